package io.fichario.crm.rule;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.record.CrmException;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown by a door when a command cannot be done as it is; holds everything that is wrong with it. */
public final class RejectedException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * Creates the exception.
     *
     * @param violations everything that is wrong, warnings included
     */
    public RejectedException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ", "Rejected: ", "")));
        this.violations = ImmutableList.copyOf(violations);
    }

    /**
     * Returns everything that is wrong with the command.
     *
     * @return the violations, in the order in which they were found
     */
    public List<Violation> violations() {
        return violations;
    }
}
