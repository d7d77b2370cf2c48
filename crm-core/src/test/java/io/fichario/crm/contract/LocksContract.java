package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.Query;
import io.fichario.crm.record.Ref;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.Wants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writers that lock the same record wait for each other, and decide upon what is true then. */
interface LocksContract extends StoreContract {

    @Test
    default void writersThatLockTheSameRecordWaitForEachOther() {
        Note note = notes().add("locked");
        Holding holding = new Holding(this, transaction -> transaction.lock(note.id()));
        Elsewhere<Boolean> second = Elsewhere.run(() -> notes().write(transaction -> transaction.lock(note.id())));
        assertThat(second.endsWithin(Elsewhere.SHORT)).isFalse();
        holding.letGo();
        assertThat(second.result()).isTrue();
    }

    @Test
    default void readAfterALockSeesWhatWasCommittedBeforeItWasGranted() {
        Note note = notes().add("before");
        Holding holding = new Holding(this, transaction -> {
            transaction.lock(note.id());
            transaction.append(notes().command().update(note.withTitle("after")));
        });
        Elsewhere<String> second = Elsewhere.begin(() -> lockAndRead(note));
        assertThat(second.endsWithin(Elsewhere.SHORT)).isFalse();
        holding.letGo();
        assertThat(second.result()).isEqualTo("after [after] 1");
    }

    private String lockAndRead(Note note) {
        return store().write(ACME, transaction -> {
            transaction.lock(note.id());
            return transaction.find(note.id()).orElseThrow().title() + " "
                    + transaction.find(List.of(note.id())).stream()
                            .map(Note::title)
                            .toList() + " "
                    + transaction.count(Note.TYPE, Note.TITLE.is("after"));
        });
    }

    @Test
    default void readAfterALockIsNotHeldBackByAnEarlierRead() {
        Note note = notes().add("before");
        List<Elsewhere<Boolean>> others = new ArrayList<>();
        notes().write(transaction -> {
            transaction.find(note.id());
            Elsewhere<Boolean> writer = Elsewhere.run(() -> notes().change(note, edited -> edited.withTitle("after")));
            boolean committed = writer.endsWithin(Elsewhere.SHORT);
            transaction.lock(note.id());
            String title = transaction.find(note.id()).orElseThrow().title();
            assertThat(title).isIn("after", committed ? "after" : "before");
            others.add(writer);
        });
        assertThat(others).allMatch(Elsewhere::result);
    }

    @Test
    default void lockingTwiceDoesNothingMore() {
        Note note = notes().add("locked");
        notes().write(transaction -> {
            transaction.lock(note.id());
            transaction.lock(note.id());
            transaction.append(notes().command().update(note.withTitle("changed")));
            transaction.lock(note.id());
        });
        assertThat(notes().titles()).containsExactly("changed");
    }

    @Test
    default void lockingWhatDoesNotExistDoesNothing() {
        NoteId nobody = notes().noteId();
        notes().write(transaction -> transaction.lock(nobody));
        notes().add(notes().blank(nobody, "made later"));
        assertThat(notes().titles()).containsExactly("made later");
    }

    @Test
    default void deletedRecordCanBeLocked() {
        Note note = notes().add("gone");
        notes().remove(note);
        notes().write(transaction -> {
            transaction.lock(note.id());
            transaction.append(notes().command().restore(note));
        });
        assertThat(notes().titles()).containsExactly("gone");
    }

