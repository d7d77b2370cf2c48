-- Records in tables that reports may read, each with the tenant first. Schema and prefix are put in by who runs the
-- script. A record that was deleted stays in its tables, so that its keys hold, until it is purged.
-- Lengths of texts are in units of UTF-16, twice the number of code points. Columns by which rows are ordered by code
-- point hold the bytes of their texts in UTF-8, as texts are ordered in UTF-16.

-- Contacts

-- A person or an organisation; name_key is the name without case and accents, by which lists are ordered.
CREATE TABLE ${schema}${prefix}contact (
    tenant VARCHAR(64) NOT NULL,
    id UUID NOT NULL,
    kind VARCHAR(80) NOT NULL,
    name VARCHAR(400) NOT NULL,
    name_key VARBINARY(2400) NOT NULL,
    given_name VARCHAR(400),
    family_name VARCHAR(400),
    preferred_name VARCHAR(400),
    legal_name VARCHAR(400),
    trading_name VARCHAR(400),
    language VARCHAR(200),
    time_zone VARCHAR(200),
    notes VARCHAR(20000),
    stage VARCHAR(80) NOT NULL,
    stage_before_blocking VARCHAR(80),
    owner VARCHAR(200),
    credit_limit NUMERIC(38, 8),
    credit_limit_currency VARCHAR(6),
    version BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}contact_version_ck CHECK (version >= 1),
    CONSTRAINT ${prefix}contact_credit_limit_ck CHECK ((credit_limit IS NULL) = (credit_limit_currency IS NULL))
);
CREATE INDEX ${prefix}contact_by_name ON ${schema}${prefix}contact (tenant, name_key, id);
CREATE INDEX ${prefix}contact_by_stage ON ${schema}${prefix}contact (tenant, stage, name_key, id);
CREATE INDEX ${prefix}contact_by_owner ON ${schema}${prefix}contact (tenant, owner, name_key, id);
CREATE INDEX ${prefix}contact_by_kind ON ${schema}${prefix}contact (tenant, kind, name_key, id);
CREATE INDEX ${prefix}contact_by_language ON ${schema}${prefix}contact (tenant, language, name_key, id);

-- A word of the host for a contact; tag_key is the tag without case and accents.
CREATE TABLE ${schema}${prefix}contact_tag (
    tenant VARCHAR(64) NOT NULL,
    contact_id UUID NOT NULL,
    tag VARCHAR(120) NOT NULL,
    tag_key VARBINARY(2400) NOT NULL,
    PRIMARY KEY (tenant, contact_id, tag),
    CONSTRAINT ${prefix}contact_tag_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);
CREATE INDEX ${prefix}contact_tag_by_key ON ${schema}${prefix}contact_tag (tenant, tag_key, contact_id);

-- What a contact prefers, as it was known at a time; place is the order in which it became known.
CREATE TABLE ${schema}${prefix}contact_preference (
    tenant VARCHAR(64) NOT NULL,
    contact_id UUID NOT NULL,
    place INT NOT NULL,
    topic VARCHAR(120) NOT NULL,
    preferred VARCHAR(1000) NOT NULL,
    source VARCHAR(80) NOT NULL,
    evidence VARCHAR(1000),
    observed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (tenant, contact_id, place),
    CONSTRAINT ${prefix}contact_preference_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);

-- An e-mail address, phone number or page on the web; match_key is the form by which e-mails and phones are looked
-- up.
CREATE TABLE ${schema}${prefix}contact_point (
    tenant VARCHAR(64) NOT NULL,
    contact_id UUID NOT NULL,
    id UUID NOT NULL,
    place INT NOT NULL,
    kind VARCHAR(80) NOT NULL,
    text VARCHAR(1000) NOT NULL,
    label VARCHAR(80),
    e164 VARCHAR(36),
    national VARCHAR(240),
    match_key VARCHAR(800),
    is_primary BOOLEAN NOT NULL,
    verified_at TIMESTAMP(6) WITH TIME ZONE,
    verified_by VARCHAR(200),
    unusable BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, contact_id, id),
    CONSTRAINT ${prefix}contact_point_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_point_verified_ck CHECK ((verified_at IS NULL) = (verified_by IS NULL))
);
CREATE INDEX ${prefix}contact_point_by_match ON ${schema}${prefix}contact_point (tenant, kind, match_key, contact_id);

