package io.fichario.crm.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.record.Book;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class GuardTest {
    private static final Operation READ = Operation.of("book.read", Action.READ);
    private final Actor ana = Actor.named("ana").withRole(Role.ADMINISTRATOR);

    /** A policy of a host that answers everything in the same wrong way. */
    private record Wrong(Supplier<?> answer) implements AccessPolicy {
        @Override
        public Decision permits(Actor actor, Operation operation) {
            return (Decision) answer.get();
        }

        @Override
        public Decision permits(Actor actor, Operation operation, CrmRecord record) {
            return (Decision) answer.get();
        }

        @Override
        public Decision permitsOverride(Actor actor, String ruleId) {
            return (Decision) answer.get();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R extends CrmRecord> Condition<R> visible(Actor actor, RecordType<R> type) {
            return (Condition<R>) answer.get();
        }

        @Override
        @SuppressWarnings("unchecked")
        public Set<String> masked(Actor actor, RecordType<?> type) {
            return (Set<String>) answer.get();
        }
    }

    @Test
    void throwingPolicyDenies() {
        assertClosed(new Guard(new Wrong(() -> {
            throw new IllegalStateException("Maria");
        })));
    }

    @Test
    void policyThatAnswersNothingDenies() {
        assertClosed(new Guard(new Wrong(() -> null)));
    }

    @Test
    void missingPolicyDenies() {
        assertClosed(new Guard(null));
    }

    private void assertClosed(Guard guard) {
        assertThat(guard.permits(ana, READ).allowed()).isFalse();
        assertThat(guard.permits(ana, READ, Book.of(1, "t")).allowed()).isFalse();
        assertThat(guard.permitsOverride(ana, "credit").allowed()).isFalse();
        assertThat(guard.visible(ana, Book.TYPE)).isEqualTo(Condition.never());
        assertThat(guard.masked(ana, Book.TYPE)).isEqualTo(Book.TYPE.maskNames());
    }

    @Test
    void setOfMasksWithAHoleHidesEverything() {
        Guard guard = new Guard(new Wrong(() -> new HashSet<>(Arrays.asList("money", null))));
        assertThat(guard.masked(ana, Book.TYPE)).isEqualTo(Book.TYPE.maskNames());
    }

    @Test
    void goodAnswersArePassedOn() {
        Guard guard = new Guard(RolePolicy.standard());
        assertThat(guard.permits(ana, READ).allowed()).isTrue();
        assertThat(guard.visible(ana, Book.TYPE)).isEqualTo(Condition.always());
        assertThat(guard.masked(ana, Book.TYPE)).isEmpty();
    }
}
