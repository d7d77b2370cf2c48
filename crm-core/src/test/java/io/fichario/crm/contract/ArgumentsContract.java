package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.StoreView;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is left out and what cannot be asked is refused by a declared error. */
@SuppressWarnings("NullAway") // on purpose: no compiler binds hosts to nullness
interface ArgumentsContract extends StoreContract {

    @Test
    default void limitBelowOneIsRefused() {
        NoteId id = notes().add("one").id();
        for (int limit : List.of(0, -1, Integer.MIN_VALUE)) {
            assertReadRefused(view -> view.changes(id, Version.NONE, limit));
            assertReadRefused(view -> view.changesAfter(0, limit));
        }
    }

    @Test
    default void readOfNothingIsRefused() {
        assertReadRefused(view -> view.find((RecordId<Note>) null));
        assertReadRefused(view -> view.find((Collection<NoteId>) null));
        assertReadRefused(view -> view.find(Arrays.asList((NoteId) null)));
        assertReadRefused(view -> view.find((Key<Note>) null));
        assertReadRefused(view -> view.holder(null));
        assertReadRefused(view -> view.list((Query<Note>) null));
        assertReadRefused(view -> view.count(Note.TYPE, null));
        assertReadRefused(view -> view.state(null));
        assertReadRefused(view -> view.changes((CommandId) null));
        assertReadRefused(view -> view.changes(null, Version.NONE, 1));
        assertReadRefused(view -> view.fetch(null));
    }

    @Test
    default void writeOfNothingIsRefused() {
        List<Consumer<StoreTransaction>> works = List.of(
                transaction -> transaction.lock(null),
                transaction -> transaction.append(null),
                transaction -> transaction.state((State) null),
                transaction -> transaction.rewrite(null));
        works.forEach(work -> assertRefused(() -> notes().write(work)));
    }

    @Test
    default void storeRefusesNothing() {
        assertRefused(() -> store().<Object>read(null, view -> ACME));
        assertRefused(() -> store().<Object>read(ACME, null));
        assertRefused(() -> store().<Object>write(null, transaction -> ACME));
        assertRefused(() -> store().<Object>write(ACME, null));
    }

    private void assertReadRefused(Consumer<StoreView> work) {
        assertRefused(() -> store().<Object>read(ACME, view -> {
            work.accept(view);
            return ACME;
        }));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidValueException.class);
    }
}
