package io.fichario.crm.order;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Micros;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an order has come; only named operations move it.
 *
 * @param status where it stands
 * @param heldFrom the status before it was put on hold; there exactly while it is on hold
 * @param placedAt when it was placed, in microseconds
 * @param lastLine the greatest line number that was ever given in it, 0 for none
 */
public record OrderProgress(
        OrderStatus status, Optional<OrderStatus> heldFrom, Optional<Instant> placedAt, int lastLine) {
    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if a part is null, a line number out of range, or there is a status before the
     *     hold without a hold or the other way round
     */
    public OrderProgress {
        Given.value("status", status);
        placedAt = Given.value("placedAt", placedAt).map(Micros::truncate);
        if (Given.value("heldFrom", heldFrom).isPresent() != (status == OrderStatus.ON_HOLD)) {
            throw new InvalidValueException(
                    Fault.of("heldFrom", "order.heldFrom").with("status", status));
        }
        if (lastLine < 0 || lastLine > LineNumber.MAX) {
            throw new InvalidValueException(Fault.of("lastLine", "order.lineNumber")
                    .with("value", lastLine)
                    .with("max", LineNumber.MAX));
        }
    }

    static OrderProgress draft(int lines) {
        return new OrderProgress(OrderStatus.DRAFT, Optional.empty(), Optional.empty(), lines);
    }

    OrderProgress to(OrderStatus next) {
        Optional<OrderStatus> held = next == OrderStatus.ON_HOLD ? Optional.of(status) : Optional.empty();
        return new OrderProgress(next, held, placedAt, lastLine);
    }

    OrderProgress placed(Instant at) {
        return new OrderProgress(OrderStatus.PLACED, Optional.empty(), Optional.of(at), lastLine);
    }

    OrderProgress withLastLine(int number) {
        return new OrderProgress(status, heldFrom, placedAt, number);
    }
}