-- What a contact point is for.
CREATE TABLE ${schema}${prefix}contact_point_purpose (
    tenant VARCHAR(64) NOT NULL,
    contact_id UUID NOT NULL,
    point_id UUID NOT NULL,
    purpose VARCHAR(80) NOT NULL,
    PRIMARY KEY (tenant, contact_id, point_id, purpose),
    CONSTRAINT ${prefix}contact_point_purpose_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);

-- A number that a register gave; text is the type, a colon and the number.
CREATE TABLE ${schema}${prefix}contact_identifier (
    tenant VARCHAR(64) NOT NULL,
    contact_id UUID NOT NULL,
    text VARCHAR(162) NOT NULL,
    type VARCHAR(40) NOT NULL,
    PRIMARY KEY (tenant, contact_id, text),
    CONSTRAINT ${prefix}contact_identifier_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);
CREATE INDEX ${prefix}contact_identifier_by_text ON ${schema}${prefix}contact_identifier (tenant, text, contact_id);

-- A name of the contact in another system; text is the system, a colon and the name there.
CREATE TABLE ${schema}${prefix}contact_external_id (
    tenant VARCHAR(64) NOT NULL,
    contact_id UUID NOT NULL,
    text VARCHAR(482) NOT NULL,
    system VARCHAR(80) NOT NULL,
    PRIMARY KEY (tenant, contact_id, text),
    CONSTRAINT ${prefix}contact_external_id_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);
CREATE UNIQUE INDEX ${prefix}contact_external_id_by_text ON ${schema}${prefix}contact_external_id (tenant, text);

-- An entry of the address book; open_country is the country while the entry has no end.
CREATE TABLE ${schema}${prefix}contact_address (
    tenant VARCHAR(64) NOT NULL,
    contact_id UUID NOT NULL,
    id UUID NOT NULL,
    place INT NOT NULL,
    recipient VARCHAR(400),
    organization VARCHAR(400),
    street VARCHAR(2008),
    district VARCHAR(240),
    city VARCHAR(240),
    region VARCHAR(240),
    postal_code VARCHAR(40),
    country VARCHAR(4) NOT NULL,
    delivery_notes VARCHAR(2000),
    latitude NUMERIC(10, 7),
    longitude NUMERIC(10, 7),
    valid_from DATE NOT NULL,
    valid_until DATE,
    open_country VARCHAR(4),
    verified_at TIMESTAMP(6) WITH TIME ZONE,
    replaces_id UUID,
    PRIMARY KEY (tenant, contact_id, id),
    CONSTRAINT ${prefix}contact_address_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_address_days_ck CHECK (valid_until >= valid_from),
    CONSTRAINT ${prefix}contact_address_open_ck CHECK ((open_country IS NULL) = (valid_until IS NOT NULL))
);
CREATE INDEX ${prefix}contact_address_by_country
    ON ${schema}${prefix}contact_address (tenant, open_country, contact_id);

-- What an address is used for, and whether it is the one to use first.
CREATE TABLE ${schema}${prefix}contact_address_purpose (
    tenant VARCHAR(64) NOT NULL,
    contact_id UUID NOT NULL,
    address_id UUID NOT NULL,
    purpose VARCHAR(80) NOT NULL,
    preferred BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, contact_id, address_id, purpose),
    CONSTRAINT ${prefix}contact_address_purpose_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);

