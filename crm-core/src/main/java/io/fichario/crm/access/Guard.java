package io.fichario.crm.access;

import com.google.common.collect.ImmutableSet;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.RecordType;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A policy that fails closed: where the policy it guards throws or answers null, it denies, shows nothing and hides
 * every part. Thread-safe.
 */
public final class Guard implements AccessPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final Decision BROKEN = Decision.deny("the access policy gave no answer");

    private final AccessPolicy guarded;

    /**
     * Creates a guard.
     *
     * @param guarded the policy of the host
     */
    public Guard(AccessPolicy guarded) {
        this.guarded = guarded;
    }

    @Override
    public Decision permits(Actor actor, Operation operation) {
        return answer(() -> guarded.permits(actor, operation), BROKEN);
    }

    @Override
    public Decision permits(Actor actor, Operation operation, CrmRecord record) {
        return answer(() -> guarded.permits(actor, operation, record), BROKEN);
    }

    @Override
    public Decision permitsOverride(Actor actor, String ruleId) {
        return answer(() -> guarded.permitsOverride(actor, ruleId), BROKEN);
    }

    @Override
    public <R extends CrmRecord> Condition<R> visible(Actor actor, RecordType<R> type) {
        return answer(() -> guarded.visible(actor, type), Condition.never());
    }

    @Override
    public Set<String> masked(Actor actor, RecordType<?> type) {
        Given.value("type", type);
        return answer(() -> ImmutableSet.copyOf(guarded.masked(actor, type)), type.maskNames());
    }

    /** A host's policy may break its contract; its message may hold anything, so only its class is logged. */
    @SuppressWarnings({"NullAway", "ConstantValue"})
    private static <T> T answer(Supplier<T> question, T closed) {
        try {
            T answer = question.get();
            return answer == null ? closed : answer;
        } catch (RuntimeException broken) {
            LOG.error(
                    "The access policy failed with {}; access is denied",
                    broken.getClass().getName());
            return closed;
        }
    }
}
