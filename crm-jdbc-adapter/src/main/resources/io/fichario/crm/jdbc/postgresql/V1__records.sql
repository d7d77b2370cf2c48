-- Records in tables that reports may read, each with the tenant first. Schema and prefix are put in by who runs the
-- script. A record that was deleted stays in its tables, so that its keys hold, until it is purged.
-- Texts are compared by their bytes, which in UTF-8 is by code point.
-- A primary key is made after the other indexes of its table: of indexes that seem to cost the same, as all do while a table
-- is small, the newest is chosen, and connections keep that plan for their foreign keys.

-- Contacts

-- A person or an organisation; name_key is the name without case and accents, by which lists are ordered.
CREATE TABLE ${schema}${prefix}contact (
    tenant text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    given_name text COLLATE "C",
    family_name text COLLATE "C",
    preferred_name text COLLATE "C",
    legal_name text COLLATE "C",
    trading_name text COLLATE "C",
    language text COLLATE "C",
    time_zone text COLLATE "C",
    notes text COLLATE "C",
    stage text COLLATE "C" NOT NULL,
    stage_before_blocking text COLLATE "C",
    owner text COLLATE "C",
    credit_limit numeric,
    credit_limit_currency text COLLATE "C",
    version bigint NOT NULL,
    deleted boolean NOT NULL,
    CONSTRAINT ${prefix}contact_version_ck CHECK (version >= 1),
    CONSTRAINT ${prefix}contact_credit_limit_ck CHECK ((credit_limit IS NULL) = (credit_limit_currency IS NULL))
);
CREATE INDEX ${prefix}contact_by_name ON ${schema}${prefix}contact (tenant, name_key, id);
CREATE INDEX ${prefix}contact_by_stage ON ${schema}${prefix}contact (tenant, stage, name_key, id);
CREATE INDEX ${prefix}contact_by_owner ON ${schema}${prefix}contact (tenant, owner, name_key, id);
CREATE INDEX ${prefix}contact_by_kind ON ${schema}${prefix}contact (tenant, kind, name_key, id);
CREATE INDEX ${prefix}contact_by_language ON ${schema}${prefix}contact (tenant, language, name_key, id);
ALTER TABLE ${schema}${prefix}contact ADD PRIMARY KEY (tenant, id);

-- A word of the host for a contact; tag_key is the tag without case and accents.
CREATE TABLE ${schema}${prefix}contact_tag (
    tenant text COLLATE "C" NOT NULL,
    contact_id uuid NOT NULL,
    tag text COLLATE "C" NOT NULL,
    tag_key text COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}contact_tag_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);
CREATE INDEX ${prefix}contact_tag_by_key ON ${schema}${prefix}contact_tag (tenant, tag_key, contact_id);
ALTER TABLE ${schema}${prefix}contact_tag ADD PRIMARY KEY (tenant, contact_id, tag);

-- What a contact prefers, as it was known at a time; place is the order in which it became known.
CREATE TABLE ${schema}${prefix}contact_preference (
    tenant text COLLATE "C" NOT NULL,
    contact_id uuid NOT NULL,
    place integer NOT NULL,
    topic text COLLATE "C" NOT NULL,
    preferred text COLLATE "C" NOT NULL,
    source text COLLATE "C" NOT NULL,
    evidence text COLLATE "C",
    observed_at timestamptz(6) NOT NULL,
    PRIMARY KEY (tenant, contact_id, place),
    CONSTRAINT ${prefix}contact_preference_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);

-- An e-mail address, phone number or page on the web; match_key is the form by which e-mails and phones are looked
-- up.
CREATE TABLE ${schema}${prefix}contact_point (
    tenant text COLLATE "C" NOT NULL,
    contact_id uuid NOT NULL,
    id uuid NOT NULL,
    place integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    label text COLLATE "C",
    e164 text COLLATE "C",
    national text COLLATE "C",
    match_key text COLLATE "C",
    is_primary boolean NOT NULL,
    verified_at timestamptz(6),
    verified_by text COLLATE "C",
    unusable boolean NOT NULL,
    CONSTRAINT ${prefix}contact_point_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_point_verified_ck CHECK ((verified_at IS NULL) = (verified_by IS NULL))
);
CREATE INDEX ${prefix}contact_point_by_match ON ${schema}${prefix}contact_point (tenant, kind, match_key, contact_id);
ALTER TABLE ${schema}${prefix}contact_point ADD PRIMARY KEY (tenant, contact_id, id);

