package io.fichario.crm.command;

import io.fichario.crm.access.AccessPolicy;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.IdSource;
import io.fichario.crm.record.Messages;
import io.fichario.crm.rule.FlowBook;
import io.fichario.crm.rule.RuleBook;
import io.fichario.crm.store.CrmStore;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

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
        Given.value("store", store);
        Given.value("clock", clock);
        Given.value("ids", ids);
        Given.value("policy", policy);
        Given.value("rules", rules);
        Given.value("flows", flows);
        Given.value("messages", messages);
        Given.value("validator", validator);
        Given.value("hooks", hooks);
        Given.value("receiptLife", receiptLife);
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
            listeners = Given.list("listeners", listeners);
            preparations = Given.list("preparations", preparations);
        }
    }
}