-- What a contact is to another one, which may be of another store and so is no foreign key.
CREATE TABLE ${schema}${prefix}contact_relationship (
    tenant VARCHAR(64) NOT NULL,
    contact_id UUID NOT NULL,
    place INT NOT NULL,
    other_id UUID NOT NULL,
    role VARCHAR(120) NOT NULL,
    other_role VARCHAR(120) NOT NULL,
    valid_from DATE,
    valid_until DATE,
    PRIMARY KEY (tenant, contact_id, place),
    CONSTRAINT ${prefix}contact_relationship_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_relationship_days_ck CHECK (valid_until >= valid_from)
);
CREATE INDEX ${prefix}contact_relationship_by_other
    ON ${schema}${prefix}contact_relationship (tenant, other_id, contact_id);

-- An entry of the ledger of consents; place is the order in which they were recorded.
CREATE TABLE ${schema}${prefix}contact_consent (
    tenant VARCHAR(64) NOT NULL,
    contact_id UUID NOT NULL,
    place INT NOT NULL,
    channel VARCHAR(80) NOT NULL,
    purpose VARCHAR(80) NOT NULL,
    kind VARCHAR(80) NOT NULL,
    effective_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    wording VARCHAR(400),
    ends_at TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (tenant, contact_id, place),
    CONSTRAINT ${prefix}contact_consent_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_consent_end_ck CHECK (ends_at > effective_at)
);

-- A department that knows the contact.
CREATE TABLE ${schema}${prefix}contact_department (
    tenant VARCHAR(64) NOT NULL,
    contact_id UUID NOT NULL,
    department VARCHAR(120) NOT NULL,
    PRIMARY KEY (tenant, contact_id, department),
    CONSTRAINT ${prefix}contact_department_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);
CREATE INDEX ${prefix}contact_department_by_department
    ON ${schema}${prefix}contact_department (tenant, department, contact_id);

-- Orders

-- What a customer asks for; total and fulfilment are worked out from its lines.
CREATE TABLE ${schema}${prefix}order (
    tenant VARCHAR(64) NOT NULL,
    id UUID NOT NULL,
    number VARCHAR(80),
    customer_id UUID NOT NULL,
    currency VARCHAR(6) NOT NULL,
    ordered_on DATE NOT NULL,
    rounding VARCHAR(80) NOT NULL,
    tolerance NUMERIC(9, 8) NOT NULL,
    status VARCHAR(80) NOT NULL,
    held_from VARCHAR(80),
    placed_at TIMESTAMP(6) WITH TIME ZONE,
    last_line INT NOT NULL,
    fulfilment VARCHAR(80) NOT NULL,
    total NUMERIC(38, 8) NOT NULL,
    owner VARCHAR(200),
    notes VARCHAR(20000),
    version BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}order_customer_fk
        FOREIGN KEY (tenant, customer_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}order_version_ck CHECK (version >= 1),
    CONSTRAINT ${prefix}order_currency_ck CHECK (char_length(currency) = 3),
    CONSTRAINT ${prefix}order_tolerance_ck CHECK (tolerance BETWEEN 0 AND 1),
    CONSTRAINT ${prefix}order_total_ck CHECK (total >= 0),
    CONSTRAINT ${prefix}order_last_line_ck CHECK (last_line >= 0)
);
CREATE UNIQUE INDEX ${prefix}order_by_number ON ${schema}${prefix}order (tenant, number);
CREATE INDEX ${prefix}order_by_customer ON ${schema}${prefix}order (tenant, customer_id, placed_at, id);
CREATE INDEX ${prefix}order_by_status ON ${schema}${prefix}order (tenant, status, ordered_on, id);
CREATE INDEX ${prefix}order_by_placed_at ON ${schema}${prefix}order (tenant, placed_at, id);
CREATE INDEX ${prefix}order_by_ordered_on ON ${schema}${prefix}order (tenant, ordered_on, id);
CREATE INDEX ${prefix}order_by_owner ON ${schema}${prefix}order (tenant, owner, ordered_on, id);
CREATE INDEX ${prefix}order_by_fulfilment ON ${schema}${prefix}order (tenant, fulfilment, ordered_on, id);
CREATE INDEX ${prefix}order_by_currency ON ${schema}${prefix}order (tenant, currency, total, id);
CREATE INDEX ${prefix}order_by_total ON ${schema}${prefix}order (tenant, total, id);