-- What a contact point is for.
CREATE TABLE ${schema}${prefix}contact_point_purpose (
    tenant text COLLATE "C" NOT NULL,
    contact_id uuid NOT NULL,
    point_id uuid NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, contact_id, point_id, purpose),
    CONSTRAINT ${prefix}contact_point_purpose_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);

-- A number that a register gave; text is the type, a colon and the number.
CREATE TABLE ${schema}${prefix}contact_identifier (
    tenant text COLLATE "C" NOT NULL,
    contact_id uuid NOT NULL,
    text text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}contact_identifier_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);
CREATE INDEX ${prefix}contact_identifier_by_text ON ${schema}${prefix}contact_identifier (tenant, text, contact_id);
ALTER TABLE ${schema}${prefix}contact_identifier ADD PRIMARY KEY (tenant, contact_id, text);

-- A name of the contact in another system; text is the system, a colon and the name there.
CREATE TABLE ${schema}${prefix}contact_external_id (
    tenant text COLLATE "C" NOT NULL,
    contact_id uuid NOT NULL,
    text text COLLATE "C" NOT NULL,
    system text COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}contact_external_id_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);
CREATE UNIQUE INDEX ${prefix}contact_external_id_by_text ON ${schema}${prefix}contact_external_id (tenant, text);
ALTER TABLE ${schema}${prefix}contact_external_id ADD PRIMARY KEY (tenant, contact_id, text);

-- An entry of the address book; open_country is the country while the entry has no end.
CREATE TABLE ${schema}${prefix}contact_address (
    tenant text COLLATE "C" NOT NULL,
    contact_id uuid NOT NULL,
    id uuid NOT NULL,
    place integer NOT NULL,
    recipient text COLLATE "C",
    organization text COLLATE "C",
    street text COLLATE "C",
    district text COLLATE "C",
    city text COLLATE "C",
    region text COLLATE "C",
    postal_code text COLLATE "C",
    country text COLLATE "C" NOT NULL,
    delivery_notes text COLLATE "C",
    latitude numeric,
    longitude numeric,
    valid_from date NOT NULL,
    valid_until date,
    open_country text COLLATE "C",
    verified_at timestamptz(6),
    replaces_id uuid,
    CONSTRAINT ${prefix}contact_address_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_address_days_ck CHECK (valid_until >= valid_from),
    CONSTRAINT ${prefix}contact_address_open_ck CHECK ((open_country IS NULL) = (valid_until IS NOT NULL))
);
CREATE INDEX ${prefix}contact_address_by_country
    ON ${schema}${prefix}contact_address (tenant, open_country, contact_id);
ALTER TABLE ${schema}${prefix}contact_address ADD PRIMARY KEY (tenant, contact_id, id);

-- What an address is used for, and whether it is the one to use first.
CREATE TABLE ${schema}${prefix}contact_address_purpose (
    tenant text COLLATE "C" NOT NULL,
    contact_id uuid NOT NULL,
    address_id uuid NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    preferred boolean NOT NULL,
    PRIMARY KEY (tenant, contact_id, address_id, purpose),
    CONSTRAINT ${prefix}contact_address_purpose_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);

-- What a contact is to another one, which may be of another store and so is no foreign key.
CREATE TABLE ${schema}${prefix}contact_relationship (
    tenant text COLLATE "C" NOT NULL,
    contact_id uuid NOT NULL,
    place integer NOT NULL,
    other_id uuid NOT NULL,
    role text COLLATE "C" NOT NULL,
    other_role text COLLATE "C" NOT NULL,
    valid_from date,
    valid_until date,
    CONSTRAINT ${prefix}contact_relationship_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_relationship_days_ck CHECK (valid_until >= valid_from)
);
CREATE INDEX ${prefix}contact_relationship_by_other
    ON ${schema}${prefix}contact_relationship (tenant, other_id, contact_id);
ALTER TABLE ${schema}${prefix}contact_relationship ADD PRIMARY KEY (tenant, contact_id, place);

