-- Records in tables that reports may read, each with the tenant first. Schema and prefix are put in by who runs the
-- script. A record that was deleted stays in its tables, so that its keys hold, until it is purged.
-- Times are texts of UTC with six digits after the point, numbers with decimal places are texts, ids are their bytes.

-- Contacts

-- A person or an organisation; name_key is the name without case and accents, by which lists are ordered.
CREATE TABLE ${schema}${prefix}contact (
    tenant TEXT NOT NULL,
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    given_name TEXT,
    family_name TEXT,
    preferred_name TEXT,
    legal_name TEXT,
    trading_name TEXT,
    language TEXT,
    time_zone TEXT,
    notes TEXT,
    stage TEXT NOT NULL,
    stage_before_blocking TEXT,
    owner TEXT,
    credit_limit TEXT,
    credit_limit_currency TEXT,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}contact_version_ck CHECK (version >= 1),
    CONSTRAINT ${prefix}contact_credit_limit_ck CHECK ((credit_limit IS NULL) = (credit_limit_currency IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}contact_by_name ON ${schema}${prefix}contact (tenant, name_key, id);
CREATE INDEX ${prefix}contact_by_stage ON ${schema}${prefix}contact (tenant, stage, name_key, id);
CREATE INDEX ${prefix}contact_by_owner ON ${schema}${prefix}contact (tenant, owner, name_key, id);
CREATE INDEX ${prefix}contact_by_kind ON ${schema}${prefix}contact (tenant, kind, name_key, id);
CREATE INDEX ${prefix}contact_by_language ON ${schema}${prefix}contact (tenant, language, name_key, id);

-- A word of the host for a contact; tag_key is the tag without case and accents.
CREATE TABLE ${schema}${prefix}contact_tag (
    tenant TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    tag TEXT NOT NULL,
    tag_key TEXT NOT NULL,
    PRIMARY KEY (tenant, contact_id, tag),
    CONSTRAINT ${prefix}contact_tag_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}contact_tag_by_key ON ${schema}${prefix}contact_tag (tenant, tag_key, contact_id);

-- What a contact prefers, as it was known at a time; place is the order in which it became known.
CREATE TABLE ${schema}${prefix}contact_preference (
    tenant TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    place INTEGER NOT NULL,
    topic TEXT NOT NULL,
    preferred TEXT NOT NULL,
    source TEXT NOT NULL,
    evidence TEXT,
    observed_at TEXT NOT NULL,
    PRIMARY KEY (tenant, contact_id, place),
    CONSTRAINT ${prefix}contact_preference_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) STRICT, WITHOUT ROWID;

-- An e-mail address, phone number or page on the web; match_key is the form by which e-mails and phones are looked
-- up.
CREATE TABLE ${schema}${prefix}contact_point (
    tenant TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    id BLOB NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    label TEXT,
    e164 TEXT,
    national TEXT,
    match_key TEXT,
    is_primary INTEGER NOT NULL,
    verified_at TEXT,
    verified_by TEXT,
    unusable INTEGER NOT NULL,
    PRIMARY KEY (tenant, contact_id, id),
    CONSTRAINT ${prefix}contact_point_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_point_verified_ck CHECK ((verified_at IS NULL) = (verified_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}contact_point_by_match ON ${schema}${prefix}contact_point (tenant, kind, match_key, contact_id);

-- What a contact point is for.
CREATE TABLE ${schema}${prefix}contact_point_purpose (
    tenant TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    point_id BLOB NOT NULL,
    purpose TEXT NOT NULL,
    PRIMARY KEY (tenant, contact_id, point_id, purpose),
    CONSTRAINT ${prefix}contact_point_purpose_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) STRICT, WITHOUT ROWID;

-- A number that a register gave; text is the type, a colon and the number.
CREATE TABLE ${schema}${prefix}contact_identifier (
    tenant TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    text TEXT NOT NULL,
    type TEXT NOT NULL,
    PRIMARY KEY (tenant, contact_id, text),
    CONSTRAINT ${prefix}contact_identifier_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}contact_identifier_by_text ON ${schema}${prefix}contact_identifier (tenant, text, contact_id);

-- A name of the contact in another system; text is the system, a colon and the name there.
CREATE TABLE ${schema}${prefix}contact_external_id (
    tenant TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    text TEXT NOT NULL,
    system TEXT NOT NULL,
    PRIMARY KEY (tenant, contact_id, text),
    CONSTRAINT ${prefix}contact_external_id_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ${prefix}contact_external_id_by_text ON ${schema}${prefix}contact_external_id (tenant, text);

-- An entry of the address book; open_country is the country while the entry has no end.
CREATE TABLE ${schema}${prefix}contact_address (
    tenant TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    id BLOB NOT NULL,
    place INTEGER NOT NULL,
    recipient TEXT,
    organization TEXT,
    street TEXT,
    district TEXT,
    city TEXT,
    region TEXT,
    postal_code TEXT,
    country TEXT NOT NULL,
    delivery_notes TEXT,
    latitude TEXT,
    longitude TEXT,
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    open_country TEXT,
    verified_at TEXT,
    replaces_id BLOB,
    PRIMARY KEY (tenant, contact_id, id),
    CONSTRAINT ${prefix}contact_address_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_address_days_ck CHECK (valid_until >= valid_from),
    CONSTRAINT ${prefix}contact_address_open_ck CHECK ((open_country IS NULL) = (valid_until IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}contact_address_by_country
    ON ${schema}${prefix}contact_address (tenant, open_country, contact_id);

-- What an address is used for, and whether it is the one to use first.
CREATE TABLE ${schema}${prefix}contact_address_purpose (
    tenant TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    address_id BLOB NOT NULL,
    purpose TEXT NOT NULL,
    preferred INTEGER NOT NULL,
    PRIMARY KEY (tenant, contact_id, address_id, purpose),
    CONSTRAINT ${prefix}contact_address_purpose_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) STRICT, WITHOUT ROWID;

-- What a contact is to another one, which may be of another store and so is no foreign key.
CREATE TABLE ${schema}${prefix}contact_relationship (
    tenant TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    place INTEGER NOT NULL,
    other_id BLOB NOT NULL,
    role TEXT NOT NULL,
    other_role TEXT NOT NULL,
    valid_from TEXT,
    valid_until TEXT,
    PRIMARY KEY (tenant, contact_id, place),
    CONSTRAINT ${prefix}contact_relationship_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_relationship_days_ck CHECK (valid_until >= valid_from)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}contact_relationship_by_other
    ON ${schema}${prefix}contact_relationship (tenant, other_id, contact_id);

-- An entry of the ledger of consents; place is the order in which they were recorded.
CREATE TABLE ${schema}${prefix}contact_consent (
    tenant TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    place INTEGER NOT NULL,
    channel TEXT NOT NULL,
    purpose TEXT NOT NULL,
    kind TEXT NOT NULL,
    effective_at TEXT NOT NULL,
    wording TEXT,
    ends_at TEXT,
    PRIMARY KEY (tenant, contact_id, place),
    CONSTRAINT ${prefix}contact_consent_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_consent_end_ck CHECK (ends_at > effective_at)
) STRICT, WITHOUT ROWID;

-- A department that knows the contact.
CREATE TABLE ${schema}${prefix}contact_department (
    tenant TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    department TEXT NOT NULL,
    PRIMARY KEY (tenant, contact_id, department),
    CONSTRAINT ${prefix}contact_department_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}contact_department_by_department
    ON ${schema}${prefix}contact_department (tenant, department, contact_id);

-- Orders

-- What a customer asks for; total and fulfilment are worked out from its lines.
CREATE TABLE ${schema}${prefix}order (
    tenant TEXT NOT NULL,
    id BLOB NOT NULL,
    number TEXT,
    customer_id BLOB NOT NULL,
    currency TEXT NOT NULL,
    ordered_on TEXT NOT NULL,
    rounding TEXT NOT NULL,
    tolerance TEXT NOT NULL,
    status TEXT NOT NULL,
    held_from TEXT,
    placed_at TEXT,
    last_line INTEGER NOT NULL,
    fulfilment TEXT NOT NULL,
    total TEXT NOT NULL,
    total_order TEXT NOT NULL,
    owner TEXT,
    notes TEXT,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}order_customer_fk
        FOREIGN KEY (tenant, customer_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}order_version_ck CHECK (version >= 1),
    CONSTRAINT ${prefix}order_currency_ck CHECK (length(currency) = 3),
    CONSTRAINT ${prefix}order_tolerance_ck CHECK (CAST(tolerance AS REAL) BETWEEN 0 AND 1),
    CONSTRAINT ${prefix}order_total_ck CHECK (CAST(total AS REAL) >= 0),
    CONSTRAINT ${prefix}order_last_line_ck CHECK (last_line >= 0)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ${prefix}order_by_number ON ${schema}${prefix}order (tenant, number);
CREATE INDEX ${prefix}order_by_customer ON ${schema}${prefix}order (tenant, customer_id, placed_at, id);
CREATE INDEX ${prefix}order_by_status ON ${schema}${prefix}order (tenant, status, ordered_on, id);
CREATE INDEX ${prefix}order_by_placed_at ON ${schema}${prefix}order (tenant, placed_at, id);
CREATE INDEX ${prefix}order_by_ordered_on ON ${schema}${prefix}order (tenant, ordered_on, id);
CREATE INDEX ${prefix}order_by_owner ON ${schema}${prefix}order (tenant, owner, ordered_on, id);
CREATE INDEX ${prefix}order_by_fulfilment ON ${schema}${prefix}order (tenant, fulfilment, ordered_on, id);
CREATE INDEX ${prefix}order_by_currency ON ${schema}${prefix}order (tenant, currency, total_order, id);
CREATE INDEX ${prefix}order_by_total ON ${schema}${prefix}order (tenant, total_order, id);

-- An article of an order, with what was ordered of it and what became of that.
CREATE TABLE ${schema}${prefix}order_line (
    tenant TEXT NOT NULL,
    order_id BLOB NOT NULL,
    line_number INTEGER NOT NULL,
    sku TEXT NOT NULL,
    description TEXT NOT NULL,
    unit_price TEXT NOT NULL,
    discount_rate TEXT,
    discount_amount TEXT,
    tax_rate TEXT NOT NULL,
    unit TEXT NOT NULL,
    ordered_quantity TEXT NOT NULL,
    cancelled_quantity TEXT NOT NULL,
    allocated_quantity TEXT NOT NULL,
    shipped_quantity TEXT NOT NULL,
    delivered_quantity TEXT NOT NULL,
    returned_quantity TEXT NOT NULL,
    PRIMARY KEY (tenant, order_id, line_number),
    CONSTRAINT ${prefix}order_line_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}order_line_number_ck CHECK (line_number >= 1),
    CONSTRAINT ${prefix}order_line_price_ck CHECK (CAST(unit_price AS REAL) >= 0),
    CONSTRAINT ${prefix}order_line_discount_ck CHECK ((discount_rate IS NULL) = (discount_amount IS NOT NULL)),
    CONSTRAINT ${prefix}order_line_tax_ck CHECK (CAST(tax_rate AS REAL) BETWEEN 0 AND 1),
    CONSTRAINT ${prefix}order_line_open_ck
        CHECK (CAST(ordered_quantity AS REAL) > 0
            AND CAST(cancelled_quantity AS REAL) >= 0
            AND CAST(allocated_quantity AS REAL) >= 0),
    CONSTRAINT ${prefix}order_line_moved_ck
        CHECK (CAST(shipped_quantity AS REAL) >= CAST(delivered_quantity AS REAL)
            AND CAST(delivered_quantity AS REAL) >= CAST(returned_quantity AS REAL)
            AND CAST(returned_quantity AS REAL) >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}order_line_by_sku ON ${schema}${prefix}order_line (tenant, sku, order_id);

-- An amount beside the prices, in the currency of the order; line_number is 0 where it is of the whole order.
CREATE TABLE ${schema}${prefix}order_adjustment (
    tenant TEXT NOT NULL,
    order_id BLOB NOT NULL,
    line_number INTEGER NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    amount TEXT NOT NULL,
    reason TEXT NOT NULL,
    tax_rate TEXT NOT NULL,
    PRIMARY KEY (tenant, order_id, line_number, place),
    CONSTRAINT ${prefix}order_adjustment_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}order_adjustment_amount_ck CHECK (CAST(amount AS REAL) >= 0),
    CONSTRAINT ${prefix}order_adjustment_tax_ck CHECK (CAST(tax_rate AS REAL) BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;

-- Where an invoice (BILL_TO) or the goods (SHIP_TO) go, as it was when that was said.
CREATE TABLE ${schema}${prefix}order_address (
    tenant TEXT NOT NULL,
    order_id BLOB NOT NULL,
    role TEXT NOT NULL,
    recipient TEXT,
    organization TEXT,
    street TEXT,
    district TEXT,
    city TEXT,
    region TEXT,
    postal_code TEXT,
    country TEXT NOT NULL,
    delivery_notes TEXT,
    latitude TEXT,
    longitude TEXT,
    PRIMARY KEY (tenant, order_id, role),
    CONSTRAINT ${prefix}order_address_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id)
) STRICT, WITHOUT ROWID;

-- A name of the order in another system; text is the system, a colon and the name there.
CREATE TABLE ${schema}${prefix}order_external_id (
    tenant TEXT NOT NULL,
    order_id BLOB NOT NULL,
    text TEXT NOT NULL,
    system TEXT NOT NULL,
    PRIMARY KEY (tenant, order_id, text),
    CONSTRAINT ${prefix}order_external_id_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ${prefix}order_external_id_by_text ON ${schema}${prefix}order_external_id (tenant, text);

-- A department that knows the order.
CREATE TABLE ${schema}${prefix}order_department (
    tenant TEXT NOT NULL,
    order_id BLOB NOT NULL,
    department TEXT NOT NULL,
    PRIMARY KEY (tenant, order_id, department),
    CONSTRAINT ${prefix}order_department_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}order_department_by_department
    ON ${schema}${prefix}order_department (tenant, department, order_id);

-- Shipments

-- Goods of one order on their way to the customer; the address is as it was when the shipment was prepared.
CREATE TABLE ${schema}${prefix}shipment (
    tenant TEXT NOT NULL,
    id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    status TEXT NOT NULL,
    carrier TEXT,
    service TEXT,
    tracking_number TEXT,
    shipped_at TEXT,
    delivered_at TEXT,
    owner TEXT,
    ship_to_recipient TEXT,
    ship_to_organization TEXT,
    ship_to_street TEXT,
    ship_to_district TEXT,
    ship_to_city TEXT,
    ship_to_region TEXT,
    ship_to_postal_code TEXT,
    ship_to_country TEXT,
    ship_to_delivery_notes TEXT,
    ship_to_latitude TEXT,
    ship_to_longitude TEXT,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}shipment_order_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}shipment_version_ck CHECK (version >= 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}shipment_by_order ON ${schema}${prefix}shipment (tenant, order_id);
CREATE INDEX ${prefix}shipment_by_status ON ${schema}${prefix}shipment (tenant, status, shipped_at, id);
CREATE INDEX ${prefix}shipment_by_carrier ON ${schema}${prefix}shipment (tenant, carrier, shipped_at, id);
CREATE INDEX ${prefix}shipment_by_shipped_at ON ${schema}${prefix}shipment (tenant, shipped_at, id);
CREATE INDEX ${prefix}shipment_by_delivered_at ON ${schema}${prefix}shipment (tenant, delivered_at, id);
CREATE INDEX ${prefix}shipment_by_owner ON ${schema}${prefix}shipment (tenant, owner, shipped_at, id);

-- A package of a shipment.
CREATE TABLE ${schema}${prefix}shipment_parcel (
    tenant TEXT NOT NULL,
    shipment_id BLOB NOT NULL,
    parcel_number INTEGER NOT NULL,
    tracking_number TEXT,
    weight_grams INTEGER,
    length_mm INTEGER,
    width_mm INTEGER,
    height_mm INTEGER,
    PRIMARY KEY (tenant, shipment_id, parcel_number),
    CONSTRAINT ${prefix}shipment_parcel_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id),
    CONSTRAINT ${prefix}shipment_parcel_number_ck CHECK (parcel_number >= 1),
    CONSTRAINT ${prefix}shipment_parcel_extent_ck
        CHECK (weight_grams > 0 AND length_mm > 0 AND width_mm > 0 AND height_mm > 0)
) STRICT, WITHOUT ROWID;

-- What a shipment carries of a line of its order, or the share of it in one parcel.
CREATE TABLE ${schema}${prefix}shipment_line (
    tenant TEXT NOT NULL,
    shipment_id BLOB NOT NULL,
    place INTEGER NOT NULL,
    line_number INTEGER NOT NULL,
    unit TEXT NOT NULL,
    quantity TEXT NOT NULL,
    returned_quantity TEXT NOT NULL,
    parcel_number INTEGER,
    PRIMARY KEY (tenant, shipment_id, place),
    CONSTRAINT ${prefix}shipment_line_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id),
    CONSTRAINT ${prefix}shipment_line_quantity_ck
        CHECK (CAST(quantity AS REAL) > 0
            AND CAST(quantity AS REAL) >= CAST(returned_quantity AS REAL)
            AND CAST(returned_quantity AS REAL) >= 0)
) STRICT, WITHOUT ROWID;

-- What the carrier reported; event_id is the name that the carrier gave to it.
CREATE TABLE ${schema}${prefix}shipment_event (
    tenant TEXT NOT NULL,
    shipment_id BLOB NOT NULL,
    event_id TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    code TEXT NOT NULL,
    text TEXT,
    PRIMARY KEY (tenant, shipment_id, event_id),
    CONSTRAINT ${prefix}shipment_event_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id)
) STRICT, WITHOUT ROWID;

-- The tracking numbers of a shipment and of its parcels, letters and digits only, by which it is looked up.
CREATE TABLE ${schema}${prefix}shipment_tracking (
    tenant TEXT NOT NULL,
    shipment_id BLOB NOT NULL,
    tracking_key TEXT NOT NULL,
    PRIMARY KEY (tenant, shipment_id, tracking_key),
    CONSTRAINT ${prefix}shipment_tracking_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}shipment_tracking_by_key
    ON ${schema}${prefix}shipment_tracking (tenant, tracking_key, shipment_id);

-- A department that knows the shipment.
CREATE TABLE ${schema}${prefix}shipment_department (
    tenant TEXT NOT NULL,
    shipment_id BLOB NOT NULL,
    department TEXT NOT NULL,
    PRIMARY KEY (tenant, shipment_id, department),
    CONSTRAINT ${prefix}shipment_department_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}shipment_department_by_department
    ON ${schema}${prefix}shipment_department (tenant, department, shipment_id);

-- Activities

-- Something that was said or done with a contact.
CREATE TABLE ${schema}${prefix}interaction (
    tenant TEXT NOT NULL,
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    direction TEXT,
    happened_at TEXT NOT NULL,
    summary TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    order_id BLOB,
    owner TEXT,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}interaction_contact_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}interaction_order_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}interaction_version_ck CHECK (version >= 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}interaction_by_contact ON ${schema}${prefix}interaction (tenant, contact_id, happened_at, id);
CREATE INDEX ${prefix}interaction_by_order ON ${schema}${prefix}interaction (tenant, order_id, happened_at, id);
CREATE INDEX ${prefix}interaction_by_happened_at ON ${schema}${prefix}interaction (tenant, happened_at, id);
CREATE INDEX ${prefix}interaction_by_kind ON ${schema}${prefix}interaction (tenant, kind, happened_at, id);
CREATE INDEX ${prefix}interaction_by_owner ON ${schema}${prefix}interaction (tenant, owner, happened_at, id);

-- A department that knows the interaction.
CREATE TABLE ${schema}${prefix}interaction_department (
    tenant TEXT NOT NULL,
    interaction_id BLOB NOT NULL,
    department TEXT NOT NULL,
    PRIMARY KEY (tenant, interaction_id, department),
    CONSTRAINT ${prefix}interaction_department_fk
        FOREIGN KEY (tenant, interaction_id) REFERENCES ${schema}${prefix}interaction (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}interaction_department_by_department
    ON ${schema}${prefix}interaction_department (tenant, department, interaction_id);

-- Something that an actor is to do by a day.
CREATE TABLE ${schema}${prefix}follow_up (
    tenant TEXT NOT NULL,
    id BLOB NOT NULL,
    title TEXT NOT NULL,
    due_on TEXT NOT NULL,
    assignee TEXT NOT NULL,
    done_at TEXT,
    origin TEXT NOT NULL,
    contact_id BLOB,
    order_id BLOB,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}follow_up_contact_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}follow_up_order_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}follow_up_version_ck CHECK (version >= 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}follow_up_by_assignee ON ${schema}${prefix}follow_up (tenant, assignee, due_on, id);