-- An article of an order, with what was ordered of it and what became of that.
CREATE TABLE ${schema}${prefix}order_line (
    tenant VARCHAR(64) NOT NULL,
    order_id UUID NOT NULL,
    line_number INT NOT NULL,
    sku VARCHAR(128) NOT NULL,
    description VARCHAR(1000) NOT NULL,
    unit_price NUMERIC(20, 8) NOT NULL,
    discount_rate NUMERIC(9, 8),
    discount_amount NUMERIC(20, 8),
    tax_rate NUMERIC(9, 8) NOT NULL,
    unit VARCHAR(40) NOT NULL,
    ordered_quantity NUMERIC(18, 6) NOT NULL,
    cancelled_quantity NUMERIC(18, 6) NOT NULL,
    allocated_quantity NUMERIC(18, 6) NOT NULL,
    shipped_quantity NUMERIC(18, 6) NOT NULL,
    delivered_quantity NUMERIC(18, 6) NOT NULL,
    returned_quantity NUMERIC(18, 6) NOT NULL,
    PRIMARY KEY (tenant, order_id, line_number),
    CONSTRAINT ${prefix}order_line_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}order_line_number_ck CHECK (line_number >= 1),
    CONSTRAINT ${prefix}order_line_price_ck CHECK (unit_price >= 0),
    CONSTRAINT ${prefix}order_line_discount_ck CHECK ((discount_rate IS NULL) = (discount_amount IS NOT NULL)),
    CONSTRAINT ${prefix}order_line_tax_ck CHECK (tax_rate BETWEEN 0 AND 1),
    CONSTRAINT ${prefix}order_line_open_ck
        CHECK (ordered_quantity > 0 AND cancelled_quantity >= 0 AND allocated_quantity >= 0),
    CONSTRAINT ${prefix}order_line_moved_ck
        CHECK (shipped_quantity >= delivered_quantity
            AND delivered_quantity >= returned_quantity
            AND returned_quantity >= 0)
);
CREATE INDEX ${prefix}order_line_by_sku ON ${schema}${prefix}order_line (tenant, sku, order_id);

-- An amount beside the prices, in the currency of the order; line_number is 0 where it is of the whole order.
CREATE TABLE ${schema}${prefix}order_adjustment (
    tenant VARCHAR(64) NOT NULL,
    order_id UUID NOT NULL,
    line_number INT NOT NULL,
    place INT NOT NULL,
    kind VARCHAR(80) NOT NULL,
    amount NUMERIC(20, 8) NOT NULL,
    reason VARCHAR(400) NOT NULL,
    tax_rate NUMERIC(9, 8) NOT NULL,
    PRIMARY KEY (tenant, order_id, line_number, place),
    CONSTRAINT ${prefix}order_adjustment_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}order_adjustment_amount_ck CHECK (amount >= 0),
    CONSTRAINT ${prefix}order_adjustment_tax_ck CHECK (tax_rate BETWEEN 0 AND 1)
);

-- Where an invoice (BILL_TO) or the goods (SHIP_TO) go, as it was when that was said.
CREATE TABLE ${schema}${prefix}order_address (
    tenant VARCHAR(64) NOT NULL,
    order_id UUID NOT NULL,
    role VARCHAR(80) NOT NULL,
    recipient VARCHAR(400),
    organization VARCHAR(400),
    street VARCHAR(2008),
    district VARCHAR(240),
    city VARCHAR(240),
    region VARCHAR(240),
    postal_code VARCHAR(40),
    country VARCHAR(4) NOT NULL,
    delivery_notes VARCHAR(2000),
    latitude NUMERIC(10, 7),
    longitude NUMERIC(10, 7),
    PRIMARY KEY (tenant, order_id, role),
    CONSTRAINT ${prefix}order_address_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id)
);