-- An entry of the ledger of consents; place is the order in which they were recorded.
CREATE TABLE ${schema}${prefix}contact_consent (
    tenant text COLLATE "C" NOT NULL,
    contact_id uuid NOT NULL,
    place integer NOT NULL,
    channel text COLLATE "C" NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    effective_at timestamptz(6) NOT NULL,
    wording text COLLATE "C",
    ends_at timestamptz(6),
    PRIMARY KEY (tenant, contact_id, place),
    CONSTRAINT ${prefix}contact_consent_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_consent_end_ck CHECK (ends_at > effective_at)
);

-- A department that knows the contact.
CREATE TABLE ${schema}${prefix}contact_department (
    tenant text COLLATE "C" NOT NULL,
    contact_id uuid NOT NULL,
    department text COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}contact_department_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
);
CREATE INDEX ${prefix}contact_department_by_department
    ON ${schema}${prefix}contact_department (tenant, department, contact_id);
ALTER TABLE ${schema}${prefix}contact_department ADD PRIMARY KEY (tenant, contact_id, department);

-- Orders

-- What a customer asks for; total and fulfilment are worked out from its lines.
CREATE TABLE ${schema}${prefix}order (
    tenant text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    number text COLLATE "C",
    customer_id uuid NOT NULL,
    currency text COLLATE "C" NOT NULL,
    ordered_on date NOT NULL,
    rounding text COLLATE "C" NOT NULL,
    tolerance numeric NOT NULL,
    status text COLLATE "C" NOT NULL,
    held_from text COLLATE "C",
    placed_at timestamptz(6),
    last_line integer NOT NULL,
    fulfilment text COLLATE "C" NOT NULL,
    total numeric NOT NULL,
    owner text COLLATE "C",
    notes text COLLATE "C",
    version bigint NOT NULL,
    deleted boolean NOT NULL,
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
ALTER TABLE ${schema}${prefix}order ADD PRIMARY KEY (tenant, id);

-- An article of an order, with what was ordered of it and what became of that.
CREATE TABLE ${schema}${prefix}order_line (
    tenant text COLLATE "C" NOT NULL,
    order_id uuid NOT NULL,
    line_number integer NOT NULL,
    sku text COLLATE "C" NOT NULL,
    description text COLLATE "C" NOT NULL,
    unit_price numeric NOT NULL,
    discount_rate numeric,
    discount_amount numeric,
    tax_rate numeric NOT NULL,
    unit text COLLATE "C" NOT NULL,
    ordered_quantity numeric NOT NULL,
    cancelled_quantity numeric NOT NULL,
    allocated_quantity numeric NOT NULL,
    shipped_quantity numeric NOT NULL,
    delivered_quantity numeric NOT NULL,
    returned_quantity numeric NOT NULL,
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
ALTER TABLE ${schema}${prefix}order_line ADD PRIMARY KEY (tenant, order_id, line_number);

-- An amount beside the prices, in the currency of the order; line_number is 0 where it is of the whole order.
CREATE TABLE ${schema}${prefix}order_adjustment (
    tenant text COLLATE "C" NOT NULL,
    order_id uuid NOT NULL,
    line_number integer NOT NULL,
    place integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    amount numeric NOT NULL,
    reason text COLLATE "C" NOT NULL,
    tax_rate numeric NOT NULL,
    PRIMARY KEY (tenant, order_id, line_number, place),
    CONSTRAINT ${prefix}order_adjustment_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}order_adjustment_amount_ck CHECK (amount >= 0),
    CONSTRAINT ${prefix}order_adjustment_tax_ck CHECK (tax_rate BETWEEN 0 AND 1)
);

-- Where an invoice (BILL_TO) or the goods (SHIP_TO) go, as it was when that was said.
CREATE TABLE ${schema}${prefix}order_address (
    tenant text COLLATE "C" NOT NULL,
    order_id uuid NOT NULL,
    role text COLLATE "C" NOT NULL,
    recipient text COLLATE "C",
    organization text COLLATE "C",
    street text COLLATE "C",
    district text COLLATE "C",
    city text COLLATE "C",
    region text COLLATE "C",
    postal_code text COLLATE "C",
    country text COLLATE "C" NOT NULL,
    delivery_notes text COLLATE "C",
    latitude numeric,
    longitude numeric,
    PRIMARY KEY (tenant, order_id, role),
    CONSTRAINT ${prefix}order_address_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id)
);