    @Test
    default void lockIsLetGoWhenTheWriteFails() {
        Note note = notes().add("locked");
        assertThatThrownBy(() -> notes().write(transaction -> {
                    transaction.lock(note.id());
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        Elsewhere<Boolean> next = Elsewhere.run(() -> notes().write(transaction -> transaction.lock(note.id())));
        assertThat(next.result()).isTrue();
    }

    @Test
    default void readsDoNotWaitForLocks() {
        Note note = notes().add("before");
        Holding holding = new Holding(this, transaction -> {
            transaction.lock(note.id());
            transaction.append(notes().command().update(note.withTitle("after")));
        });
        Elsewhere<List<String>> reader = Elsewhere.begin(() -> notes().titles());
        assertThat(reader.result()).containsExactly("before");
        holding.letGo();
        assertThat(notes().titles()).containsExactly("after");
    }

    @Test
    default void noUpdateIsLostUnderALock() {
        NoteId id = notes().add("count").id();
        Race race = Race.of(4, runner -> {
            for (int i = 0; i < 25; i++) {
                notes().write(transaction -> countUp(transaction, id));
            }
        });
        assertThat(race.failures()).isEmpty();
        assertThat(notes().find(id).orElseThrow().counted()).isEqualTo(100);
    }

    private void countUp(StoreTransaction transaction, NoteId id) {
        transaction.lock(id);
        transaction.append(
                notes().command().update(transaction.find(id).orElseThrow().countedUp()));
    }

    @Test
    default void limitOverManyRecordsHoldsUnderALock() {
        Note parent = notes().add("parent");
        Race race = Race.of(6, runner -> notes().write(transaction -> addIfFewerThanTwo(transaction, parent.id())));
        assertThat(race.failures()).isEmpty();
        assertThat(notes().count(Note.PARENT.is(parent.id()))).isEqualTo(2);
    }

    private void addIfFewerThanTwo(StoreTransaction transaction, NoteId parent) {
        transaction.lock(parent);
        if (transaction.count(Note.TYPE, Note.PARENT.is(parent)) < 2) {
            transaction.append(notes().command().create(notes().blank("child").withParent(parent)));
        }
    }

    @Test
    default void ofTwoThatWaitForEachOtherOneGoesOn() {
        Note a = notes().add("a");
        Note b = notes().add("b");
        CountDownLatch holders = new CountDownLatch(2);
        AtomicInteger met = new AtomicInteger();
        Elsewhere<Boolean> one = Elsewhere.run(() -> lockBoth(a, b, holders, met));
        Elsewhere<Boolean> other = Elsewhere.run(() -> lockBoth(b, a, holders, met));
        List<Throwable> failures =
                Stream.of(one, other).flatMap(side -> side.failure().stream()).toList();
        assertThat(failures).as("one goes on").hasSizeLessThan(2).allMatch(Race::isLost);
        if (met.get() == 2) {
            assertThat(failures).as("each held what the other wanted").hasSize(1);
        }
        assertThat(notes().find(a.id()).orElseThrow().counted()).isEqualTo(2 - failures.size());
        assertThat(notes().history(b.id())).hasSize(1);
    }

    private void lockBoth(Note first, Note second, CountDownLatch holders, AtomicInteger met) {
        notes().write(transaction -> {
            transaction.lock(first.id());
            holders.countDown();
            met.addAndGet(Elsewhere.comes(holders, Elsewhere.SHORT) ? 1 : 0);
            transaction.lock(second.id());
            Query<Note> byTitle = Query.of(Note.TYPE).where(Note.TITLE.is("a"));
            Note a = transaction.list(byTitle).items().get(0);
            transaction.append(notes().command().update(a.countedUp()));
        });
    }

    @Test
    default void fetchLocksBeforeItReads() {
        Note note = notes().add("before");
        Holding holding = new Holding(this, transaction -> {
            transaction.lock(note.id());
            transaction.append(notes().command().update(note.withTitle("after")));
        });
        Wants wants = Wants.none().record(note.id()).lock(Ref.to(note.id()));
        Elsewhere<String> second = Elsewhere.begin(() -> fetchTitle(wants, note.id()));
        assertThat(second.endsWithin(Elsewhere.SHORT)).isFalse();
        holding.letGo();
        assertThat(second.result()).isEqualTo("after");
    }

    @Test
    default void fetchLocksWhatAReferenceLeadsTo() {
        Note parent = notes().add("before");
        Note child = notes().add(notes().blank("child").withParent(parent.id()));
        Holding holding = new Holding(this, transaction -> {
            transaction.lock(parent.id());
            transaction.append(notes().command().update(parent.withTitle("after")));
        });
        Ref<Note> toParent = Ref.through(Ref.to(child.id()), Note.PARENT, Note.TYPE);
        Wants wants = Wants.none().lock(toParent).record(parent.id());
        Elsewhere<String> second = Elsewhere.begin(() -> fetchTitle(wants, parent.id()));
        assertThat(second.endsWithin(Elsewhere.SHORT)).isFalse();
        holding.letGo();
        assertThat(second.result()).isEqualTo("after");
    }

    @Test
    default void fetchLocksADeletedRecordToWhichAReferenceLeads() {
        Note parent = notes().add("parent");
        Note child = notes().add(notes().blank("child").withParent(parent.id()));
        notes().remove(parent);
        Ref<Note> toParent = Ref.through(Ref.to(child.id()), Note.PARENT, Note.TYPE);
        Wants wants = Wants.none().lock(toParent).record(toParent);
        assertThat(fetchFound(wants, toParent)).isEmpty();
        Holding holding = new Holding(this, transaction -> {
            transaction.lock(parent.id());
            transaction.append(notes().command().restore(parent));
        });
        Elsewhere<Optional<Note>> second = Elsewhere.begin(() -> fetchFound(wants, toParent));
        assertThat(second.endsWithin(Elsewhere.SHORT)).isFalse();
        holding.letGo();
        assertThat(second.result()).map(Note::title).contains("parent");
    }

    private Optional<Note> fetchFound(Wants wants, Ref<Note> ref) {
        return store().write(ACME, transaction -> transaction.fetch(wants).find(ref));
    }

    private String fetchTitle(Wants wants, NoteId id) {
        return store().write(
                        ACME,
                        transaction ->
                                transaction.fetch(wants).find(id).orElseThrow().title());
    }

    @Test
    default void fetchPassesOverLocksThatLeadNowhere() {
        Note orphan = notes().add("orphan");
        Ref<Note> nowhere = Ref.through(Ref.to(orphan.id()), Note.PARENT, Note.TYPE);
        Ref<Note> nobody = Ref.through(Ref.to(notes().noteId()), Note.PARENT, Note.TYPE);
        Wants wants = Wants.none().lock(nowhere).lock(nobody).record(orphan.id());
        assertThat(fetchTitle(wants, orphan.id())).isEqualTo("orphan");
    }

    @Test
    default void locksCannotBeFetchedInARead() {
        Note note = notes().add("note");
        Wants wants = Wants.none().lock(Ref.to(note.id()));
        assertThatThrownBy(() -> notes().read(view -> view.fetch(wants))).isInstanceOf(StoreException.class);
    }

    @Test
    default void countersOfManyRecordsStayTrueUnderLocksInOneOrder() {
        List<Note> all = notes().addAll(List.of("a", "b", "c").stream().map(notes()::blank));
        AtomicInteger turns = new AtomicInteger();
        Race race = Race.of(4, runner -> {
            while (turns.getAndIncrement() < 60) {
                notes().write(transaction -> {
                    all.forEach(note -> transaction.lock(note.id()));
                    all.forEach(note -> countUp(transaction, note.id()));
                });
            }
        });
        assertThat(race.failures()).isEmpty();
        assertThat(all).allMatch(note -> notes().find(note.id()).orElseThrow().counted() == 60);
    }

    /** A write on another thread that has done its work and is not yet over. */
    final class Holding {
        private final CountDownLatch done = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private final Elsewhere<Boolean> writer;

        Holding(StoreContract contract, Consumer<StoreTransaction> work) {
            this.writer = Elsewhere.run(() -> contract.notes().write(transaction -> {
                try {
                    work.accept(transaction);
                } finally {
                    done.countDown();
                }
                Elsewhere.await(end);
            }));
            Elsewhere.await(done);
        }

        void letGo() {
            end.countDown();
            writer.result();
        }
    }
}