-- A name of the order in another system; text is the system, a colon and the name there.
CREATE TABLE ${schema}${prefix}order_external_id (
    tenant VARCHAR(64) NOT NULL,
    order_id UUID NOT NULL,
    text VARCHAR(482) NOT NULL,
    system VARCHAR(80) NOT NULL,
    PRIMARY KEY (tenant, order_id, text),
    CONSTRAINT ${prefix}order_external_id_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id)
);
CREATE UNIQUE INDEX ${prefix}order_external_id_by_text ON ${schema}${prefix}order_external_id (tenant, text);

-- A department that knows the order.
CREATE TABLE ${schema}${prefix}order_department (
    tenant VARCHAR(64) NOT NULL,
    order_id UUID NOT NULL,
    department VARCHAR(120) NOT NULL,
    PRIMARY KEY (tenant, order_id, department),
    CONSTRAINT ${prefix}order_department_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id)
);
CREATE INDEX ${prefix}order_department_by_department
    ON ${schema}${prefix}order_department (tenant, department, order_id);

-- Shipments

-- Goods of one order on their way to the customer; the address is as it was when the shipment was prepared.
CREATE TABLE ${schema}${prefix}shipment (
    tenant VARCHAR(64) NOT NULL,
    id UUID NOT NULL,
    order_id UUID NOT NULL,
    status VARCHAR(80) NOT NULL,
    carrier VARCHAR(120),
    service VARCHAR(120),
    tracking_number VARCHAR(120),
    shipped_at TIMESTAMP(6) WITH TIME ZONE,
    delivered_at TIMESTAMP(6) WITH TIME ZONE,
    owner VARCHAR(200),
    ship_to_recipient VARCHAR(400),
    ship_to_organization VARCHAR(400),
    ship_to_street VARCHAR(2008),
    ship_to_district VARCHAR(240),
    ship_to_city VARCHAR(240),
    ship_to_region VARCHAR(240),
    ship_to_postal_code VARCHAR(40),
    ship_to_country VARCHAR(4),
    ship_to_delivery_notes VARCHAR(2000),
    ship_to_latitude NUMERIC(10, 7),
    ship_to_longitude NUMERIC(10, 7),
    version BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}shipment_order_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}shipment_version_ck CHECK (version >= 1)
);
CREATE INDEX ${prefix}shipment_by_order ON ${schema}${prefix}shipment (tenant, order_id);
CREATE INDEX ${prefix}shipment_by_status ON ${schema}${prefix}shipment (tenant, status, shipped_at, id);
CREATE INDEX ${prefix}shipment_by_carrier ON ${schema}${prefix}shipment (tenant, carrier, shipped_at, id);
CREATE INDEX ${prefix}shipment_by_shipped_at ON ${schema}${prefix}shipment (tenant, shipped_at, id);
CREATE INDEX ${prefix}shipment_by_delivered_at ON ${schema}${prefix}shipment (tenant, delivered_at, id);
CREATE INDEX ${prefix}shipment_by_owner ON ${schema}${prefix}shipment (tenant, owner, shipped_at, id);

-- A package of a shipment.
CREATE TABLE ${schema}${prefix}shipment_parcel (
    tenant VARCHAR(64) NOT NULL,
    shipment_id UUID NOT NULL,
    parcel_number INT NOT NULL,
    tracking_number VARCHAR(120),
    weight_grams INT,
    length_mm INT,
    width_mm INT,
    height_mm INT,
    PRIMARY KEY (tenant, shipment_id, parcel_number),
    CONSTRAINT ${prefix}shipment_parcel_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id),
    CONSTRAINT ${prefix}shipment_parcel_number_ck CHECK (parcel_number >= 1),
    CONSTRAINT ${prefix}shipment_parcel_extent_ck
        CHECK (weight_grams > 0 AND length_mm > 0 AND width_mm > 0 AND height_mm > 0)
);

