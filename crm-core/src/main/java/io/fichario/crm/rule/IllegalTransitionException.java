package io.fichario.crm.rule;

import com.google.common.collect.ImmutableSortedSet;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.RecordId;
import java.util.Set;

/** Thrown when a record is asked to move in a way that its flow does not know from where it stands. */
public final class IllegalTransitionException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String status;
    private final String transition;
    private final transient Set<String> allowed;

    /**
     * Creates the exception.
     *
     * @param id the record
     * @param status the status it is in
     * @param transition the transition that was wanted
     * @param allowed the transitions that its flow knows from there
     */
    public IllegalTransitionException(RecordId<?> id, String status, String transition, Set<String> allowed) {
        super("The " + id.type().name() + " " + id.text() + " is " + status + " and cannot " + transition
                + "; allowed are " + ImmutableSortedSet.copyOf(allowed));
        this.status = status;
        this.transition = transition;
        this.allowed = ImmutableSortedSet.copyOf(allowed);
    }

    /**
     * Returns the status in which the record is.
     *
     * @return the name of the status
     */
    public String status() {
        return status;
    }

    /**
     * Returns the transition that was wanted.
     *
     * @return the name of the transition
     */
    public String transition() {
        return transition;
    }

    /**
     * Returns the transitions that are allowed.
     *
     * @return their names
     */
    public Set<String> allowed() {
        return allowed;
    }
}
