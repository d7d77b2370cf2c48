-- Records in tables that reports may read, each with the tenant first. Schema and prefix are put in by who runs the
-- script. A record that was deleted stays in its tables, so that its keys hold, until it is purged.
-- Texts are compared by code point. What leads every index is ASCII, as the length of an index is bounded in bytes.

-- Contacts

-- A person or an organisation; name_key is the name without case and accents, by which lists are ordered.
CREATE TABLE ${schema}${prefix}contact (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    id BINARY(16) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    name VARCHAR(200) NOT NULL,
    name_key VARCHAR(600) NOT NULL,
    given_name VARCHAR(200),
    family_name VARCHAR(200),
    preferred_name VARCHAR(200),
    legal_name VARCHAR(200),
    trading_name VARCHAR(200),
    language VARCHAR(100),
    time_zone VARCHAR(100),
    notes TEXT,
    stage VARCHAR(40) NOT NULL,
    stage_before_blocking VARCHAR(40),
    owner VARCHAR(100),
    credit_limit DECIMAL(38, 8),
    credit_limit_currency VARCHAR(3),
    version BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}contact_version_ck CHECK (version >= 1),
    CONSTRAINT ${prefix}contact_credit_limit_ck CHECK ((credit_limit IS NULL) = (credit_limit_currency IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}contact_by_name ON ${schema}${prefix}contact (tenant, name_key, id);
CREATE INDEX ${prefix}contact_by_stage ON ${schema}${prefix}contact (tenant, stage, name_key, id);
CREATE INDEX ${prefix}contact_by_owner ON ${schema}${prefix}contact (tenant, owner, name_key, id);
CREATE INDEX ${prefix}contact_by_kind ON ${schema}${prefix}contact (tenant, kind, name_key, id);
CREATE INDEX ${prefix}contact_by_language ON ${schema}${prefix}contact (tenant, language, name_key, id);

-- A word of the host for a contact; tag_key is the tag without case and accents.
CREATE TABLE ${schema}${prefix}contact_tag (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    contact_id BINARY(16) NOT NULL,
    tag VARCHAR(60) NOT NULL,
    tag_key VARCHAR(600) NOT NULL,
    PRIMARY KEY (tenant, contact_id, tag),
    CONSTRAINT ${prefix}contact_tag_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}contact_tag_by_key ON ${schema}${prefix}contact_tag (tenant, tag_key, contact_id);

-- What a contact prefers, as it was known at a time; place is the order in which it became known.
CREATE TABLE ${schema}${prefix}contact_preference (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    contact_id BINARY(16) NOT NULL,
    place INT NOT NULL,
    topic VARCHAR(60) NOT NULL,
    preferred VARCHAR(500) NOT NULL,
    source VARCHAR(40) NOT NULL,
    evidence VARCHAR(500),
    observed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant, contact_id, place),
    CONSTRAINT ${prefix}contact_preference_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- An e-mail address, phone number or page on the web; match_key is the form by which e-mails and phones are looked
-- up.
CREATE TABLE ${schema}${prefix}contact_point (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    contact_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    place INT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    text VARCHAR(500) NOT NULL,
    label VARCHAR(40),
    e164 VARCHAR(18),
    national VARCHAR(120),
    match_key VARCHAR(400),
    is_primary BOOLEAN NOT NULL,
    verified_at DATETIME(6),
    verified_by VARCHAR(100),
    unusable BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, contact_id, id),
    CONSTRAINT ${prefix}contact_point_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_point_verified_ck CHECK ((verified_at IS NULL) = (verified_by IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}contact_point_by_match ON ${schema}${prefix}contact_point (tenant, kind, match_key, contact_id);

-- What a contact point is for.
CREATE TABLE ${schema}${prefix}contact_point_purpose (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    contact_id BINARY(16) NOT NULL,
    point_id BINARY(16) NOT NULL,
    purpose VARCHAR(40) NOT NULL,
    PRIMARY KEY (tenant, contact_id, point_id, purpose),
    CONSTRAINT ${prefix}contact_point_purpose_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- A number that a register gave; text is the type, a colon and the number.
CREATE TABLE ${schema}${prefix}contact_identifier (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    contact_id BINARY(16) NOT NULL,
    text VARCHAR(81) NOT NULL,
    type VARCHAR(20) NOT NULL,
    PRIMARY KEY (tenant, contact_id, text),
    CONSTRAINT ${prefix}contact_identifier_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}contact_identifier_by_text ON ${schema}${prefix}contact_identifier (tenant, text, contact_id);

-- A name of the contact in another system; text is the system, a colon and the name there.
CREATE TABLE ${schema}${prefix}contact_external_id (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    contact_id BINARY(16) NOT NULL,
    text VARCHAR(241) NOT NULL,
    system VARCHAR(40) NOT NULL,
    PRIMARY KEY (tenant, contact_id, text),
    CONSTRAINT ${prefix}contact_external_id_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE UNIQUE INDEX ${prefix}contact_external_id_by_text ON ${schema}${prefix}contact_external_id (tenant, text);

-- An entry of the address book; open_country is the country while the entry has no end.
CREATE TABLE ${schema}${prefix}contact_address (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    contact_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    place INT NOT NULL,
    recipient VARCHAR(200),
    organization VARCHAR(200),
    street VARCHAR(1004),
    district VARCHAR(120),
    city VARCHAR(120),
    region VARCHAR(120),
    postal_code VARCHAR(20),
    country VARCHAR(2) NOT NULL,
    delivery_notes VARCHAR(1000),
    latitude DECIMAL(10, 7),
    longitude DECIMAL(10, 7),
    valid_from DATE NOT NULL,
    valid_until DATE,
    open_country VARCHAR(2),
    verified_at DATETIME(6),
    replaces_id BINARY(16),
    PRIMARY KEY (tenant, contact_id, id),
    CONSTRAINT ${prefix}contact_address_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_address_days_ck CHECK (valid_until >= valid_from),
    CONSTRAINT ${prefix}contact_address_open_ck CHECK ((open_country IS NULL) = (valid_until IS NOT NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}contact_address_by_country
    ON ${schema}${prefix}contact_address (tenant, open_country, contact_id);

-- What an address is used for, and whether it is the one to use first.
CREATE TABLE ${schema}${prefix}contact_address_purpose (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    contact_id BINARY(16) NOT NULL,
    address_id BINARY(16) NOT NULL,
    purpose VARCHAR(40) NOT NULL,
    preferred BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, contact_id, address_id, purpose),
    CONSTRAINT ${prefix}contact_address_purpose_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- What a contact is to another one, which may be of another store and so is no foreign key.
CREATE TABLE ${schema}${prefix}contact_relationship (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    contact_id BINARY(16) NOT NULL,
    place INT NOT NULL,
    other_id BINARY(16) NOT NULL,
    role VARCHAR(60) NOT NULL,
    other_role VARCHAR(60) NOT NULL,
    valid_from DATE,
    valid_until DATE,
    PRIMARY KEY (tenant, contact_id, place),
    CONSTRAINT ${prefix}contact_relationship_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_relationship_days_ck CHECK (valid_until >= valid_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}contact_relationship_by_other
    ON ${schema}${prefix}contact_relationship (tenant, other_id, contact_id);

-- An entry of the ledger of consents; place is the order in which they were recorded.
CREATE TABLE ${schema}${prefix}contact_consent (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    contact_id BINARY(16) NOT NULL,
    place INT NOT NULL,
    channel VARCHAR(40) NOT NULL,
    purpose VARCHAR(40) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    effective_at DATETIME(6) NOT NULL,
    wording VARCHAR(200),
    ends_at DATETIME(6),
    PRIMARY KEY (tenant, contact_id, place),
    CONSTRAINT ${prefix}contact_consent_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}contact_consent_end_ck CHECK (ends_at > effective_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- A department that knows the contact.
CREATE TABLE ${schema}${prefix}contact_department (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    contact_id BINARY(16) NOT NULL,
    department VARCHAR(60) NOT NULL,
    PRIMARY KEY (tenant, contact_id, department),
    CONSTRAINT ${prefix}contact_department_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}contact_department_by_department
    ON ${schema}${prefix}contact_department (tenant, department, contact_id);

-- Orders

-- What a customer asks for; total and fulfilment are worked out from its lines.
CREATE TABLE ${schema}${prefix}order (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    id BINARY(16) NOT NULL,
    number VARCHAR(40),
    customer_id BINARY(16) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    ordered_on DATE NOT NULL,
    rounding VARCHAR(40) NOT NULL,
    tolerance DECIMAL(9, 8) NOT NULL,
    status VARCHAR(40) NOT NULL,
    held_from VARCHAR(40),
    placed_at DATETIME(6),
    last_line INT NOT NULL,
    fulfilment VARCHAR(40) NOT NULL,
    total DECIMAL(38, 8) NOT NULL,
    owner VARCHAR(100),
    notes TEXT,
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
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
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
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    order_id BINARY(16) NOT NULL,
    line_number INT NOT NULL,
    sku VARCHAR(64) NOT NULL,
    description VARCHAR(500) NOT NULL,
    unit_price DECIMAL(20, 8) NOT NULL,
    discount_rate DECIMAL(9, 8),
    discount_amount DECIMAL(20, 8),
    tax_rate DECIMAL(9, 8) NOT NULL,
    unit VARCHAR(20) NOT NULL,
    ordered_quantity DECIMAL(18, 6) NOT NULL,
    cancelled_quantity DECIMAL(18, 6) NOT NULL,
    allocated_quantity DECIMAL(18, 6) NOT NULL,
    shipped_quantity DECIMAL(18, 6) NOT NULL,
    delivered_quantity DECIMAL(18, 6) NOT NULL,
    returned_quantity DECIMAL(18, 6) NOT NULL,
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
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}order_line_by_sku ON ${schema}${prefix}order_line (tenant, sku, order_id);

-- An amount beside the prices, in the currency of the order; line_number is 0 where it is of the whole order.
CREATE TABLE ${schema}${prefix}order_adjustment (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    order_id BINARY(16) NOT NULL,
    line_number INT NOT NULL,
    place INT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    amount DECIMAL(20, 8) NOT NULL,
    reason VARCHAR(200) NOT NULL,
    tax_rate DECIMAL(9, 8) NOT NULL,
    PRIMARY KEY (tenant, order_id, line_number, place),
    CONSTRAINT ${prefix}order_adjustment_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}order_adjustment_amount_ck CHECK (amount >= 0),
    CONSTRAINT ${prefix}order_adjustment_tax_ck CHECK (tax_rate BETWEEN 0 AND 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Where an invoice (BILL_TO) or the goods (SHIP_TO) go, as it was when that was said.
CREATE TABLE ${schema}${prefix}order_address (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    order_id BINARY(16) NOT NULL,
    role VARCHAR(40) NOT NULL,
    recipient VARCHAR(200),
    organization VARCHAR(200),
    street VARCHAR(1004),
    district VARCHAR(120),
    city VARCHAR(120),
    region VARCHAR(120),
    postal_code VARCHAR(20),
    country VARCHAR(2) NOT NULL,
    delivery_notes VARCHAR(1000),
    latitude DECIMAL(10, 7),
    longitude DECIMAL(10, 7),
    PRIMARY KEY (tenant, order_id, role),
    CONSTRAINT ${prefix}order_address_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- A name of the order in another system; text is the system, a colon and the name there.
CREATE TABLE ${schema}${prefix}order_external_id (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    order_id BINARY(16) NOT NULL,
    text VARCHAR(241) NOT NULL,
    system VARCHAR(40) NOT NULL,
    PRIMARY KEY (tenant, order_id, text),
    CONSTRAINT ${prefix}order_external_id_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE UNIQUE INDEX ${prefix}order_external_id_by_text ON ${schema}${prefix}order_external_id (tenant, text);

-- A department that knows the order.
CREATE TABLE ${schema}${prefix}order_department (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    order_id BINARY(16) NOT NULL,
    department VARCHAR(60) NOT NULL,
    PRIMARY KEY (tenant, order_id, department),
    CONSTRAINT ${prefix}order_department_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}order_department_by_department
    ON ${schema}${prefix}order_department (tenant, department, order_id);

-- Shipments

-- Goods of one order on their way to the customer; the address is as it was when the shipment was prepared.
CREATE TABLE ${schema}${prefix}shipment (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    id BINARY(16) NOT NULL,
    order_id BINARY(16) NOT NULL,
    status VARCHAR(40) NOT NULL,
    carrier VARCHAR(60),
    service VARCHAR(60),
    tracking_number VARCHAR(60),
    shipped_at DATETIME(6),
    delivered_at DATETIME(6),
    owner VARCHAR(100),
    ship_to_recipient VARCHAR(200),
    ship_to_organization VARCHAR(200),
    ship_to_street VARCHAR(1004),
    ship_to_district VARCHAR(120),
    ship_to_city VARCHAR(120),
    ship_to_region VARCHAR(120),
    ship_to_postal_code VARCHAR(20),
    ship_to_country VARCHAR(2),
    ship_to_delivery_notes VARCHAR(1000),
    ship_to_latitude DECIMAL(10, 7),
    ship_to_longitude DECIMAL(10, 7),
    version BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}shipment_order_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}shipment_version_ck CHECK (version >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}shipment_by_order ON ${schema}${prefix}shipment (tenant, order_id);
CREATE INDEX ${prefix}shipment_by_status ON ${schema}${prefix}shipment (tenant, status, shipped_at, id);
CREATE INDEX ${prefix}shipment_by_carrier ON ${schema}${prefix}shipment (tenant, carrier, shipped_at, id);
CREATE INDEX ${prefix}shipment_by_shipped_at ON ${schema}${prefix}shipment (tenant, shipped_at, id);
CREATE INDEX ${prefix}shipment_by_delivered_at ON ${schema}${prefix}shipment (tenant, delivered_at, id);
CREATE INDEX ${prefix}shipment_by_owner ON ${schema}${prefix}shipment (tenant, owner, shipped_at, id);

-- A package of a shipment.
CREATE TABLE ${schema}${prefix}shipment_parcel (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    shipment_id BINARY(16) NOT NULL,
    parcel_number INT NOT NULL,
    tracking_number VARCHAR(60),
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
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- What a shipment carries of a line of its order, or the share of it in one parcel.
CREATE TABLE ${schema}${prefix}shipment_line (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    shipment_id BINARY(16) NOT NULL,
    place INT NOT NULL,
    line_number INT NOT NULL,
    unit VARCHAR(20) NOT NULL,
    quantity DECIMAL(18, 6) NOT NULL,
    returned_quantity DECIMAL(18, 6) NOT NULL,
    parcel_number INT,
    PRIMARY KEY (tenant, shipment_id, place),
    CONSTRAINT ${prefix}shipment_line_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id),
    CONSTRAINT ${prefix}shipment_line_quantity_ck
        CHECK (quantity > 0 AND quantity >= returned_quantity AND returned_quantity >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- What the carrier reported; event_id is the name that the carrier gave to it.
CREATE TABLE ${schema}${prefix}shipment_event (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    shipment_id BINARY(16) NOT NULL,
    event_id VARCHAR(200) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    code VARCHAR(40) NOT NULL,
    text VARCHAR(500),
    PRIMARY KEY (tenant, shipment_id, event_id),
    CONSTRAINT ${prefix}shipment_event_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- The tracking numbers of a shipment and of its parcels, letters and digits only, by which it is looked up.
CREATE TABLE ${schema}${prefix}shipment_tracking (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    shipment_id BINARY(16) NOT NULL,
    tracking_key VARCHAR(200) NOT NULL,
    PRIMARY KEY (tenant, shipment_id, tracking_key),
    CONSTRAINT ${prefix}shipment_tracking_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}shipment_tracking_by_key
    ON ${schema}${prefix}shipment_tracking (tenant, tracking_key, shipment_id);

-- A department that knows the shipment.
CREATE TABLE ${schema}${prefix}shipment_department (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    shipment_id BINARY(16) NOT NULL,
    department VARCHAR(60) NOT NULL,
    PRIMARY KEY (tenant, shipment_id, department),
    CONSTRAINT ${prefix}shipment_department_fk
        FOREIGN KEY (tenant, shipment_id) REFERENCES ${schema}${prefix}shipment (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}shipment_department_by_department
    ON ${schema}${prefix}shipment_department (tenant, department, shipment_id);

-- Activities

-- Something that was said or done with a contact.
CREATE TABLE ${schema}${prefix}interaction (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    id BINARY(16) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    direction VARCHAR(40),
    happened_at DATETIME(6) NOT NULL,
    summary TEXT NOT NULL,
    contact_id BINARY(16) NOT NULL,
    order_id BINARY(16),
    owner VARCHAR(100),
    version BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}interaction_contact_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}interaction_order_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}interaction_version_ck CHECK (version >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}interaction_by_contact ON ${schema}${prefix}interaction (tenant, contact_id, happened_at, id);
CREATE INDEX ${prefix}interaction_by_order ON ${schema}${prefix}interaction (tenant, order_id, happened_at, id);
CREATE INDEX ${prefix}interaction_by_happened_at ON ${schema}${prefix}interaction (tenant, happened_at, id);
CREATE INDEX ${prefix}interaction_by_kind ON ${schema}${prefix}interaction (tenant, kind, happened_at, id);
CREATE INDEX ${prefix}interaction_by_owner ON ${schema}${prefix}interaction (tenant, owner, happened_at, id);

-- A department that knows the interaction.
CREATE TABLE ${schema}${prefix}interaction_department (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    interaction_id BINARY(16) NOT NULL,
    department VARCHAR(60) NOT NULL,
    PRIMARY KEY (tenant, interaction_id, department),
    CONSTRAINT ${prefix}interaction_department_fk
        FOREIGN KEY (tenant, interaction_id) REFERENCES ${schema}${prefix}interaction (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}interaction_department_by_department
    ON ${schema}${prefix}interaction_department (tenant, department, interaction_id);

-- Something that an actor is to do by a day.
CREATE TABLE ${schema}${prefix}follow_up (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    id BINARY(16) NOT NULL,
    title VARCHAR(300) NOT NULL,
    due_on DATE NOT NULL,
    assignee VARCHAR(100) NOT NULL,
    done_at DATETIME(6),
    origin VARCHAR(40) NOT NULL,
    contact_id BINARY(16),
    order_id BINARY(16),
    version BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}follow_up_contact_fk
        FOREIGN KEY (tenant, contact_id) REFERENCES ${schema}${prefix}contact (tenant, id),
    CONSTRAINT ${prefix}follow_up_order_fk
        FOREIGN KEY (tenant, order_id) REFERENCES ${schema}${prefix}order (tenant, id),
    CONSTRAINT ${prefix}follow_up_version_ck CHECK (version >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}follow_up_by_assignee ON ${schema}${prefix}follow_up (tenant, assignee, due_on, id);
CREATE INDEX ${prefix}follow_up_by_contact ON ${schema}${prefix}follow_up (tenant, contact_id, due_on, id);
CREATE INDEX ${prefix}follow_up_by_order ON ${schema}${prefix}follow_up (tenant, order_id, due_on, id);
CREATE INDEX ${prefix}follow_up_by_origin ON ${schema}${prefix}follow_up (tenant, origin, due_on, id);
CREATE INDEX ${prefix}follow_up_by_due_on ON ${schema}${prefix}follow_up (tenant, due_on, id);
CREATE INDEX ${prefix}follow_up_by_done_at ON ${schema}${prefix}follow_up (tenant, done_at, id);

-- A department that knows the follow-up.
CREATE TABLE ${schema}${prefix}follow_up_department (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    follow_up_id BINARY(16) NOT NULL,
    department VARCHAR(60) NOT NULL,
    PRIMARY KEY (tenant, follow_up_id, department),
    CONSTRAINT ${prefix}follow_up_department_fk
        FOREIGN KEY (tenant, follow_up_id) REFERENCES ${schema}${prefix}follow_up (tenant, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}follow_up_department_by_department
    ON ${schema}${prefix}follow_up_department (tenant, department, follow_up_id);

-- Records of types that hosts registered

-- A record of a type that a host registered; what it says is in the log.
CREATE TABLE ${schema}${prefix}document (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    record_type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    id BINARY(16) NOT NULL,
    version BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, record_type, id),
    CONSTRAINT ${prefix}document_version_ck CHECK (version >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- A value by which at most one record of its type is found.
CREATE TABLE ${schema}${prefix}document_key (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    record_type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    id BINARY(16) NOT NULL,
    key_name VARCHAR(100) NOT NULL,
    key_value VARCHAR(500) NOT NULL,
    PRIMARY KEY (tenant, record_type, key_name, key_value),
    CONSTRAINT ${prefix}document_key_fk
        FOREIGN KEY (tenant, record_type, id) REFERENCES ${schema}${prefix}document (tenant, record_type, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}document_key_by_id ON ${schema}${prefix}document_key (tenant, record_type, id);

-- A value of a field (sort FIELD) or of a key that may repeat (sort KEY), as a text in whose order the values are.
CREATE TABLE ${schema}${prefix}document_value (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    record_type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    id BINARY(16) NOT NULL,
    sort VARCHAR(40) NOT NULL,
    name VARCHAR(100) NOT NULL,
    place INT NOT NULL,
    text_value VARCHAR(500) NOT NULL,
    id_value BINARY(16),
    PRIMARY KEY (tenant, record_type, id, sort, name, place),
    CONSTRAINT ${prefix}document_value_fk
        FOREIGN KEY (tenant, record_type, id) REFERENCES ${schema}${prefix}document (tenant, record_type, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE INDEX ${prefix}document_value_by_value
    ON ${schema}${prefix}document_value (tenant, record_type, sort, name, text_value, id);
CREATE INDEX ${prefix}document_value_by_id
    ON ${schema}${prefix}document_value (tenant, record_type, sort, name, id_value, id);

-- The log of changes, and the states of the store

-- A change of a record: what led to it, and the whole record after it. Rows are only ever added, but for the erasure
-- of personal data.
CREATE TABLE ${schema}${prefix}change (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    record_type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    record_id BINARY(16) NOT NULL,
    version BIGINT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    ordinal INT NOT NULL,
    command_id BINARY(16) NOT NULL,
    request_id VARCHAR(200),
    actor VARCHAR(100) NOT NULL,
    departments MEDIUMTEXT NOT NULL,
    operation VARCHAR(81) NOT NULL,
    action VARCHAR(40) NOT NULL,
    reason MEDIUMTEXT,
    recorded_at DATETIME(6) NOT NULL,
    rules MEDIUMTEXT NOT NULL,
    schema_version INT,
    document JSON,
    seq BIGINT NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (tenant, record_type, record_id, version),
    -- the one index that is not led by the tenant: InnoDB wants the column that it counts up in front of one
    KEY ${prefix}change_count (seq),
    CONSTRAINT ${prefix}change_version_ck CHECK (version >= 1),
    CONSTRAINT ${prefix}change_ordinal_ck CHECK (ordinal >= 0),
    CONSTRAINT ${prefix}change_document_ck CHECK ((document IS NULL) = (schema_version IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE UNIQUE INDEX ${prefix}change_by_seq ON ${schema}${prefix}change (tenant, seq);
CREATE INDEX ${prefix}change_by_command ON ${schema}${prefix}change (tenant, command_id, ordinal);

-- A change that has no place in the feed yet.
CREATE TABLE ${schema}${prefix}pending (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    seq BIGINT NOT NULL,
    command_id BINARY(16) NOT NULL,
    PRIMARY KEY (tenant, seq)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- The place of a change in the feed of its tenant, from 1 without gaps, whole commands in the order of their commits.
CREATE TABLE ${schema}${prefix}feed (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    position BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (tenant, position),
    CONSTRAINT ${prefix}feed_position_ck CHECK (position >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE UNIQUE INDEX ${prefix}feed_by_seq ON ${schema}${prefix}feed (tenant, seq);

-- A tenant that has records or states, and the last place in its feed.
CREATE TABLE ${schema}${prefix}tenant (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    position BIGINT DEFAULT 0 NOT NULL,
    PRIMARY KEY (tenant),
    CONSTRAINT ${prefix}tenant_position_ck CHECK (position >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- A small named document that is written by compare-and-set.
CREATE TABLE ${schema}${prefix}state (
    tenant VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    kind VARCHAR(40) NOT NULL,
    name VARCHAR(200) NOT NULL,
    revision BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (tenant, kind, name),
    CONSTRAINT ${prefix}state_revision_ck CHECK (revision >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
