package io.fichario.crm.order;

import io.fichario.crm.record.Given;
import java.util.List;

/**
 * An order after an operation, and how it came there.
 *
 * @param order the order
 * @param transitions the transitions of its flow that it made, in their order; perhaps none
 */
public record OrderStep(Order order, List<String> transitions) {
    /**
     * Copies the list.
     *
     * @throws io.fichario.crm.record.InvalidValueException if a part is null
     */
    public OrderStep {
        transitions = Given.list("transitions", transitions);
    }

    static OrderStep of(Order order, String... transitions) {
        return new OrderStep(order, List.of(transitions));
    }
}
