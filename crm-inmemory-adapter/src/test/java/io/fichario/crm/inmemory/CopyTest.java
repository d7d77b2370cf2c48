package io.fichario.crm.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreUnavailableException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CopyTest {
    private static final TenantId TENANT = TenantId.of("acme");

    private final Changes changes = new Changes(TENANT);
    private final InMemoryStore store = InMemoryStore.create();
    private final Note first = changes.note(1);

    @Test
    void hasAllThatIsCommitted() {
        StateKey key = new StateKey("test", "mark");
        append(store, changes.created(first), changes.created(changes.note(2)));
        append(store, changes.updated(first.next()));
        store.write(TENANT, transaction -> {
            transaction.state(State.first(key, "{}"));
            return null;
        });

        try (InMemoryStore copy = store.copy()) {
            assertThat(history(copy)).isEqualTo(history(store)).hasSize(3);
            assertThat(notes(copy)).isEqualTo(notes(store)).hasSize(2);
            assertThat(copy.<Object>read(TENANT, view -> view.state(key)))
                    .isEqualTo(store.<Object>read(TENANT, view -> view.state(key)));
            assertThat(copy.tenants()).isEqualTo(store.tenants());
            assertThat(copy.number(TENANT)).isEqualTo(store.number(TENANT));
        }
    }

    @Test
    void neitherSeesWhatIsDoneInTheOther() {
        append(store, changes.created(first));
        try (InMemoryStore copy = store.copy()) {
            append(copy, changes.updated(first.next()));
            append(store, changes.created(changes.note(2)));

            assertThat(notes(copy))
                    .singleElement()
                    .satisfies(note -> assertThat(note.version()).isEqualTo(Version.of(2)));
            assertThat(notes(store))
                    .hasSize(2)
                    .allSatisfy(note -> assertThat(note.version()).isEqualTo(Version.of(1)));
            assertThat(history(copy)).hasSize(2);
        }
    }

    @Test
    void anErasureInACopyLeavesTheHistoryOfTheOther() {
        append(store, changes.created(first));
        List<Change> before = history(store);
        try (InMemoryStore copy = store.copy()) {
            copy.load(Stream.of(changes.erased(first.next().named("erased"))));

            assertThat(history(copy).get(0).after()).isNotEqualTo(before.get(0).after());
            assertThat(history(store)).isEqualTo(before);
        }
    }

    @Test
    void aKeyThatIsTakenIsTakenInTheCopyToo() {
        append(store, changes.created(first.named("tea")));
        try (InMemoryStore copy = store.copy()) {
            assertThatThrownBy(
                            () -> append(copy, changes.created(changes.note(2).named("tea"))))
                    .isInstanceOf(DuplicateKeyException.class);
        }
    }

    @Test
    void insideATransactionThereIsNone() {
        assertThatThrownBy(() -> store.read(TENANT, view -> store.copy())).isInstanceOf(StoreException.class);
    }

    @Test
    void ofAClosedStoreThereIsNone() {
        store.close();

        assertThatThrownBy(store::copy).isInstanceOf(StoreUnavailableException.class);
    }

    private static void append(CrmStore store, Change... changes) {
        store.write(TENANT, transaction -> {
            Stream.of(changes).forEach(transaction::append);
            return null;
        });
    }

    private static List<Note> notes(CrmStore store) {
        return store.read(TENANT, view -> view.list(Query.of(Note.TYPE)).items());
    }

    private static List<Change> history(CrmStore store) {
        return store.read(TENANT, view -> view.changesAfter(0, 100));
    }
}
