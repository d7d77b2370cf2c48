package io.fichario.crm.order;

import io.fichario.crm.record.Given;

/**
 * What holds for orders unless they say otherwise; the host sets it.
 *
 * @param rounding the rounding of orders that name none
 * @param tolerance how much more than was ordered may be shipped; kept with each order when it is drafted
 * @param completion whether orders are completed by the operation that settles their last line
 */
public record OrderSettings(RoundingPolicy rounding, Tolerance tolerance, Completion completion) {
    /** Rounded per line with halves to even, no over-shipment, completed by themselves. */
    public static final OrderSettings STANDARD =
            new OrderSettings(RoundingPolicy.PER_LINE_HALF_EVEN, Tolerance.NONE, Completion.BY_ITSELF);

    /**
     * Checks that nothing is missing.
     *
     * @throws io.fichario.crm.record.InvalidValueException if a part is null
     */
    public OrderSettings {
        Given.value("rounding", rounding);
        Given.value("tolerance", tolerance);
        Given.value("completion", completion);
    }

    /**
     * Returns these settings with another rounding.
     *
     * @param next the rounding of orders that name none
     * @return the settings
     */
    public OrderSettings withRounding(RoundingPolicy next) {
        return new OrderSettings(next, tolerance, completion);
    }

    /**
     * Returns these settings with another tolerance.
     *
     * @param next how much more than was ordered may be shipped
     * @return the settings
     */
    public OrderSettings withTolerance(Tolerance next) {
        return new OrderSettings(rounding, next, completion);
    }

    /**
     * Returns these settings with another completion.
     *
     * @param next whether orders are completed by the operation that settles their last line
     * @return the settings
     */
    public OrderSettings withCompletion(Completion next) {
        return new OrderSettings(rounding, tolerance, next);
    }
}
