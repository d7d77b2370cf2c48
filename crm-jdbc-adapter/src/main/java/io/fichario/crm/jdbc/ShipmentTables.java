package io.fichario.crm.jdbc;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.shipment.Carrier;
import io.fichario.crm.shipment.CarrierServiceCode;
import io.fichario.crm.shipment.Dimensions;
import io.fichario.crm.shipment.Parcel;
import io.fichario.crm.shipment.ParcelNumber;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentLine;
import io.fichario.crm.shipment.TrackingEvent;
import io.fichario.crm.shipment.TrackingNumber;

/** Where shipments stand. */
final class ShipmentTables {
    private static final String TYPE = "shipment";
    private static final String ID = "shipment_id";

    private ShipmentTables() {}

    static Mapping<Shipment> mapping() {
        Table<Shipment> main = main();
        Table<Shipment> tracking = tracking();
        Table<Shipment> departments = SharedTables.departments(TYPE, Shipment::departments);
        return Mapping.of(Shipment.TYPE, main)
                .field(Shipment.STATUS, Place.of(main, "status"))
                .field(Shipment.ORDER, Place.of(main, OrderTables.ID))
                .field(Shipment.CARRIER, Place.of(main, "carrier"))
                .field(Shipment.SHIPPED_AT, Place.of(main, "shipped_at"))
                .field(Shipment.DELIVERED_AT, Place.of(main, "delivered_at"))
                .field(Shipment.OWNER, Place.of(main, "owner"))
                .child(parcels())
                .child(lines())
                .child(events())
                .child(tracking)
                .key(Shipment.TRACKING_NUMBER, Place.of(tracking, "tracking_key"))
                .child(departments)
                .field(Shipment.DEPARTMENT, Place.of(departments, "department"))
                .build();
    }

    private static Table<Shipment> main() {
        Table.Rows<Shipment, Shipment> rows = Table.<Shipment>main(TYPE)
                .column(OrderTables.ID, Kind.ID, shipment -> shipment.order().uuid())
                .column("status", Kind.TEXT, shipment -> shipment.status().name());
        addCarriage(rows);
        rows.optional("shipped_at", Kind.TIME, shipment -> shipment.journey().shippedAt())
                .optional(
                        "delivered_at",
                        Kind.TIME,
                        shipment -> shipment.journey().deliveredAt())
                .optional("owner", Kind.TEXT, shipment -> shipment.owner().map(ActorId::text));
        return PostalColumns.add(rows, "ship_to_", Shipment::shipTo).build();
    }

    private static void addCarriage(Table.Rows<Shipment, Shipment> rows) {
        rows.optional(
                        "carrier",
                        Kind.TEXT,
                        shipment -> shipment.carriage().carrier().map(Carrier::text))
                .optional(
                        "service",
                        Kind.TEXT,
                        shipment -> shipment.carriage().service().map(CarrierServiceCode::text))
                .optional(
                        "tracking_number",
                        Kind.TEXT,
                        shipment -> shipment.carriage().trackingNumber().map(TrackingNumber::text));
    }

    private static Table<Shipment> parcels() {
        return Table.<Shipment, Parcel>each(
                        "shipment_parcel", ID, shipment -> shipment.contents().parcels())
                .key("parcel_number", Kind.INT, parcel -> parcel.number().number())
                .optional(
                        "tracking_number",
                        Kind.TEXT,
                        parcel -> parcel.trackingNumber().map(TrackingNumber::text))
                .optional("weight_grams", Kind.INT, Parcel::weightGrams)
                .optional("length_mm", Kind.INT, parcel -> parcel.dimensions().map(Dimensions::length))
                .optional("width_mm", Kind.INT, parcel -> parcel.dimensions().map(Dimensions::width))
                .optional("height_mm", Kind.INT, parcel -> parcel.dimensions().map(Dimensions::height))
                .build();
    }

    private static Table<Shipment> lines() {
        return Table.<Shipment, Placed<ShipmentLine>>each(
                        "shipment_line",
                        ID,
                        shipment -> Placed.of(shipment.contents().lines()))
                .key("place", Kind.INT, Placed::place)
                .column("line_number", Kind.INT, placed -> placed.part().line().number())
                .column(
                        "unit",
                        Kind.TEXT,
                        placed -> placed.part().quantity().unit().text())
                .column(
                        "quantity",
                        Kind.DECIMAL,
                        placed -> placed.part().quantity().amount())
                .column(
                        "returned_quantity",
                        Kind.DECIMAL,
                        placed -> placed.part().returned().amount())
                .optional(
                        "parcel_number",
                        Kind.INT,
                        placed -> placed.part().parcel().map(ParcelNumber::number))
                .build();
    }

    private static Table<Shipment> events() {
        return Table.<Shipment, TrackingEvent>each(
                        "shipment_event", ID, shipment -> shipment.journey().events())
                .key("event_id", Kind.TEXT, TrackingEvent::id)
                .column("happened_at", Kind.TIME, TrackingEvent::at)
                .column("code", Kind.TEXT, event -> event.code().name())
                .optional("text", Kind.TEXT, TrackingEvent::text)
                .build();
    }

    /** Two numbers that differ by their separators only are looked up by the same key, which stands once. */
    private static Table<Shipment> tracking() {
        return Table.<Shipment, String>each("shipment_tracking", ID, Shipment.TRACKING_NUMBER::values)
                .key("tracking_key", Kind.TEXT, key -> key)
                .build();
    }
}
