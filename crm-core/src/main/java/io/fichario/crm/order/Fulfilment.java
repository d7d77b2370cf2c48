package io.fichario.crm.order;

import io.fichario.crm.record.Given;
import java.util.Collection;
import java.util.function.Predicate;

/** How far the goods of an order have come; computed from the ledgers of its lines, never set. */
public enum Fulfilment {
    /** Nothing left. */
    NONE,
    /** Something left, nothing arrived, and something is still to be sent. */
    PARTLY_SHIPPED,
    /** All that was not cancelled left, nothing arrived. */
    SHIPPED,
    /** Something arrived, and something is under way or still to be sent. */
    PARTLY_DELIVERED,
    /** All that was not cancelled arrived. */
    DELIVERED,
    /** All that was not cancelled arrived, and all of it came back. */
    RETURNED;

    /**
     * Returns how far the goods have come.
     *
     * @param ledgers the ledgers of the lines
     * @return the fulfilment; {@link #NONE} without lines
     */
    public static Fulfilment of(Collection<LineLedger> ledgers) {
        if (all(Given.list("ledgers", ledgers), ledger -> ledger.shipped().isZero())) {
            return NONE;
        }
        boolean sent = all(ledgers, l -> l.shipped().plus(l.cancelled()).isAtLeast(l.ordered()));
        if (all(ledgers, ledger -> ledger.delivered().isZero())) {
            return sent ? SHIPPED : PARTLY_SHIPPED;
        }
        if (!sent || !all(ledgers, ledger -> ledger.delivered().equals(ledger.shipped()))) {
            return PARTLY_DELIVERED;
        }
        return all(ledgers, ledger -> ledger.returned().equals(ledger.delivered())) ? RETURNED : DELIVERED;
    }

    private static boolean all(Collection<LineLedger> ledgers, Predicate<LineLedger> holds) {
        return ledgers.stream().allMatch(holds);
    }
}
