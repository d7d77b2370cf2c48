package io.fichario.crm.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.StoreView;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class NestingTest {
    private static final TenantId TENANT = TenantId.of("acme");

    private final Changes changes = new Changes(TENANT);
    private final InMemoryStore store = InMemoryStore.create();

    private boolean exists(long number) {
        return store.<Boolean>read(TENANT, view -> view.find(Note.id(number)).isPresent());
    }

    @Test
    void aFailedNestedWriteDoomsTheOuterOneEvenIfCaught() {
        IllegalStateException failure = new IllegalStateException("inner");
        assertThatThrownBy(() -> store.write(TENANT, tx -> {
                    tx.append(changes.created(changes.note(1)));
                    assertThatThrownBy(() -> store.write(TENANT, inner -> {
                                throw failure;
                            }))
                            .isSameAs(failure);
                    return null;
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("doomed")
                .hasCause(failure);
        assertThat(exists(1)).isFalse();
    }

    @Test
    void nestedReadsAndWritesJoinAndSeeEachOthersAppends() {
        store.write(TENANT, tx -> {
            tx.append(changes.created(changes.note(1)));
            store.write(TENANT, inner -> {
                assertThat(inner.find(Note.id(1))).isPresent();
                inner.append(changes.created(changes.note(2)));
                return null;
            });
            assertThat(exists(2)).isTrue();
            return null;
        });
        assertThat(exists(1)).isTrue();
        assertThat(exists(2)).isTrue();
    }

    @Test
    void anotherTenantAndAWriteInsideAReadAreRefused() {
        TenantId other = TenantId.of("other");
        store.read(TENANT, view -> {
            assertThatThrownBy(() -> store.read(other, StoreView::tenant)).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.write(TENANT, StoreView::tenant)).isInstanceOf(StoreException.class);
            return null;
        });
        store.write(TENANT, tx -> {
            assertThatThrownBy(() -> store.write(other, StoreView::tenant)).isInstanceOf(StoreException.class);
            return null;
        });
    }

    @Test
    void aViewIsRefusedAfterItsWorkAndInAnotherThread() {
        AtomicReference<StoreTransaction> kept = new AtomicReference<>();
        try (Threads threads = new Threads()) {
            store.write(TENANT, tx -> {
                AtomicReference<StoreView> inner = new AtomicReference<>();
                store.read(TENANT, view -> {
                    inner.set(view);
                    return null;
                });
                assertThatThrownBy(() -> inner.get().find(Note.id(1))).isInstanceOf(StoreException.class);
                kept.set(tx);
                assertThatThrownBy(() -> threads.run(() -> tx.find(Note.id(1)))).isInstanceOf(StoreException.class);
                return null;
            });
        }
        assertThatThrownBy(() -> kept.get().append(changes.created(changes.note(1))))
                .isInstanceOf(StoreException.class);
    }
}
