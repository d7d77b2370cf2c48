package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.store.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Positions are dense, follow the commits, and skip nothing that was committed. */
interface NumberingContract extends StoreContract {

    @Test
    default void joiningStoreRefusesToNumber() {
        Assumptions.assumeTrue(store().joins());
        assertThatThrownBy(() -> store().number(ACME)).isInstanceOf(StoreException.class);
    }

    @Test
    default void storeWithoutChangesHasNoPosition() {
        assertThat(number()).isZero();
        assertThat(after(0, 10)).isEmpty();
    }

    @Test
    default void positionsAreDenseFromOne() {
        IntStream.range(0, 5).forEach(i -> notes().add("n" + i));
        assertThat(number()).isEqualTo(5);
        assertThat(after(0, 100))
                .extracting(change -> change.position().orElseThrow())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    default void numberingAgainChangesNothing() {
        IntStream.range(0, 3).forEach(i -> notes().add("n" + i));
        assertThat(number()).isEqualTo(3);
        List<Change> before = after(0, 100);
        assertThat(number()).isEqualTo(3);
        assertThat(after(0, 100)).isEqualTo(before);
        notes().add("later");
        assertThat(number()).isEqualTo(4);
        assertThat(after(0, 100).subList(0, 3)).isEqualTo(before);
    }

    @Test
    default void changesOfOneAfterTheOtherKeepTheirOrder() {
        Note note = notes().add("n1");
        Note other = notes().add("other");
        note = notes().change(note, edited -> edited.withTitle("n2"));
        notes().remove(other);
        notes().remove(note);
        number();
        List<Change> feed = after(0, 100);
        assertThat(feed)
                .extracting(Change::record)
                .containsExactly(note.id(), other.id(), note.id(), other.id(), note.id());
        assertThat(feed).extracting(change -> change.version().number()).containsExactly(1L, 1L, 2L, 2L, 3L);
    }

    @Test
    default void feedIsReadAfterAPosition() {
        IntStream.range(0, 5).forEach(i -> notes().add("n" + i));
        number();
        assertThat(positions(after(2, 2))).containsExactly(3L, 4L);
        assertThat(positions(after(4, 2))).containsExactly(5L);
        assertThat(after(5, 2)).isEmpty();
        assertThat(after(99, 2)).isEmpty();
    }

    @Test
    default void feedNeverSplitsACommand() {
        notes().add("single");
        notes().addAll(List.of("a", "b", "c").stream().map(notes()::blank));
        notes().add("last");
        number();
        assertThat(positions(after(0, 1))).containsExactly(1L);
        assertThat(positions(after(0, 2))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(positions(after(1, 1))).containsExactly(2L, 3L, 4L);
        assertThat(after(1, 1)).extracting(Change::ordinal).containsExactly(0, 1, 2);
        assertThat(positions(after(1, 4))).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    default void positionsAreShownInTheHistoryToo() {
        Note note = notes().add("note");
        Command command = notes().command();
        notes().append(command.update(note.withTitle("changed")));
        number();
        assertThat(positions(notes().history(note.id()))).containsExactly(1L, 2L);
        assertThat(positions(notes().read(view -> view.changes(command.id())))).containsExactly(2L);
    }

    @Test
    default void failedWritesTakeNoPosition() {
        Note note = notes().add("note");
        assertThatThrownBy(() -> notes().add(note)).isInstanceOf(RuntimeException.class);
        notes().add("next");
        assertThat(number()).isEqualTo(2);
        assertThat(positions(after(0, 10))).containsExactly(1L, 2L);
    }

    @Test
    default void whatIsCommittedAfterALaterWriteIsNotSkipped() {
        Assumptions.assumeFalse(store().joins());
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Elsewhere<Boolean> slow = Elsewhere.run(() -> notes().write(transaction -> {
            transaction.append(notes().command().create(notes().blank("slow")));
            transaction.count(Note.TYPE, Note.TITLE.is("slow"));
            appended.countDown();
            Elsewhere.await(end);
        }));
        Elsewhere.await(appended);
        Elsewhere<List<Change>> fast = Elsewhere.begin(() -> {
            notes().add("fast");
            number();
            return after(0, 10);
        });
        boolean overtook = fast.endsWithin(Elsewhere.SHORT);
        end.countDown();
        assertThat(slow.result()).isTrue();
        List<Change> first = fast.result();
        number();
        List<Change> all = after(0, 10);
        assertThat(positions(all)).containsExactly(1L, 2L);
        assertThat(all).startsWith(first.toArray(Change[]::new));
        if (overtook) {
            assertThat(first)
                    .extracting(change -> Notebook.after(change).title())
                    .containsExactly("fast");
        }
    }

    @Test
    default void eachTenantHasItsOwnPositions() {
        notes().add("ours");
        notesOf(GLOBEX).add("theirs");
        notes().add("ours too");
        assertThat(number()).isEqualTo(2);
        assertThat(store().number(GLOBEX)).isOne();
        assertThat(after(0, 10)).allMatch(change -> change.tenant().equals(ACME));
    }

    @Test
    default void followerMissesNothingAndSeesNothingTwiceWhileManyWrite() {
        List<Note> shared = notes().addAll(List.of("s0", "s1").stream().map(notes()::blank));
        AtomicBoolean over = new AtomicBoolean();
        Elsewhere<List<Change>> follower = Elsewhere.begin(() -> follow(over));
        Elsewhere<List<Change>> rival = Elsewhere.begin(() -> follow(over));
        Race race = Race.of(4, runner -> IntStream.range(0, 30).forEach(i -> writeSome(shared.get(runner % 2))));
        over.set(true);
        assertThat(race.failures()).isEmpty();
        assertFeed(follower.result(), 2 + 4 * 30 * 3);
        assertThat(rival.result()).isEqualTo(follower.result());
    }

    private void writeSome(Note shared) {
        Command command = notes().command();
        notes().write(transaction -> {
            transaction.lock(shared.id());
            transaction.append(command.create(notes().blank("one")));
            transaction.append(
                    command.update(transaction.find(shared.id()).orElseThrow().countedUp()));
            transaction.append(command.create(notes().blank("two")));
        });
    }

    /** Reads the feed as a mirror does, until the writers are over and nothing new comes. */
    private List<Change> follow(AtomicBoolean over) {
        List<Change> seen = new ArrayList<>();
        boolean last;
        do {
            last = over.get();
            number();
            List<Change> more;
            do {
                more = after(seen.size(), 7);
                seen.addAll(more);
            } while (!more.isEmpty());
        } while (!last);
        return seen;
    }

    private static void assertFeed(List<Change> feed, int size) {
        assertThat(positions(feed))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, size).boxed().toList());
        Map<RecordId<?>, Long> versions = new HashMap<>();
        Set<CommandId> commands = new HashSet<>();
        Optional<CommandId> before = Optional.empty();
        for (Change change : feed) {
            long expected = versions.merge(change.record(), 1L, Long::sum);
            assertThat(change.version().number()).as("versions in order").isEqualTo(expected);
            CommandId command = change.cause().command();
            if (!before.equals(Optional.of(command))) {
                assertThat(commands.add(command)).as("commands are whole").isTrue();
            }
            before = Optional.of(command);
        }
    }

    private static List<Long> positions(List<Change> changes) {
        return changes.stream().map(change -> change.position().orElseThrow()).toList();
    }

    private long number() {
        Assumptions.assumeFalse(store().joins());
        return store().number(ACME);
    }

    private List<Change> after(long position, int limit) {
        return notes().read(view -> view.changesAfter(position, limit));
    }
}
