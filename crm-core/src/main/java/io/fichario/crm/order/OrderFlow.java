package io.fichario.crm.order;

import static io.fichario.crm.order.OrderStatus.CANCELLED;
import static io.fichario.crm.order.OrderStatus.COMPLETED;
import static io.fichario.crm.order.OrderStatus.CONFIRMED;
import static io.fichario.crm.order.OrderStatus.DRAFT;
import static io.fichario.crm.order.OrderStatus.ON_HOLD;
import static io.fichario.crm.order.OrderStatus.PLACED;
import static io.fichario.crm.order.OrderStatus.REJECTED;

import io.fichario.crm.rule.Flow;

/** The transitions of orders. */
public final class OrderFlow {
    /** The customer asks for what was put together. */
    public static final String PLACE = "place";

    /** Nobody wants what was put together. */
    public static final String DISCARD = "discard";

    /** The company will deliver. */
    public static final String CONFIRM = "confirm";

    /** The company will not deliver. */
    public static final String REJECT = "reject";

    /** Nothing is to happen for the time being. */
    public static final String HOLD = "hold";

    /** Goes on where it was held. */
    public static final String RELEASE = "release";

    /** The company did not promise after all. */
    public static final String UNCONFIRM = "unconfirm";

    /** Nobody wants it any more. */
    public static final String CANCEL = "cancel";

    /** All lines are settled. */
    public static final String COMPLETE = "complete";

    /** Something is to be done after all. */
    public static final String REOPEN = "reopen";

    /** The flow of an order unless the host sets another. */
    public static final Flow STANDARD = Flow.of("order", DRAFT)
            .with(PLACE, PLACED, DRAFT)
            .with(DISCARD, CANCELLED, DRAFT)
            .with(CONFIRM, CONFIRMED, PLACED)
            .with(REJECT, REJECTED, PLACED)
            .with(HOLD, ON_HOLD, PLACED, CONFIRMED)
            .withUndoing(RELEASE, ON_HOLD, PLACED, CONFIRMED)
            .with(UNCONFIRM, PLACED, CONFIRMED)
            .with(CANCEL, CANCELLED, PLACED, CONFIRMED, ON_HOLD)
            .with(COMPLETE, COMPLETED, CONFIRMED)
            .with(REOPEN, CONFIRMED, COMPLETED);

    private OrderFlow() {}
}
