package io.fichario.crm.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreView;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LoadingTest {
    private static final TenantId TENANT = TenantId.of("acme");

    private final Changes changes = new Changes(TENANT);
    private final InMemoryStore store = InMemoryStore.create();

    private Stream<Change> history(long notes) {
        return LongStream.rangeClosed(1, notes)
                .mapToObj(i -> changes.created(changes.note(i)).at(i));
    }

    private long count() {
        return store.<Long>read(TENANT, view -> view.count(Note.TYPE, Condition.always()));
    }

    @Test
    void aLoadThatFailsInALaterChunkLeavesAMarkThatOnlyAnotherLoadClears() {
        Change stray = changes.updated(changes.note(9_000).next()).at(9_000);
        assertThatThrownBy(() -> store.load(Stream.concat(history(2_500), Stream.of(stray))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("does not follow");
        assertThatThrownBy(this::count).isInstanceOf(StoreException.class).hasMessageContaining("load");
        assertThatThrownBy(() -> store.write(TENANT, StoreView::tenant)).isInstanceOf(StoreException.class);
        assertThatThrownBy(store::tenants).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.number(TENANT)).isInstanceOf(StoreException.class);

        store.load(history(3));

        assertThat(count()).isEqualTo(3);
        assertThat(store.number(TENANT)).isEqualTo(3);
    }

    @Test
    void aLoadOfOneChunkThatFailsLeavesNothing() {
        Change stray = changes.updated(changes.note(9).next());
        assertThatThrownBy(() -> store.load(Stream.concat(history(5), Stream.of(stray))))
                .isInstanceOf(StoreException.class);
        assertThat(count()).isZero();
        assertThat(store.tenants()).isEmpty();
    }

    @Test
    void aTransactionThatBeganBeforeTheStoreWasLoadedAnewCannotCommit() {
        try (Threads threads = new Threads()) {
            assertThatThrownBy(() -> store.write(TENANT, tx -> {
                        tx.append(changes.created(changes.note(7_000)));
                        threads.start(() -> {
                            assertThatThrownBy(() -> store.load(Stream.concat(history(1_500), history(1))))
                                    .isInstanceOf(StoreException.class);
                            store.load(history(2));
                        });
                        threads.join();
                        return null;
                    }))
                    .hasMessageContaining("loaded anew");
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void positionsAreKeptAndNumberingGoesOnBehindThem() {
        store.load(LongStream.rangeClosed(1, 3)
                .mapToObj(i -> changes.created(changes.note(i)).at(10 + i)));
        store.write(TENANT, tx -> {
            tx.append(changes.created(changes.note(4)));
            return null;
        });
        assertThat(store.number(TENANT)).isEqualTo(14);
        assertThat(store.<List<Change>>read(TENANT, view -> view.changesAfter(11, 10)))
                .extracting(change -> change.position().orElseThrow())
                .containsExactly(12L, 13L, 14L);
    }

    @Test
    void loadingAnErasureRewritesEarlierVersionsButNotForOlderSnapshots() {
        Note first = changes.note(1).named("Maria");
        Note second = first.next().withNumber(2);
        store.load(Stream.of(changes.created(first)));
        Note erased = second.next().named("erased");
        try (Threads threads = new Threads()) {
            store.read(TENANT, view -> {
                threads.run(() -> store.load(Stream.of(changes.updated(second), changes.erased(erased))));
                assertThat(names(view)).containsExactly("Maria");
                return null;
            });
        }
        assertThat(store.<List<String>>read(TENANT, this::names)).containsExactly("erased", "erased", "erased");
    }

    private List<String> names(StoreView view) {
        return view.changes(Note.id(1), Version.NONE, 10).stream()
                .map(change ->
                        Note.TYPE.cast(change.after().orElseThrow()).name().orElseThrow())
                .toList();
    }
}