-- What a shipment carries of a line of its order, or the share of it in one parcel.
CREATE TABLE ${schema}${prefix}shipment_line (
    tenant VARCHAR(64) NOT NULL,
    shipment_id UUID NOT NULL,
    place INT NOT NULL,
    line_number INT NOT NULL,
    unit VARCHAR(40) NOT NULL,
    quantity NUMERIC(18, 6) NOT NULL,
    returned_quantity NUMERIC(18, 6) NOT NULL,
    parcel_number INT,
    PRIMARY KEY (tenant, shipment_id, place),
    CONSTRAINT ${prefix}shipment_line_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id),
    CONSTRAINT ${prefix}shipment_line_quantity_ck
        CHECK (quantity > 0 AND quantity >= returned_quantity AND returned_quantity >= 0)
);

-- What the carrier reported; event_id is the name that the carrier gave to it.
CREATE TABLE ${schema}${prefix}shipment_event (
    tenant VARCHAR(64) NOT NULL,
    shipment_id UUID NOT NULL,
    event_id VARCHAR(400) NOT NULL,
    happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    code VARCHAR(80) NOT NULL,
    text VARCHAR(1000),
    PRIMARY KEY (tenant, shipment_id, event_id),
    CONSTRAINT ${prefix}shipment_event_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id)
);

-- The tracking numbers of a shipment and of its parcels, letters and digits only, by which it is looked up.
CREATE TABLE ${schema}${prefix}shipment_tracking (
    tenant VARCHAR(64) NOT NULL,
    shipment_id UUID NOT NULL,
    tracking_key VARCHAR(400) NOT NULL,
    PRIMARY KEY (tenant, shipment_id, tracking_key),
    CONSTRAINT ${prefix}shipment_tracking_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id)
);
CREATE INDEX ${prefix}shipment_tracking_by_key
    ON ${schema}${prefix}shipment_tracking (tenant, tracking_key, shipment_id);

-- A department that knows the shipment.
CREATE TABLE ${schema}${prefix}shipment_department (
    tenant VARCHAR(64) NOT NULL,
    shipment_id UUID NOT NULL,
    department VARCHAR(120) NOT NULL,
    PRIMARY KEY (tenant, shipment_id, department),
    CONSTRAINT ${prefix}shipment_department_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id)
);
CREATE INDEX ${prefix}shipment_department_by_department
    ON ${schema}${prefix}shipment_department (tenant, department, shipment_id);

-- Activities

-- Something that was said or done with a contact.
CREATE TABLE ${schema}${prefix}interaction (
    tenant VARCHAR(64) NOT NULL,
    id UUID NOT NULL,
    kind VARCHAR(80) NOT NULL,
    direction VARCHAR(80),
    happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    summary VARCHAR(20000) NOT NULL,
    contact_id UUID NOT NULL,
    order_id UUID,
    owner VARCHAR(200),
    version BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}interaction_contact_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}interaction_order_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}interaction_version_ck CHECK (version >= 1)
);
CREATE INDEX ${prefix}interaction_by_contact ON ${schema}${prefix}interaction (tenant, contact_id, happened_at, id);
CREATE INDEX ${prefix}interaction_by_order ON ${schema}${prefix}interaction (tenant, order_id, happened_at, id);
CREATE INDEX ${prefix}interaction_by_happened_at ON ${schema}${prefix}interaction (tenant, happened_at, id);
CREATE INDEX ${prefix}interaction_by_kind ON ${schema}${prefix}interaction (tenant, kind, happened_at, id);
CREATE INDEX ${prefix}interaction_by_owner ON ${schema}${prefix}interaction (tenant, owner, happened_at, id);

