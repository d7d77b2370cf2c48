package io.fichario.crm.order;

/** What may happen to goods of a line; see {@link LineLedger}. */
public enum LedgerMove {
    /** Sets goods aside for a shipment. */
    ALLOCATE,
    /** Gives back goods that were set aside. */
    UNALLOCATE,
    /** Sends goods that were set aside. */
    SHIP,
    /** Takes back a dispatch; the goods are set aside again. */
    UNSHIP,
    /** Records that goods arrived. */
    DELIVER,
    /** Takes back that goods arrived. */
    UNDELIVER,
    /** Records that goods under way were lost or refused; they are open again. */
    LOSE,
    /** Records that lost goods were found and are under way again. */
    FIND,
    /** Records that goods came back after they had arrived. */
    GIVE_BACK,
    /** Cancels what is open. */
    CANCEL;

    LineLedger apply(LineLedger ledger, Quantity quantity, Tolerance tolerance) {
        return switch (this) {
            case ALLOCATE -> ledger.allocate(quantity, tolerance);
            case UNALLOCATE -> ledger.unallocate(quantity);
            case SHIP -> ledger.ship(quantity);
            case UNSHIP -> ledger.unship(quantity);
            case DELIVER -> ledger.deliver(quantity);
            case UNDELIVER -> ledger.undeliver(quantity);
            case LOSE -> ledger.lose(quantity);
            case FIND -> ledger.find(quantity, tolerance);
            case GIVE_BACK -> ledger.giveBack(quantity);
            case CANCEL -> ledger.cancel(quantity);
        };
    }
}
