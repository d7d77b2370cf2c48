package io.fichario.crm;

import io.fichario.crm.access.Actor;
import io.fichario.crm.command.Commands;
import io.fichario.crm.command.Ports;
import io.fichario.crm.order.OrderPorts;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.rule.FlowBook;
import io.fichario.crm.rule.RuleBook;
import io.fichario.crm.store.CrmStore;

/**
 * The CRM as the operator holds it: a store with the rules of a company. Immutable, thread-safe and cheap; it holds no
 * connection and does not close the store.
 */
public final class Crm {
    private final Ports ports;
    private final OrderPorts orders;

    Crm(Ports ports, OrderPorts orders) {
        this.ports = ports;
        this.orders = orders;
    }

    /**
     * Begins to put a CRM together; every port has a good default.
     *
     * @param store where records are kept
     * @return a builder
     * @throws InvalidValueException if the store is null
     */
    public static CrmBuilder builder(CrmStore store) {
        return new CrmBuilder(Given.value("store", store));
    }

    /**
     * Returns the CRM as one actor sees it.
     *
     * @param actor who asks
     * @return the session, immutable and thread-safe
     * @throws InvalidValueException if the actor is null or of the tenant that is reserved for the store
     */
    public CrmSession as(Actor actor) {
        if (Given.value("actor", actor).tenant().equals(TenantId.STORE)) {
            throw new InvalidValueException(
                    Fault.of("tenant", "tenant.reserved").with("value", TenantId.STORE.text()));
        }
        return new CrmSession(Commands.of(ports, actor), orders);
    }

    /**
     * Returns where records are kept.
     *
     * @return the store
     */
    public CrmStore store() {
        return ports.store();
    }

    /**
     * Returns the rules that are in force.
     *
     * @return the rules
     */
    public RuleBook rules() {
        return ports.rules();
    }

    /**
     * Returns the flows that are in force.
     *
     * @return the flows
     */
    public FlowBook flows() {
        return ports.flows();
    }
}