-- A department that knows the interaction.
CREATE TABLE ${schema}${prefix}interaction_department (
    tenant VARCHAR(64) NOT NULL,
    interaction_id UUID NOT NULL,
    department VARCHAR(120) NOT NULL,
    PRIMARY KEY (tenant, interaction_id, department),
    CONSTRAINT ${prefix}interaction_department_fk
        FOREIGN KEY (tenant, interaction_id) REFERENCES ${schema}${prefix}interaction (tenant, id)
);
CREATE INDEX ${prefix}interaction_department_by_department
    ON ${schema}${prefix}interaction_department (tenant, department, interaction_id);

-- Something that an actor is to do by a day.
CREATE TABLE ${schema}${prefix}follow_up (
    tenant VARCHAR(64) NOT NULL,
    id UUID NOT NULL,
    title VARCHAR(600) NOT NULL,
    due_on DATE NOT NULL,
    assignee VARCHAR(200) NOT NULL,
    done_at TIMESTAMP(6) WITH TIME ZONE,
    origin VARCHAR(80) NOT NULL,
    contact_id UUID,
    order_id UUID,
    version BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}follow_up_contact_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}follow_up_order_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}follow_up_version_ck CHECK (version >= 1)
);
CREATE INDEX ${prefix}follow_up_by_assignee ON ${schema}${prefix}follow_up (tenant, assignee, due_on, id);
CREATE INDEX ${prefix}follow_up_by_contact ON ${schema}${prefix}follow_up (tenant, contact_id, due_on, id);
CREATE INDEX ${prefix}follow_up_by_order ON ${schema}${prefix}follow_up (tenant, order_id, due_on, id);
CREATE INDEX ${prefix}follow_up_by_origin ON ${schema}${prefix}follow_up (tenant, origin, due_on, id);
CREATE INDEX ${prefix}follow_up_by_due_on ON ${schema}${prefix}follow_up (tenant, due_on, id);
CREATE INDEX ${prefix}follow_up_by_done_at ON ${schema}${prefix}follow_up (tenant, done_at, id);

-- A department that knows the follow-up.
CREATE TABLE ${schema}${prefix}follow_up_department (
    tenant VARCHAR(64) NOT NULL,
    follow_up_id UUID NOT NULL,
    department VARCHAR(120) NOT NULL,
    PRIMARY KEY (tenant, follow_up_id, department),
    CONSTRAINT ${prefix}follow_up_department_fk
        FOREIGN KEY (tenant, follow_up_id) REFERENCES ${schema}${prefix}follow_up (tenant, id)
);
CREATE INDEX ${prefix}follow_up_department_by_department
    ON ${schema}${prefix}follow_up_department (tenant, department, follow_up_id);

-- Records of types that hosts registered

-- A record of a type that a host registered; what it says is in the log.
CREATE TABLE ${schema}${prefix}document (
    tenant VARCHAR(64) NOT NULL,
    record_type VARCHAR(40) NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, record_type, id),
    CONSTRAINT ${prefix}document_version_ck CHECK (version >= 1)
);

-- A value by which at most one record of its type is found.
CREATE TABLE ${schema}${prefix}document_key (
    tenant VARCHAR(64) NOT NULL,
    record_type VARCHAR(40) NOT NULL,
    id UUID NOT NULL,
    key_name VARCHAR(200) NOT NULL,
    key_value VARCHAR(1000) NOT NULL,
    PRIMARY KEY (tenant, record_type, key_name, key_value),
    CONSTRAINT ${prefix}document_key_fk
        FOREIGN KEY (tenant, record_type, id) REFERENCES ${schema}${prefix}document (tenant, record_type, id)
);
CREATE INDEX ${prefix}document_key_by_id ON ${schema}${prefix}document_key (tenant, record_type, id);

