package io.fichario.crm.inmemory.command;

import io.fichario.crm.access.AccessPolicy;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Decision;
import io.fichario.crm.access.Operation;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import java.util.Set;

/** A policy of a host that does not work. */
final class Broken implements AccessPolicy {
    @Override
    public Decision permits(Actor actor, Operation operation) {
        throw new IllegalStateException("boom");
    }

    @Override
    public Decision permits(Actor actor, Operation operation, CrmRecord record) {
        throw new IllegalStateException("boom");
    }

    @Override
    public Decision permitsOverride(Actor actor, String ruleId) {
        throw new IllegalStateException("boom");
    }

    @Override
    public <R extends CrmRecord> Condition<R> visible(Actor actor, RecordType<R> type) {
        throw new IllegalStateException("boom");
    }

    @Override
    public Set<String> masked(Actor actor, RecordType<?> type) {
        throw new IllegalStateException("boom");
    }
}
