package io.fichario.crm.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.StoreException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LogTest {
    private static final TenantId TENANT = TenantId.of("acme");
    private static final int MANY = 5_000;

    private final Changes changes = new Changes(TENANT);
    private final InMemoryStore store = InMemoryStore.create();

    private Change created(long note) {
        return changes.created(changes.note(note));
    }

    private void append(Change... all) {
        store.write(TENANT, transaction -> {
            Stream.of(all).forEach(transaction::append);
            return null;
        });
    }

    private static List<Long> feed(CrmStore store, long after) {
        return store.read(TENANT, view -> view.changesAfter(after, 100)).stream()
                .map(change -> change.position().orElseThrow())
                .toList();
    }

    private static long count(CrmStore store) {
        return store.<Long>read(TENANT, view -> view.count(Note.TYPE, Condition.always()));
    }

    private static List<Change> ofCommand(CrmStore store, CommandId command) {
        return store.read(TENANT, view -> view.changes(command));
    }

    @Test
    void whatALoadBringsOutOfOrderStandsInTheFeedWhereItBelongs() {
        store.load(Stream.of(created(1).at(20), created(2).at(5), created(3).at(30)));
        store.load(Stream.of(created(4).at(7), created(5).at(25), created(6).at(3)));
        append(created(7));

        assertThat(feed(store, 0)).containsExactly(3L, 5L, 7L, 20L, 25L, 30L, 31L);
        assertThat(feed(store, 7)).containsExactly(20L, 25L, 30L, 31L);
        assertThat(feed(store, 8)).containsExactly(20L, 25L, 30L, 31L);
        assertThat(feed(store, 31)).isEmpty();
        try (CrmStore copy = store.copy()) {
            assertThat(feed(copy, 0)).isEqualTo(feed(store, 0));
        }
    }

    @Test
    void aPositionThatIsTakenIsRefusedAmongThoseOutOfOrderToo() {
        store.load(Stream.of(created(1).at(20), created(2).at(5)));

        assertThatThrownBy(() -> store.load(Stream.of(created(3).at(5))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("position 5");
    }

    @Test
    void aCommandOfSeveralCommitsHasItsChangesOnce() {
        Change first = created(1);
        Change second = changes.after(first, changes.note(2));
        Change third = changes.after(second, changes.note(3));
        append(first);
        append(second);
        append(created(4));
        append(third);

        assertThat(ofCommand(store, first.cause().command()))
                .extracting(Change::record)
                .containsExactly(first.record(), second.record(), third.record());
    }

    @Test
    void everyRecordAndCommandIsFoundAmongMany() {
        List<Change> all =
                LongStream.rangeClosed(1, MANY).mapToObj(this::created).toList();
        all.forEach(this::append);

        try (CrmStore copy = store.copy()) {
            for (CrmStore each : List.of(store, copy)) {
                assertThat(all).allSatisfy(change -> {
                    assertThat(each.<Object>read(TENANT, view -> view.find(change.record())))
                            .isEqualTo(change.after());
                    assertThat(ofCommand(each, change.cause().command()))
                            .extracting(Change::record)
                            .containsExactly(change.record());
                });
                assertThat(count(each)).isEqualTo(MANY);
                assertThat(ofCommand(each, new CommandId(new UUID(7, 7)))).isEmpty();
            }
        }
    }

    @Test
    void aRecordChangedTwiceInOneCommitKeepsItsHistoryAndOneRow() {
        Note first = changes.note(1).named("first");
        append(changes.created(first), changes.updated(first.next().named("second")));
        append(changes.updated(first.next().next().named("third")));

        assertThat(store.<List<Change>>read(TENANT, view -> view.changes(first.id(), Version.of(1), 10)))
                .extracting(change -> change.version().number())
                .containsExactly(2L, 3L);
        Row row = store.space(TENANT).row(first.id(), Long.MAX_VALUE);
        assertThat(row).isNotNull();
        assertThat(row.previous()).isNull();
    }
}