-- A name of the order in another system; text is the system, a colon and the name there.
CREATE TABLE ${schema}${prefix}order_external_id (
    tenant text COLLATE "C" NOT NULL,
    order_id uuid NOT NULL,
    text text COLLATE "C" NOT NULL,
    system text COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}order_external_id_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id)
);
CREATE UNIQUE INDEX ${prefix}order_external_id_by_text ON ${schema}${prefix}order_external_id (tenant, text);
ALTER TABLE ${schema}${prefix}order_external_id ADD PRIMARY KEY (tenant, order_id, text);

-- A department that knows the order.
CREATE TABLE ${schema}${prefix}order_department (
    tenant text COLLATE "C" NOT NULL,
    order_id uuid NOT NULL,
    department text COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}order_department_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id)
);
CREATE INDEX ${prefix}order_department_by_department
    ON ${schema}${prefix}order_department (tenant, department, order_id);
ALTER TABLE ${schema}${prefix}order_department ADD PRIMARY KEY (tenant, order_id, department);

-- Shipments

-- Goods of one order on their way to the customer; the address is as it was when the shipment was prepared.
CREATE TABLE ${schema}${prefix}shipment (
    tenant text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    status text COLLATE "C" NOT NULL,
    carrier text COLLATE "C",
    service text COLLATE "C",
    tracking_number text COLLATE "C",
    shipped_at timestamptz(6),
    delivered_at timestamptz(6),
    owner text COLLATE "C",
    ship_to_recipient text COLLATE "C",
    ship_to_organization text COLLATE "C",
    ship_to_street text COLLATE "C",
    ship_to_district text COLLATE "C",
    ship_to_city text COLLATE "C",
    ship_to_region text COLLATE "C",
    ship_to_postal_code text COLLATE "C",
    ship_to_country text COLLATE "C",
    ship_to_delivery_notes text COLLATE "C",
    ship_to_latitude numeric,
    ship_to_longitude numeric,
    version bigint NOT NULL,
    deleted boolean NOT NULL,
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
ALTER TABLE ${schema}${prefix}shipment ADD PRIMARY KEY (tenant, id);

-- A package of a shipment.
CREATE TABLE ${schema}${prefix}shipment_parcel (
    tenant text COLLATE "C" NOT NULL,
    shipment_id uuid NOT NULL,
    parcel_number integer NOT NULL,
    tracking_number text COLLATE "C",
    weight_grams integer,
    length_mm integer,
    width_mm integer,
    height_mm integer,
    PRIMARY KEY (tenant, shipment_id, parcel_number),
    CONSTRAINT ${prefix}shipment_parcel_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id),
    CONSTRAINT ${prefix}shipment_parcel_number_ck CHECK (parcel_number >= 1),
    CONSTRAINT ${prefix}shipment_parcel_extent_ck
        CHECK (weight_grams > 0 AND length_mm > 0 AND width_mm > 0 AND height_mm > 0)
);

-- What a shipment carries of a line of its order, or the share of it in one parcel.
CREATE TABLE ${schema}${prefix}shipment_line (
    tenant text COLLATE "C" NOT NULL,
    shipment_id uuid NOT NULL,
    place integer NOT NULL,
    line_number integer NOT NULL,
    unit text COLLATE "C" NOT NULL,
    quantity numeric NOT NULL,
    returned_quantity numeric NOT NULL,
    parcel_number integer,
    PRIMARY KEY (tenant, shipment_id, place),
    CONSTRAINT ${prefix}shipment_line_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id),
    CONSTRAINT ${prefix}shipment_line_quantity_ck
        CHECK (quantity > 0 AND quantity >= returned_quantity AND returned_quantity >= 0)
);

-- What the carrier reported; event_id is the name that the carrier gave to it.
CREATE TABLE ${schema}${prefix}shipment_event (
    tenant text COLLATE "C" NOT NULL,
    shipment_id uuid NOT NULL,
    event_id text COLLATE "C" NOT NULL,
    happened_at timestamptz(6) NOT NULL,
    code text COLLATE "C" NOT NULL,
    text text COLLATE "C",
    PRIMARY KEY (tenant, shipment_id, event_id),
    CONSTRAINT ${prefix}shipment_event_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id)
);

