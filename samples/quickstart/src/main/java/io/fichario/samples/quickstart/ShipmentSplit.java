package io.fichario.samples.quickstart;

import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.shipment.NewShipment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Decides in how many shipments an order leaves: one, or two when it has three lines or more. The first half of the
 * lines goes with the first one; of an odd number of lines the middle one goes by halves, as far as it can be halved.
 */
final class ShipmentSplit {
    private static final int LINES_FOR_TWO = 3;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private ShipmentSplit() {}

    static List<NewShipment> of(Order order) {
        NewShipment first = NewShipment.of(order);
        if (order.lines().size() < LINES_FOR_TWO) {
            return List.of(first.allOpen(order));
        }
        NewShipment second = first;
        for (int place = 0; place < order.lines().size(); place++) {
            OrderLine line = order.lines().get(place);
            BigDecimal early =
                    early(line.quantity().amount(), place, order.lines().size());
            first = with(first, line, early);
            second = with(second, line, line.quantity().amount().subtract(early));
        }
        return List.of(first, second);
    }

    private static BigDecimal early(BigDecimal quantity, int place, int lines) {
        if (2 * place + 1 == lines) {
            return quantity.divide(TWO, 0, RoundingMode.UP).min(quantity);
        }
        return place < lines / 2 ? quantity : BigDecimal.ZERO;
    }

    private static NewShipment with(NewShipment shipment, OrderLine line, BigDecimal quantity) {
        return quantity.signum() == 0 ? shipment : shipment.line(line, quantity.toPlainString());
    }
}
