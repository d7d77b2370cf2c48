package io.fichario.crm.order;

import io.fichario.crm.command.Preparation;
import io.fichario.crm.command.Situation;
import io.fichario.crm.record.Given;
import io.fichario.crm.store.State;
import io.fichario.crm.store.Wants;
import java.util.Optional;

/** The port that gives orders their numbers, unique per tenant, when they are placed. Thread-safe. */
public interface OrderNumbering extends Preparation {

    /**
     * Returns what must be read to give a number.
     *
     * @param wants what is wanted so far
     * @return the wants
     */
    Wants wanting(Wants wants);

    /**
     * Returns the number for an order that is placed now. Not called for previews; it may be called again for the same
     * order after a lost race.
     *
     * @param situation what was read
     * @return the number, and what is to be written with it
     */
    Numbered next(Situation situation);

    /**
     * A number that was given.
     *
     * @param number the number
     * @param state what is written together with the order, or empty
     */
    record Numbered(OrderNumber number, Optional<State> state) {
        /**
         * Checks that nothing is missing.
         *
         * @throws io.fichario.crm.record.InvalidValueException if a part is null
         */
        public Numbered {
            Given.value("number", number);
            Given.value("state", state);
        }
    }

    /**
     * Returns the default: numbers of at least six digits, in blocks of 50 that are taken in a transaction of its own.
     * They are unique, rise within a process, and may have gaps. Where the store joins a transaction of its host it
     * counts as {@link #gapless()} does. One instance serves all sessions over one store.
     *
     * @return the numbering
     */
    static OrderNumbering blocks() {
        return new BlockNumbering(50);
    }

    /**
     * Returns a numbering without gaps: the counter is written with the order, so that placing orders of one tenant at
     * once makes them wait for each other.
     *
     * @return the numbering
     */
    static OrderNumbering gapless() {
        return new BlockNumbering(0);
    }
}