-- The tracking numbers of a shipment and of its parcels, letters and digits only, by which it is looked up.
CREATE TABLE ${schema}${prefix}shipment_tracking (
    tenant text COLLATE "C" NOT NULL,
    shipment_id uuid NOT NULL,
    tracking_key text COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}shipment_tracking_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id)
);
CREATE INDEX ${prefix}shipment_tracking_by_key
    ON ${schema}${prefix}shipment_tracking (tenant, tracking_key, shipment_id);
ALTER TABLE ${schema}${prefix}shipment_tracking ADD PRIMARY KEY (tenant, shipment_id, tracking_key);

-- A department that knows the shipment.
CREATE TABLE ${schema}${prefix}shipment_department (
    tenant text COLLATE "C" NOT NULL,
    shipment_id uuid NOT NULL,
    department text COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}shipment_department_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id)
);
CREATE INDEX ${prefix}shipment_department_by_department
    ON ${schema}${prefix}shipment_department (tenant, department, shipment_id);
ALTER TABLE ${schema}${prefix}shipment_department ADD PRIMARY KEY (tenant, shipment_id, department);

-- Activities

-- Something that was said or done with a contact.
CREATE TABLE ${schema}${prefix}interaction (
    tenant text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL,
    direction text COLLATE "C",
    happened_at timestamptz(6) NOT NULL,
    summary text COLLATE "C" NOT NULL,
    contact_id uuid NOT NULL,
    order_id uuid,
    owner text COLLATE "C",
    version bigint NOT NULL,
    deleted boolean NOT NULL,
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
ALTER TABLE ${schema}${prefix}interaction ADD PRIMARY KEY (tenant, id);

-- A department that knows the interaction.
CREATE TABLE ${schema}${prefix}interaction_department (
    tenant text COLLATE "C" NOT NULL,
    interaction_id uuid NOT NULL,
    department text COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}interaction_department_fk
        FOREIGN KEY (tenant, interaction_id) REFERENCES ${schema}${prefix}interaction (tenant, id)
);
CREATE INDEX ${prefix}interaction_department_by_department
    ON ${schema}${prefix}interaction_department (tenant, department, interaction_id);
ALTER TABLE ${schema}${prefix}interaction_department ADD PRIMARY KEY (tenant, interaction_id, department);

-- Something that an actor is to do by a day.
CREATE TABLE ${schema}${prefix}follow_up (
    tenant text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    title text COLLATE "C" NOT NULL,
    due_on date NOT NULL,
    assignee text COLLATE "C" NOT NULL,
    done_at timestamptz(6),
    origin text COLLATE "C" NOT NULL,
    contact_id uuid,
    order_id uuid,
    version bigint NOT NULL,
    deleted boolean NOT NULL,
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
ALTER TABLE ${schema}${prefix}follow_up ADD PRIMARY KEY (tenant, id);

-- A department that knows the follow-up.
CREATE TABLE ${schema}${prefix}follow_up_department (
    tenant text COLLATE "C" NOT NULL,
    follow_up_id uuid NOT NULL,
    department text COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}follow_up_department_fk
        FOREIGN KEY (tenant, follow_up_id) REFERENCES ${schema}${prefix}follow_up (tenant, id)
);
CREATE INDEX ${prefix}follow_up_department_by_department
    ON ${schema}${prefix}follow_up_department (tenant, department, follow_up_id);
ALTER TABLE ${schema}${prefix}follow_up_department ADD PRIMARY KEY (tenant, follow_up_id, department);

-- Records of types that hosts registered

-- A record of a type that a host registered; what it says is in the log.
CREATE TABLE ${schema}${prefix}document (
    tenant text COLLATE "C" NOT NULL,
    record_type text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    deleted boolean NOT NULL,
    PRIMARY KEY (tenant, record_type, id),
    CONSTRAINT ${prefix}document_version_ck CHECK (version >= 1)
);