CREATE INDEX ${prefix}follow_up_by_contact ON ${schema}${prefix}follow_up (tenant, contact_id, due_on, id);
CREATE INDEX ${prefix}follow_up_by_order ON ${schema}${prefix}follow_up (tenant, order_id, due_on, id);
CREATE INDEX ${prefix}follow_up_by_origin ON ${schema}${prefix}follow_up (tenant, origin, due_on, id);
CREATE INDEX ${prefix}follow_up_by_due_on ON ${schema}${prefix}follow_up (tenant, due_on, id);
CREATE INDEX ${prefix}follow_up_by_done_at ON ${schema}${prefix}follow_up (tenant, done_at, id);

-- A department that knows the follow-up.
CREATE TABLE ${schema}${prefix}follow_up_department (
    tenant TEXT NOT NULL,
    follow_up_id BLOB NOT NULL,
    department TEXT NOT NULL,
    PRIMARY KEY (tenant, follow_up_id, department),
    CONSTRAINT ${prefix}follow_up_department_fk
        FOREIGN KEY (tenant, follow_up_id) REFERENCES ${schema}${prefix}follow_up (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}follow_up_department_by_department
    ON ${schema}${prefix}follow_up_department (tenant, department, follow_up_id);

-- Records of types that hosts registered

-- A record of a type that a host registered; what it says is in the log.
CREATE TABLE ${schema}${prefix}document (
    tenant TEXT NOT NULL,
    record_type TEXT NOT NULL,
    id BLOB NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    PRIMARY KEY (tenant, record_type, id),
    CONSTRAINT ${prefix}document_version_ck CHECK (version >= 1)
) STRICT, WITHOUT ROWID;

-- A value by which at most one record of its type is found.
CREATE TABLE ${schema}${prefix}document_key (
    tenant TEXT NOT NULL,
    record_type TEXT NOT NULL,
    id BLOB NOT NULL,
    key_name TEXT NOT NULL,
    key_value TEXT NOT NULL,
    PRIMARY KEY (tenant, record_type, key_name, key_value),
    CONSTRAINT ${prefix}document_key_fk
        FOREIGN KEY (tenant, record_type, id) REFERENCES ${schema}${prefix}document (tenant, record_type, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}document_key_by_id ON ${schema}${prefix}document_key (tenant, record_type, id);

-- A value of a field (sort FIELD) or of a key that may repeat (sort KEY), as a text in whose order the values are.
CREATE TABLE ${schema}${prefix}document_value (
    tenant TEXT NOT NULL,
    record_type TEXT NOT NULL,
    id BLOB NOT NULL,
    sort TEXT NOT NULL,
    name TEXT NOT NULL,
    place INTEGER NOT NULL,
    text_value TEXT NOT NULL,
    id_value BLOB,
    PRIMARY KEY (tenant, record_type, id, sort, name, place),
    CONSTRAINT ${prefix}document_value_fk
        FOREIGN KEY (tenant, record_type, id) REFERENCES ${schema}${prefix}document (tenant, record_type, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${prefix}document_value_by_value
    ON ${schema}${prefix}document_value (tenant, record_type, sort, name, text_value, id);
CREATE INDEX ${prefix}document_value_by_id
    ON ${schema}${prefix}document_value (tenant, record_type, sort, name, id_value, id);

-- The log of changes, and the states of the store

-- A change of a record: what led to it, and the whole record after it. Rows are only ever added, but for the erasure
-- of personal data.
CREATE TABLE ${schema}${prefix}change (
    tenant TEXT NOT NULL,
    record_type TEXT NOT NULL,
    record_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    command_id BLOB NOT NULL,
    request_id TEXT,
    actor TEXT NOT NULL,
    departments TEXT NOT NULL,
    operation TEXT NOT NULL,
    action TEXT NOT NULL,
    reason TEXT,
    recorded_at TEXT NOT NULL,
    rules TEXT NOT NULL,
    schema_version INTEGER,
    document TEXT,
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    UNIQUE (tenant, record_type, record_id, version),
    CONSTRAINT ${prefix}change_version_ck CHECK (version >= 1),
    CONSTRAINT ${prefix}change_ordinal_ck CHECK (ordinal >= 0),
    CONSTRAINT ${prefix}change_document_ck CHECK ((document IS NULL) = (schema_version IS NULL)),
    CONSTRAINT ${prefix}change_json_ck CHECK (json_valid(document))
) STRICT;
CREATE UNIQUE INDEX ${prefix}change_by_seq ON ${schema}${prefix}change (tenant, seq);
CREATE INDEX ${prefix}change_by_command ON ${schema}${prefix}change (tenant, command_id, ordinal);

-- A change that has no place in the feed yet.
CREATE TABLE ${schema}${prefix}pending (
    tenant TEXT NOT NULL,
    seq INTEGER NOT NULL,
    command_id BLOB NOT NULL,
    PRIMARY KEY (tenant, seq)
) STRICT, WITHOUT ROWID;

-- The place of a change in the feed of its tenant, from 1 without gaps, whole commands in the order of their commits.
CREATE TABLE ${schema}${prefix}feed (
    tenant TEXT NOT NULL,
    position INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (tenant, position),
    CONSTRAINT ${prefix}feed_position_ck CHECK (position >= 1)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ${prefix}feed_by_seq ON ${schema}${prefix}feed (tenant, seq);

-- A tenant that has records or states, and the last place in its feed.
CREATE TABLE ${schema}${prefix}tenant (
    tenant TEXT NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (tenant),
    CONSTRAINT ${prefix}tenant_position_ck CHECK (position >= 0)
) STRICT, WITHOUT ROWID;

-- A small named document that is written by compare-and-set.
CREATE TABLE ${schema}${prefix}state (
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    revision INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (tenant, kind, name),
    CONSTRAINT ${prefix}state_revision_ck CHECK (revision >= 1)
) STRICT, WITHOUT ROWID;

-- Plans

-- Without figures SQLite takes a tenant for ten rows, and reads all of its rows where a better index is at hand. These say
-- of each index how many rows there are, and how many of the same first, first two and more columns: a tenant has them all,
-- an id ten, any other value a thousand. They are read when a connection is opened; ANALYZE puts those that were counted in
-- their place.
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat)
SELECT t.name, CASE i.origin WHEN 'pk' THEN t.name ELSE i.name END,
    '100000' || (
        SELECT group_concat(CASE
            WHEN c.seqno = 0 THEN ' 100000'
            WHEN i."unique" AND c.seqno = (SELECT max(l.seqno) FROM pragma_index_info(i.name) l) THEN ' 1'
            WHEN EXISTS (
                SELECT 1 FROM pragma_index_info(i.name) b
                WHERE b.seqno BETWEEN 1 AND c.seqno AND b.name LIKE '%id') THEN ' 10'
            ELSE ' ' || (1000 / c.seqno) END, '')
        FROM pragma_index_info(i.name) c)
FROM sqlite_schema t JOIN pragma_index_list(t.name) i
WHERE t.type = 'table' AND substr(t.name, 1, length('${prefix}')) = '${prefix}';
ANALYZE sqlite_schema;
