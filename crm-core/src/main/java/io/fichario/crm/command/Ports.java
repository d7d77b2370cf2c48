package io.fichario.crm.command;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.access.AccessPolicy;
import io.fichario.crm.record.IdSource;
import io.fichario.crm.record.Messages;
import io.fichario.crm.rule.FlowBook;
import io.fichario.crm.rule.RuleBook;
import io.fichario.crm.store.CrmStore;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * All that the way of a command stands on.
 *
 * @param store where records are kept
 * @param clock what time it is, and in which zone days begin
 * @param ids where new ids come from
 * @param policy who may do and see what; fails closed
 * @param rules the rules in force
 * @param flows the flows in force
 * @param messages the sentences for codes
 * @param validator checks the constraints of commands
 * @param hooks who is told and what is prepared
 * @param receiptLife how long a request id is known
 */
public record Ports(
        CrmStore store,
        Clock clock,
        IdSource ids,
        AccessPolicy policy,
        RuleBook rules,
        FlowBook flows,
        Messages messages,
        Validator validator,
        Hooks hooks,
        Duration receiptLife) {

    /** Checks that nothing is null. */
    public Ports {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(flows, "flows");
        Objects.requireNonNull(messages, "messages");
        Objects.requireNonNull(validator, "validator");
        Objects.requireNonNull(hooks, "hooks");
        Objects.requireNonNull(receiptLife, "receiptLife");
    }

    /**
     * Who is told and what is prepared.
     *
     * @param listeners who hears of changes after their commit
     * @param preparations what is done before several commands together
     */
    public record Hooks(List<ChangeListener> listeners, List<Preparation> preparations) {
        /** Copies the lists. */
        public Hooks {
            listeners = ImmutableList.copyOf(listeners);
            preparations = ImmutableList.copyOf(preparations);
        }
    }
}