-- A value by which at most one record of its type is found.
CREATE TABLE ${schema}${prefix}document_key (
    tenant text COLLATE "C" NOT NULL,
    record_type text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    key_name text COLLATE "C" NOT NULL,
    key_value text COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}document_key_fk
        FOREIGN KEY (tenant, record_type, id) REFERENCES ${schema}${prefix}document (tenant, record_type, id)
);
CREATE INDEX ${prefix}document_key_by_id ON ${schema}${prefix}document_key (tenant, record_type, id);
ALTER TABLE ${schema}${prefix}document_key ADD PRIMARY KEY (tenant, record_type, key_name, key_value);

-- A value of a field (sort FIELD) or of a key that may repeat (sort KEY), as a text in whose order the values are.
CREATE TABLE ${schema}${prefix}document_value (
    tenant text COLLATE "C" NOT NULL,
    record_type text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    sort text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    place integer NOT NULL,
    text_value text COLLATE "C" NOT NULL,
    id_value uuid,
    CONSTRAINT ${prefix}document_value_fk
        FOREIGN KEY (tenant, record_type, id) REFERENCES ${schema}${prefix}document (tenant, record_type, id)
);
CREATE INDEX ${prefix}document_value_by_value
    ON ${schema}${prefix}document_value (tenant, record_type, sort, name, text_value, id);
CREATE INDEX ${prefix}document_value_by_id
    ON ${schema}${prefix}document_value (tenant, record_type, sort, name, id_value, id);
ALTER TABLE ${schema}${prefix}document_value ADD PRIMARY KEY (tenant, record_type, id, sort, name, place);

-- The log of changes, and the states of the store

-- A change of a record: what led to it, and the whole record after it. Rows are only ever added, but for the erasure
-- of personal data.
CREATE TABLE ${schema}${prefix}change (
    tenant text COLLATE "C" NOT NULL,
    record_type text COLLATE "C" NOT NULL,
    record_id uuid NOT NULL,
    version bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    ordinal integer NOT NULL,
    command_id uuid NOT NULL,
    request_id text COLLATE "C",
    actor text COLLATE "C" NOT NULL,
    departments text COLLATE "C" NOT NULL,
    operation text COLLATE "C" NOT NULL,
    action text COLLATE "C" NOT NULL,
    reason text COLLATE "C",
    recorded_at timestamptz(6) NOT NULL,
    rules text COLLATE "C" NOT NULL,
    schema_version integer,
    document json,
    seq bigint GENERATED ALWAYS AS IDENTITY (CACHE 1),
    CONSTRAINT ${prefix}change_version_ck CHECK (version >= 1),
    CONSTRAINT ${prefix}change_ordinal_ck CHECK (ordinal >= 0),
    CONSTRAINT ${prefix}change_document_ck CHECK ((document IS NULL) = (schema_version IS NULL))
);
CREATE UNIQUE INDEX ${prefix}change_by_seq ON ${schema}${prefix}change (tenant, seq);
CREATE INDEX ${prefix}change_by_command ON ${schema}${prefix}change (tenant, command_id, ordinal);
ALTER TABLE ${schema}${prefix}change ADD PRIMARY KEY (tenant, record_type, record_id, version);

-- A change that has no place in the feed yet.
CREATE TABLE ${schema}${prefix}pending (
    tenant text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    command_id uuid NOT NULL,
    PRIMARY KEY (tenant, seq)
);

-- The place of a change in the feed of its tenant, from 1 without gaps, whole commands in the order of their commits.
CREATE TABLE ${schema}${prefix}feed (
    tenant text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    seq bigint NOT NULL,
    CONSTRAINT ${prefix}feed_position_ck CHECK (position >= 1)
);
CREATE UNIQUE INDEX ${prefix}feed_by_seq ON ${schema}${prefix}feed (tenant, seq);
ALTER TABLE ${schema}${prefix}feed ADD PRIMARY KEY (tenant, position);

-- A tenant that has records or states, and the last place in its feed.
CREATE TABLE ${schema}${prefix}tenant (
    tenant text COLLATE "C" NOT NULL,
    position bigint DEFAULT 0 NOT NULL,
    PRIMARY KEY (tenant),
    CONSTRAINT ${prefix}tenant_position_ck CHECK (position >= 0)
);

-- A small named document that is written by compare-and-set.
CREATE TABLE ${schema}${prefix}state (
    tenant text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (tenant, kind, name),
    CONSTRAINT ${prefix}state_revision_ck CHECK (revision >= 1)
);
