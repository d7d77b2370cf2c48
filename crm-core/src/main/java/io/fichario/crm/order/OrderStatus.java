package io.fichario.crm.order;

/** Where an order stands; how it moves is said by {@link OrderFlow}. */
public enum OrderStatus {
    /** Being put together; has no number yet. */
    DRAFT,
    /** The customer asked for it. */
    PLACED,
    /** The company will deliver it. */
    CONFIRMED,
    /** Nothing is to happen for the time being. */
    ON_HOLD,
    /** All lines are settled. */
    COMPLETED,
    /** Nobody wants it any more. */
    CANCELLED,
    /** The company will not deliver it. */
    REJECTED;

    /**
     * Returns whether lines, prices, amounts and addresses may still change.
     *
     * @return true for DRAFT, PLACED, CONFIRMED and ON_HOLD
     */
    public boolean amendable() {
        return this == DRAFT || this == PLACED || this == CONFIRMED || this == ON_HOLD;
    }
}
