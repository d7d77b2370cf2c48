package io.fichario.crm.shipment;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spreads quantities of order lines over the lines of a shipment, where a line may be in several parcels. */
final class Shares {
    private Shares() {}

    /** Takes what comes back from the first parcels first. */
    static List<ShipmentLine> giveBack(List<ShipmentLine> lines, Map<LineNumber, Quantity> back) {
        Map<LineNumber, Quantity> left = new LinkedHashMap<>(back);
        ImmutableList.Builder<ShipmentLine> after = ImmutableList.builder();
        for (ShipmentLine line : lines) {
            Quantity wanted = left.get(line.line());
            Quantity share = smaller(wanted, line.kept());
            after.add(wanted == null ? line : line.returning(share));
            left.computeIfPresent(line.line(), (number, most) -> most.minus(share));
        }
        return after.build();
    }

    /** Shrinks the last parcels first, grows the last one, leaves out what becomes nothing and adds what is new. */
    static List<ShipmentLine> resize(List<ShipmentLine> lines, Map<LineNumber, Quantity> wanted) {
        Map<LineNumber, Quantity> left = new LinkedHashMap<>(wanted);
        ImmutableList.Builder<ShipmentLine> after = ImmutableList.builder();
        for (int i = 0; i < lines.size(); i++) {
            ShipmentLine line = lines.get(i);
            Quantity rest = left.get(line.line());
            Quantity share = rest != null && isLast(lines, i) ? rest : smaller(rest, line.quantity());
            if (!share.isZero()) {
                after.add(line.withQuantity(share));
            }
            left.computeIfPresent(line.line(), (number, most) -> most.minus(share));
        }
        left.forEach((line, rest) -> {
            if (!rest.isZero()) {
                after.add(ShipmentLine.of(line, rest));
            }
        });
        return after.build();
    }

    private static Quantity smaller(@Nullable Quantity wanted, Quantity there) {
        return wanted == null || wanted.isAtLeast(there) ? there : wanted;
    }

    private static boolean isLast(List<ShipmentLine> lines, int place) {
        LineNumber line = lines.get(place).line();
        return lines.subList(place + 1, lines.size()).stream()
                .noneMatch(other -> other.line().equals(line));
    }
}
