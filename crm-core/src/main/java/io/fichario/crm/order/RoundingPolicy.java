package io.fichario.crm.order;

import java.math.RoundingMode;

/** Where and how amounts are rounded to the places of the currency; kept with each order. */
public enum RoundingPolicy {
    /** The net and the tax of each line are rounded; halves go to the even digit. The default. */
    PER_LINE_HALF_EVEN(RoundingMode.HALF_EVEN),
    /** The net and the tax of each line are rounded; halves go up. */
    PER_LINE_HALF_UP(RoundingMode.HALF_UP),
    /** The sum of the nets is rounded, and the tax once per rate; halves go to the even digit. */
    PER_TOTAL_HALF_EVEN(RoundingMode.HALF_EVEN),
    /** The sum of the nets is rounded, and the tax once per rate; halves go up. */
    PER_TOTAL_HALF_UP(RoundingMode.HALF_UP);

    private final RoundingMode mode;

    RoundingPolicy(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * Returns what happens to halves.
     *
     * @return {@link RoundingMode#HALF_EVEN} or {@link RoundingMode#HALF_UP}
     */
    public RoundingMode mode() {
        return mode;
    }

    /**
     * Returns whether each line is rounded, or only the sum.
     *
     * @return true if each line is rounded
     */
    public boolean perLine() {
        return this == PER_LINE_HALF_EVEN || this == PER_LINE_HALF_UP;
    }
}
