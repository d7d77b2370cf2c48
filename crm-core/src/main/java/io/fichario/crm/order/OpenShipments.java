package io.fichario.crm.order;

import io.fichario.crm.command.Draft;
import io.fichario.crm.command.Situation;
import io.fichario.crm.store.Wants;
import java.util.List;

/** The port by which what is prepared for an order is cancelled together with it; what sends goods implements it. */
public interface OpenShipments {

    /**
     * Returns what must be read to know what is prepared for an order.
     *
     * @param wants what is wanted so far
     * @param order the order
     * @return the wants
     */
    Wants wanting(Wants wants, OrderId order);

    /**
     * Returns the changes by which all that is prepared for an order and has not left is cancelled. The ledger of the
     * order is not their concern.
     *
     * @param situation what was read
     * @param order the order
     * @return the changes, none when nothing is prepared
     */
    List<Draft<?>> cancelling(Situation situation, OrderId order);
}
