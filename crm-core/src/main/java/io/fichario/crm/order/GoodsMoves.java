package io.fichario.crm.order;

import java.util.Map;

/** What happens to the goods of an order; called by what sends them. */
public sealed interface GoodsMoves permits Order {

    /**
     * Returns the order after goods of some lines moved. Whether its status allows it is the shipment's to know.
     *
     * @param move what happens to them
     * @param quantities how much of which lines, each more than nothing
     * @return the order
     * @throws io.fichario.crm.record.InvalidValueException if a line is not there or its ledger refuses the move
     */
    Order moved(LedgerMove move, Map<LineNumber, Quantity> quantities);

    /**
     * Sets goods aside for a shipment.
     *
     * @param quantities how much of which lines, each more than nothing
     * @return the order after it
     * @throws io.fichario.crm.record.InvalidValueException as {@link #moved}
     */
    default Order allocate(Map<LineNumber, Quantity> quantities) {
        return moved(LedgerMove.ALLOCATE, quantities);
    }

    /**
     * Gives back goods that were set aside.
     *
     * @param quantities how much of which lines, each more than nothing
     * @return the order after it
     * @throws io.fichario.crm.record.InvalidValueException as {@link #moved}
     */
    default Order unallocate(Map<LineNumber, Quantity> quantities) {
        return moved(LedgerMove.UNALLOCATE, quantities);
    }

    /**
     * Sends goods that were set aside.
     *
     * @param quantities how much of which lines, each more than nothing
     * @return the order after it
     * @throws io.fichario.crm.record.InvalidValueException as {@link #moved}
     */
    default Order ship(Map<LineNumber, Quantity> quantities) {
        return moved(LedgerMove.SHIP, quantities);
    }

    /**
     * Takes back a dispatch; the goods are set aside again.
     *
     * @param quantities how much of which lines, each more than nothing
     * @return the order after it
     * @throws io.fichario.crm.record.InvalidValueException as {@link #moved}
     */
    default Order unship(Map<LineNumber, Quantity> quantities) {
        return moved(LedgerMove.UNSHIP, quantities);
    }

    /**
     * Records that goods arrived.
     *
     * @param quantities how much of which lines, each more than nothing
     * @return the order after it
     * @throws io.fichario.crm.record.InvalidValueException as {@link #moved}
     */
    default Order deliver(Map<LineNumber, Quantity> quantities) {
        return moved(LedgerMove.DELIVER, quantities);
    }

    /**
     * Takes back that goods arrived.
     *
     * @param quantities how much of which lines, each more than nothing
     * @return the order after it
     * @throws io.fichario.crm.record.InvalidValueException as {@link #moved}
     */
    default Order undeliver(Map<LineNumber, Quantity> quantities) {
        return moved(LedgerMove.UNDELIVER, quantities);
    }

    /**
     * Records that goods under way were lost or refused; they are open again.
     *
     * @param quantities how much of which lines, each more than nothing
     * @return the order after it
     * @throws io.fichario.crm.record.InvalidValueException as {@link #moved}
     */
    default Order lose(Map<LineNumber, Quantity> quantities) {
        return moved(LedgerMove.LOSE, quantities);
    }

    /**
     * Records that lost goods were found and are under way again.
     *
     * @param quantities how much of which lines, each more than nothing
     * @return the order after it
     * @throws io.fichario.crm.record.InvalidValueException as {@link #moved}
     */
    default Order find(Map<LineNumber, Quantity> quantities) {
        return moved(LedgerMove.FIND, quantities);
    }

    /**
     * Records that goods came back after they had arrived.
     *
     * @param quantities how much of which lines, each more than nothing
     * @return the order after it
     * @throws io.fichario.crm.record.InvalidValueException as {@link #moved}
     */
    default Order giveBack(Map<LineNumber, Quantity> quantities) {
        return moved(LedgerMove.GIVE_BACK, quantities);
    }
}
