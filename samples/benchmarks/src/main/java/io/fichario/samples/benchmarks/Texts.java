package io.fichario.samples.benchmarks;

/** The statements that are written by hand, apart from those that need their number of rows. */
final class Texts {
    static final String TENANT = "default";

    static final String CONTACT = """
            INSERT INTO crm_contact (tenant, id, kind, name, name_key, given_name, family_name, language, stage, owner, \
            version, deleted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String POINT = """
            INSERT INTO crm_contact_point (tenant, contact_id, id, place, kind, text, e164, national, match_key, \
            is_primary, unusable) VALUES""";
    static final String POINT_ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String ADDRESS = """
            INSERT INTO crm_contact_address (tenant, contact_id, id, place, street, district, city, region, \
            postal_code, country, valid_from, open_country) VALUES""";
    static final String ADDRESS_ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String ADDRESS_PURPOSE = """
            INSERT INTO crm_contact_address_purpose (tenant, contact_id, address_id, purpose, preferred) VALUES""";
    static final String ADDRESS_PURPOSE_ROW = "(?, ?, ?, ?, ?)";
    static final String DEPARTMENT = "INSERT INTO crm_%s_department (tenant, %s_id, department) VALUES (?, ?, ?)";

    static final String ORDER_ADDRESS = """
            INSERT INTO crm_order_address (tenant, order_id, role, street, district, city, region, postal_code, country) \
            VALUES""";
    static final String ORDER_ADDRESS_ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String ORDER_LINE = """
            INSERT INTO crm_order_line (tenant, order_id, line_number, sku, description, unit_price, discount_rate, \
            tax_rate, unit, ordered_quantity, cancelled_quantity, allocated_quantity, shipped_quantity, \
            delivered_quantity, returned_quantity) VALUES""";
    static final String ORDER_LINE_ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String LINE_MOVED = """
            UPDATE crm_order_line SET allocated_quantity = ?, shipped_quantity = ? \
            WHERE tenant = ? AND order_id = ? AND line_number = ?""";
    static final String ORDER_MOVED = """
            UPDATE crm_order SET version = ?, status = ?, fulfilment = ? \
            WHERE tenant = ? AND id = ? AND version = ? AND NOT deleted""";

    static final String SHIPMENT = """
            INSERT INTO crm_shipment (tenant, id, order_id, status, owner, ship_to_street, ship_to_district, \
            ship_to_city, ship_to_region, ship_to_postal_code, ship_to_country, version, deleted) \
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String SHIPMENT_LINE = """
            INSERT INTO crm_shipment_line (tenant, shipment_id, place, line_number, unit, quantity, returned_quantity) \
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    static final String SHIPMENT_MOVED = """
            UPDATE crm_shipment SET version = ?, status = ?, carrier = ?, tracking_number = ?, shipped_at = ? \
            WHERE tenant = ? AND id = ? AND version = ? AND NOT deleted""";
    static final String TRACKING =
            "INSERT INTO crm_shipment_tracking (tenant, shipment_id, tracking_key) VALUES (?, ?, ?)";

    static final String CHANGE = """
            INSERT INTO crm_change (tenant, record_type, record_id, version, kind, ordinal, command_id, actor, \
            departments, operation, action, recorded_at, rules, schema_version, document) VALUES""";
    static final String CHANGE_ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String FIND = """
            SELECT c.schema_version, c.document FROM crm_%s m JOIN crm_change c ON c.tenant = m.tenant \
            AND c.record_type = '%s' AND c.record_id = m.id AND c.version = m.version \
            WHERE m.tenant = ? AND m.id = ? AND NOT m.deleted""";
    /** What a customer with a credit limit owes; nothing is read of others. */
    static final String OWED = """
            SELECT c.schema_version, c.document FROM crm_order m JOIN crm_change c ON c.tenant = m.tenant \
            AND c.record_type = 'order' AND c.record_id = m.id AND c.version = m.version \
            WHERE m.tenant = ? AND m.customer_id = ? AND m.status IN ('PLACED', 'CONFIRMED', 'ON_HOLD') \
            AND NOT m.deleted AND EXISTS (SELECT 1 FROM crm_contact k WHERE k.tenant = ? AND k.id = ? \
            AND k.credit_limit_currency IS NOT NULL)""";

    static final String PAGE = """
            SELECT c.schema_version, c.document FROM (SELECT m.tenant, m.id, m.version, m.name_key FROM crm_contact m \
            WHERE m.tenant = ? AND NOT m.deleted AND m.stage = ? AND (m.name_key, m.id) > (?, ?) \
            ORDER BY m.name_key, m.id LIMIT ?) p JOIN crm_change c ON c.tenant = p.tenant \
            AND c.record_type = 'contact' AND c.record_id = p.id AND c.version = p.version \
            ORDER BY p.name_key, p.id""";
    static final String LATEST_ORDERS = """
            SELECT c.schema_version, c.document FROM (SELECT m.tenant, m.id, m.version, m.placed_at FROM crm_order m \
            WHERE m.tenant = ? AND m.customer_id = ? AND NOT m.deleted AND m.placed_at IS NOT NULL \
            ORDER BY m.placed_at DESC, m.id DESC LIMIT ?) p JOIN crm_change c ON c.tenant = p.tenant \
            AND c.record_type = 'order' AND c.record_id = p.id AND c.version = p.version \
            ORDER BY p.placed_at DESC, p.id DESC""";
    static final String OPEN_SHIPMENTS = """
            SELECT c.schema_version, c.document FROM crm_shipment m JOIN crm_change c ON c.tenant = m.tenant \
            AND c.record_type = 'shipment' AND c.record_id = m.id AND c.version = m.version \
            WHERE m.tenant = ? AND NOT m.deleted AND m.status = 'PREPARED' AND m.order_id IN (SELECT o.id FROM crm_order o \
            WHERE o.tenant = ? AND o.customer_id = ? AND NOT o.deleted AND o.placed_at IS NOT NULL \
            ORDER BY o.placed_at DESC, o.id DESC LIMIT ?) ORDER BY m.id""";
    static final String LATEST_CHANGES = """
            SELECT schema_version, document, version, kind, actor, operation, recorded_at FROM crm_change \
            WHERE tenant = ? AND record_type = 'contact' AND record_id = ? ORDER BY version DESC LIMIT ?""";

    private Texts() {}

    /** Returns an insert of this many rows. */
    static String rows(String head, String row, int count) {
        return head + " " + (row + ", ").repeat(count - 1) + row;
    }
}
