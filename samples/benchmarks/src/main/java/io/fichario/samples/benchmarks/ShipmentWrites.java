package io.fichario.samples.benchmarks;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.shipment.Carrier;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentLine;
import io.fichario.crm.shipment.TrackingNumber;
import java.sql.SQLException;

/** Writes the rows of shipments by hand. */
final class ShipmentWrites {
    private final Engine engine;

    ShipmentWrites(Engine engine) {
        this.engine = engine;
    }

    /** Adds a new shipment of one line. */
    void add(Message message, Shipment shipment) {
        ShipmentLine line = shipment.contents().lines().get(0);
        message.add(Texts.SHIPMENT, binder -> main(binder, shipment))
                .add(
                        Texts.SHIPMENT_LINE,
                        binder -> binder.text(Texts.TENANT)
                                .id(shipment.id().uuid())
                                .number(0)
                                .number(line.line().number())
                                .text(line.quantity().unit().text())
                                .decimal(line.quantity().amount())
                                .decimal(line.returned().amount()))
                .add(
                        Texts.DEPARTMENT.formatted("shipment", "shipment"),
                        binder -> binder.text(Texts.TENANT)
                                .id(shipment.id().uuid())
                                .text("sales"));
    }

    /** Adds what a dispatch changes, if the shipment is in the version before. */
    void addDispatched(Message message, Shipment after) {
        String update = engine == Engine.POSTGRESQL
                ? "WITH moved AS (" + Texts.SHIPMENT_MOVED + " RETURNING 1) SELECT 1 / count(*) FROM moved"
                : Texts.SHIPMENT_MOVED;
        message.add(update, binder -> dispatched(binder, after))
                .add(
                        Texts.TRACKING,
                        binder -> binder.text(Texts.TENANT)
                                .id(after.id().uuid())
                                .text(after.carriage()
                                        .trackingNumber()
                                        .map(TrackingNumber::text)
                                        .orElse("")));
    }

    private static void main(Binder binder, Shipment shipment) throws SQLException {
        binder.text(Texts.TENANT)
                .id(shipment.id().uuid())
                .id(shipment.order().uuid())
                .text(shipment.status().name())
                .text(shipment.owner().map(ActorId::text));
        ContactWrites.postal(binder, shipment.shipTo().orElseThrow());
        binder.number(shipment.version().number()).flag(false);
    }

    private static void dispatched(Binder binder, Shipment after) throws SQLException {
        binder.number(after.version().number())
                .text(after.status().name())
                .text(after.carriage().carrier().map(Carrier::text))
                .text(after.carriage().trackingNumber().map(TrackingNumber::text))
                .time(after.journey().shippedAt())
                .text(Texts.TENANT)
                .id(after.id().uuid())
                .number(after.version().number() - 1);
    }
}
