package io.fichario.crm.shipment;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a shipment that is to be prepared. Immutable; keeps what was typed until the door checks it. It goes
 * to the address of the order unless another one is given.
 */
public final class NewShipment {
    private final @Nullable OrderId order;
    private final List<NewLine> lines;
    private final List<NewParcel> parcels;
    private final NewCarriage carriage;
    private final @Nullable NewAddress shipTo;

    private NewShipment(
            @Nullable OrderId order,
            List<NewLine> lines,
            List<NewParcel> parcels,
            NewCarriage carriage,
            @Nullable NewAddress shipTo) {
        this.order = order;
        this.lines = lines;
        this.parcels = parcels;
        this.carriage = carriage;
        this.shipTo = shipTo;
    }

    /**
     * Begins a shipment.
     *
     * @param order the order whose goods it carries
     * @return the command, without lines
     */
    public static NewShipment of(@Nullable Order order) {
        return of(order == null ? null : order.id());
    }

    /**
     * Begins a shipment.
     *
     * @param order the order whose goods it carries
     * @return the command, without lines
     */
    public static NewShipment of(@Nullable OrderId order) {
        return new NewShipment(order, List.of(), List.of(), NewCarriage.NONE, null);
    }

    /**
     * Returns this command with a line.
     *
     * @param line the line of the order
     * @param quantity how much of it in the unit of the line, more than nothing
     * @return the command
     */
    public NewShipment line(@Nullable OrderLine line, long quantity) {
        return with(NewLine.of(line, String.valueOf(quantity), null));
    }

    /**
     * Returns this command with a line.
     *
     * @param line the line of the order
     * @param quantity how much of it in the unit of the line, as a decimal number with a point, more than nothing
     * @return the command
     */
    public NewShipment line(@Nullable OrderLine line, @Nullable String quantity) {
        return with(NewLine.of(line, quantity, null));
    }

    /**
     * Returns this command with a line, or a share of one, that is in a parcel.
     *
     * @param line the line of the order
     * @param quantity how much of it in the unit of the line, as a decimal number with a point, more than nothing
     * @param parcel the number of a parcel that this command names
     * @return the command
     */
    public NewShipment line(@Nullable OrderLine line, @Nullable String quantity, int parcel) {
        return with(NewLine.of(line, quantity, parcel));
    }

    /**
     * Returns this command with all that is open of an order's lines.
     *
     * @param whole the order; null adds nothing
     * @return the command
     */
    public NewShipment allOpen(@Nullable Order whole) {
        NewShipment next = this;
        for (OrderLine line : whole == null ? List.<OrderLine>of() : whole.lines()) {
            Quantity open = line.ledger().open();
            next = open.isZero() ? next : next.line(line, open.amount().toPlainString());
        }
        return next;
    }

    /**
     * Returns this command with a parcel.
     *
     * @param parcel the parcel
     * @return the command
     */
    public NewShipment parcel(@Nullable NewParcel parcel) {
        return parcel == null ? this : new NewShipment(order, lines, more(parcels, parcel), carriage, shipTo);
    }

    /**
     * Returns this command with a carrier.
     *
     * @param code the code of who carries it; null or blank when that is not known yet
     * @return the command
     */
    public NewShipment carrier(@Nullable String code) {
        return new NewShipment(order, lines, parcels, carriage.by(code), shipTo);
    }

    /**
     * Returns this command with a service.
     *
     * @param code what the carrier is asked for; null or blank when that is not known yet
     * @return the command
     */
    public NewShipment service(@Nullable String code) {
        return new NewShipment(order, lines, parcels, carriage.asking(code), shipTo);
    }

    /**
     * Returns this command with a tracking number of the whole shipment.
     *
     * @param number the number; null or blank when that is not known yet
     * @return the command
     */
    public NewShipment trackingNumber(@Nullable String number) {
        return new NewShipment(order, lines, parcels, carriage.under(number), shipTo);
    }

    /**
     * Returns this command with another address than that of the order.
     *
     * @param address where it goes; null for the address of the order
     * @return the command
     */
    public NewShipment to(@Nullable NewAddress address) {
        return new NewShipment(order, lines, parcels, carriage, address);
    }

    private NewShipment with(NewLine line) {
        return new NewShipment(order, more(lines, line), parcels, carriage, shipTo);
    }

    private static <T> List<T> more(List<T> some, T one) {
        return ImmutableList.<T>builder().addAll(some).add(one).build();
    }

    /** What the door makes of the command: everything but what the order says. */
    record Values(OrderId order, Contents contents, Carriage carriage, Optional<PostalAddress> shipTo) {}

    Optional<Values> toValues(Faults faults) {
        if (order == null) {
            faults.add(Fault.of("order", "value.missing"));
        }
        List<ShipmentLine> goods = each(lines, "lines", (line, path) -> line.toLine(faults, path));
        List<Parcel> packages = each(parcels, "parcels", (parcel, path) -> parcel.toParcel(faults, path));
        Carriage known = carriage.toCarriage(faults);
        Optional<PostalAddress> address =
                Optional.ofNullable(shipTo).flatMap(typed -> typed.toAddress(faults, "shipTo"));
        if (order == null || !faults.none()) {
            return Optional.empty();
        }
        OrderId whose = order;
        return faults.within("", () -> new Contents(packages, goods))
                .map(contents -> new Values(whose, contents, known, address));
    }

    private static <T, V> List<V> each(List<T> typed, String path, BiFunction<T, String, Optional<V>> conversion) {
        return IntStream.range(0, typed.size())
                .mapToObj(i -> conversion.apply(typed.get(i), path + "[" + i + "]"))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewShipment that
                && lines.equals(that.lines)
                && parcels.equals(that.parcels)
                && carriage.equals(that.carriage)
                && Objects.equals(order, that.order)
                && Objects.equals(shipTo, that.shipTo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(order, lines, parcels, carriage, shipTo);
    }

    /** Shows no address. */
    @Override
    public String toString() {
        return "NewShipment[order " + order + ", " + lines.size() + " lines]";
    }
}
