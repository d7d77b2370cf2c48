package io.fichario.crm.shipment;

import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.order.Unit;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed of a line of a shipment; the unit is that of the line of the order, as the caller saw it. */
record NewLine(
        @Nullable LineNumber line,
        @Nullable Unit unit,
        @Nullable String amount,
        @Nullable Integer parcel) {

    static NewLine of(@Nullable OrderLine line, @Nullable String amount, @Nullable Integer parcel) {
        return line == null
                ? new NewLine(null, null, amount, parcel)
                : new NewLine(line.number(), line.quantity().unit(), amount, parcel);
    }

    Optional<ShipmentLine> toLine(Faults faults, String path) {
        if (line == null || unit == null) {
            faults.add(Fault.of(path + ".line", "value.missing"));
            return Optional.empty();
        }
        if (amount == null) {
            faults.add(Fault.of(path + ".quantity", "value.missing"));
            return Optional.empty();
        }
        Optional<Quantity> quantity =
                faults.at(path + ".quantity", () -> Quantity.of(amount, unit).checkPositive());
        Optional<ParcelNumber> in = faults.optional(path + ".parcel", parcel, ParcelNumber::of);
        return quantity.map(much -> ShipmentLine.of(line, much))
                .map(plain -> in.map(plain::in).orElse(plain));
    }
}
