package io.fichario.crm.order;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TextRule;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who answers for an order, and under which names and notes it is kept.
 *
 * @param owner the actor who answers for it
 * @param departments the departments that know it
 * @param notes what is worth knowing, may have line feeds; at most {@value #MAX_NOTES_LENGTH} characters
 * @param externalIds its names in other systems, one per system
 */
public record OrderFiling(
        Optional<ActorId> owner, Set<Department> departments, Optional<String> notes, Set<ExternalId> externalIds) {
    /** The greatest length of notes, in code points. */
    public static final int MAX_NOTES_LENGTH = 10_000;

    /** Nobody and nothing. */
    public static final OrderFiling NONE = new OrderFiling(Optional.empty(), Set.of(), Optional.empty(), Set.of());

    private static final class Rules {
        private static final TextRule NOTES = TextRule.block("notes", MAX_NOTES_LENGTH);
    }

    /**
     * Checks the notes, which may be blank for none, and copies the collections.
     *
     * @throws InvalidValueException if a part is null, the notes are too long or have control characters, or a system
     *     has two names for the order
     */
    public OrderFiling {
        Given.value("owner", owner);
        departments = Given.sorted("departments", departments, Comparator.naturalOrder());
        notes = Given.value("notes", notes).filter(text -> !text.isBlank()).map(Rules.NOTES::check);
        externalIds = Given.sorted("externalIds", externalIds, Comparator.comparing(ExternalId::text));
        Set<String> systems = new HashSet<>();
        for (ExternalId id : externalIds) {
            if (!systems.add(id.system())) {
                throw new InvalidValueException(
                        Fault.of("externalIds", "order.externalIds").with("system", id.system()));
            }
        }
    }

    @Override
    public String toString() {
        return "OrderFiling[" + owner + ", " + departments + ", ***]";
    }
}