-- A value of a field (sort FIELD) or of a key that may repeat (sort KEY), as a text in whose order the values are.
CREATE TABLE ${schema}${prefix}document_value (
    tenant VARCHAR(64) NOT NULL,
    record_type VARCHAR(40) NOT NULL,
    id UUID NOT NULL,
    sort VARCHAR(80) NOT NULL,
    name VARCHAR(200) NOT NULL,
    place INT NOT NULL,
    text_value VARBINARY(2000) NOT NULL,
    id_value UUID,
    PRIMARY KEY (tenant, record_type, id, sort, name, place),
    CONSTRAINT ${prefix}document_value_fk
        FOREIGN KEY (tenant, record_type, id) REFERENCES ${schema}${prefix}document (tenant, record_type, id)
);
CREATE INDEX ${prefix}document_value_by_value
    ON ${schema}${prefix}document_value (tenant, record_type, sort, name, text_value, id);
CREATE INDEX ${prefix}document_value_by_id
    ON ${schema}${prefix}document_value (tenant, record_type, sort, name, id_value, id);

-- The log of changes, and the states of the store

-- A change of a record: what led to it, and the whole record after it. Rows are only ever added, but for the erasure
-- of personal data.
CREATE TABLE ${schema}${prefix}change (
    tenant VARCHAR(64) NOT NULL,
    record_type VARCHAR(40) NOT NULL,
    record_id UUID NOT NULL,
    version BIGINT NOT NULL,
    kind VARCHAR(80) NOT NULL,
    ordinal INT NOT NULL,
    command_id UUID NOT NULL,
    request_id VARCHAR(400),
    actor VARCHAR(200) NOT NULL,
    departments VARCHAR NOT NULL,
    operation VARCHAR(162) NOT NULL,
    action VARCHAR(80) NOT NULL,
    reason VARCHAR,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    rules VARCHAR NOT NULL,
    schema_version INT,
    document CHARACTER LARGE OBJECT,
    seq BIGINT GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (tenant, record_type, record_id, version),
    CONSTRAINT ${prefix}change_version_ck CHECK (version >= 1),
    CONSTRAINT ${prefix}change_ordinal_ck CHECK (ordinal >= 0),
    CONSTRAINT ${prefix}change_document_ck CHECK ((document IS NULL) = (schema_version IS NULL))
);
CREATE UNIQUE INDEX ${prefix}change_by_seq ON ${schema}${prefix}change (tenant, seq);
CREATE INDEX ${prefix}change_by_command ON ${schema}${prefix}change (tenant, command_id, ordinal);

-- A change that has no place in the feed yet.
CREATE TABLE ${schema}${prefix}pending (
    tenant VARCHAR(64) NOT NULL,
    seq BIGINT NOT NULL,
    command_id UUID NOT NULL,
    PRIMARY KEY (tenant, seq)
);

-- The place of a change in the feed of its tenant, from 1 without gaps, whole commands in the order of their commits.
CREATE TABLE ${schema}${prefix}feed (
    tenant VARCHAR(64) NOT NULL,
    position BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (tenant, position),
    CONSTRAINT ${prefix}feed_position_ck CHECK (position >= 1)
);
CREATE UNIQUE INDEX ${prefix}feed_by_seq ON ${schema}${prefix}feed (tenant, seq);

-- A tenant that has records or states, and the last place in its feed.
CREATE TABLE ${schema}${prefix}tenant (
    tenant VARCHAR(64) NOT NULL,
    position BIGINT DEFAULT 0 NOT NULL,
    PRIMARY KEY (tenant),
    CONSTRAINT ${prefix}tenant_position_ck CHECK (position >= 0)
);

-- A small named document that is written by compare-and-set.
CREATE TABLE ${schema}${prefix}state (
    tenant VARCHAR(64) NOT NULL,
    kind VARCHAR(80) NOT NULL,
    name VARCHAR(400) NOT NULL,
    revision BIGINT NOT NULL,
    document CHARACTER LARGE OBJECT NOT NULL,
    PRIMARY KEY (tenant, kind, name),
    CONSTRAINT ${prefix}state_revision_ck CHECK (revision >= 1)
);
