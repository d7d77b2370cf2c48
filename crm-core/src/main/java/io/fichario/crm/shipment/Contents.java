package io.fichario.crm.shipment;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is in a shipment. A line of the order that is spread over parcels stands once for each of them.
 *
 * @param parcels the packages, each number once
 * @param lines what they hold, at least one; each line of the order at most once per parcel
 */
public record Contents(List<Parcel> parcels, List<ShipmentLine> lines) {
    /** The greatest number of lines. */
    public static final int MAX_LINES = 9_999;

    /**
     * Checks that lines and parcels fit together and copies them.
     *
     * @throws InvalidValueException if there is no line or more than {@value #MAX_LINES}, a parcel or line stands twice,
     *     a line names a parcel that is not there, or a line of the order is measured in two units
     */
    public Contents {
        parcels = Ordering.natural().onResultOf(Parcel::number).immutableSortedCopy(Given.list("parcels", parcels));
        lines = Given.list("lines", lines);
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new InvalidValueException(Fault.of("lines", "shipment.lines")
                    .with("value", lines.size())
                    .with("max", MAX_LINES));
        }
        checkParcels(parcels);
        checkLines(parcels, lines);
        sums(lines, ShipmentLine::quantity);
    }

    /**
     * Creates contents that are in no known parcels.
     *
     * @param lines what is in the shipment
     * @return the contents
     * @throws InvalidValueException as the constructor
     */
    public static Contents of(ShipmentLine... lines) {
        return new Contents(List.of(), Arrays.asList(Given.value("lines", lines)));
    }

    /**
     * Returns these contents in other parcels.
     *
     * @param next the packages; those that lines name must be among them
     * @return the contents
     * @throws InvalidValueException as the constructor
     */
    public Contents withParcels(List<Parcel> next) {
        return new Contents(next, lines);
    }

    /**
     * Returns these contents with other lines. An edit may spread them over parcels, but quantities are moved by named
     * operations only.
     *
     * @param next what the parcels hold
     * @return the contents
     * @throws InvalidValueException as the constructor
     */
    public Contents withLines(List<ShipmentLine> next) {
        return new Contents(parcels, next);
    }

    /**
     * Returns how much of each line of the order is carried.
     *
     * @return quantities by line, more than nothing
     */
    public Map<LineNumber, Quantity> quantities() {
        return sums(lines, ShipmentLine::quantity);
    }

    /**
     * Returns how much of each line of the order came back after it had arrived.
     *
     * @return quantities by line, zero where nothing came back
     */
    public Map<LineNumber, Quantity> returned() {
        return sums(lines, ShipmentLine::returned);
    }

    /**
     * Returns how much of each line of the order did not come back.
     *
     * @return quantities by line, more than nothing; lines of which all came back are left out
     */
    public Map<LineNumber, Quantity> kept() {
        return sums(lines.stream().filter(line -> !line.kept().isZero()).toList(), ShipmentLine::kept);
    }

    /** Returns these contents after some came back. */
    Contents returning(Map<LineNumber, Quantity> back) {
        Map<LineNumber, Quantity> kept = kept();
        back.forEach((line, quantity) -> checkKept(line, quantity, Optional.ofNullable(kept.get(line))));
        return new Contents(parcels, Shares.giveBack(lines, back));
    }

    /** Returns these contents with other quantities of some lines; zero leaves a line out. */
    Contents resized(Map<LineNumber, Quantity> wanted) {
        return new Contents(parcels, Shares.resize(lines, wanted));
    }

    private static void checkKept(LineNumber line, Quantity quantity, Optional<Quantity> kept) {
        quantity.checkPositive();
        if (kept.isEmpty()) {
            throw new InvalidValueException(
                    Fault.of(path(line), "shipment.lineNotThere").with("line", line));
        }
        if (!kept.get().isAtLeast(quantity)) {
            throw new InvalidValueException(Fault.of(path(line), "shipment.moreThanKept")
                    .with("quantity", quantity)
                    .with("most", kept.get()));
        }
    }

    static String path(LineNumber line) {
        return "lines[" + line + "]";
    }

    private static void checkParcels(List<Parcel> parcels) {
        Set<ParcelNumber> seen = new HashSet<>();
        for (Parcel parcel : parcels) {
            if (!seen.add(parcel.number())) {
                throw new InvalidValueException(
                        Fault.of("parcels", "shipment.parcelTwice").with("parcel", parcel.number()));
            }
        }
    }

    private static void checkLines(List<Parcel> parcels, List<ShipmentLine> lines) {
        Set<ParcelNumber> known =
                new HashSet<>(parcels.stream().map(Parcel::number).toList());
        Set<Object> seen = new HashSet<>();
        for (ShipmentLine line : lines) {
            if (!seen.add(List.of(line.line(), line.parcel()))) {
                throw new InvalidValueException(
                        Fault.of(path(line.line()), "shipment.lineTwice").with("line", line.line()));
            }
            line.parcel().filter(number -> !known.contains(number)).ifPresent(number -> {
                throw new InvalidValueException(
                        Fault.of(path(line.line()), "shipment.parcelUnknown").with("parcel", number));
            });
        }
    }

    private static Map<LineNumber, Quantity> sums(
            Collection<ShipmentLine> lines, Function<ShipmentLine, Quantity> part) {
        return lines.stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        LineNumber::compareTo, ShipmentLine::line, part, Quantity::plus));
    }
}
