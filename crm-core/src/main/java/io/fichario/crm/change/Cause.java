package io.fichario.crm.change;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.access.Operation;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Micros;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.rule.RuleRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What led to a change.
 *
 * @param tenant whose records they are
 * @param command the command that made the change
 * @param request the name that the caller gave to the command
 * @param actor who asked
 * @param departments the departments that the actor worked for
 * @param operation what was done
 * @param reason why, in the words of the actor
 * @param at when it was recorded, in microseconds
 * @param rules the rules that judged it, in the versions of that time
 */
public record Cause(
        TenantId tenant,
        CommandId command,
        Optional<RequestId> request,
        ActorId actor,
        Set<Department> departments,
        Operation operation,
        Optional<String> reason,
        Instant at,
        List<RuleRef> rules) {

    /** Checks that nothing is null, copies the collections and truncates the time to microseconds. */
    public Cause {
        Given.value("tenant", tenant);
        Given.value("command", command);
        Given.value("request", request);
        Given.value("actor", actor);
        Given.value("operation", operation);
        Given.value("reason", reason);
        at = Micros.truncate(at);
        departments = Given.sorted("departments", departments, Comparator.naturalOrder());
        rules = Given.list("rules", rules);
    }

    /**
     * Returns this cause without the words of the actor, which may be personal.
     *
     * @return the cause with no reason
     */
    public Cause withoutReason() {
        return new Cause(tenant, command, request, actor, departments, operation, Optional.empty(), at, rules);
    }

    @Override
    public String toString() {
        return operation + " by " + actor + " at " + at + " under " + command;
    }
}
