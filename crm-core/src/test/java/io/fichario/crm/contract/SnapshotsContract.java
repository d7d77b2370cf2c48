package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.Holder;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A read shows one moment; a write shows what it wrote itself; nobody sees half a transaction. */
interface SnapshotsContract extends StoreContract {

    @Test
    default void readShowsOneMomentWhileOthersCommit() {
        Note note = notes().add(notes().blank("before").withCodes("A").withTopics("x"));
        StateKey key = new StateKey("setting", "s");
        notes().write(transaction -> transaction.state(State.first(key, "before")));
        notes().read(view -> {
            String first = everything(view, note, key);
            Elsewhere.run(() -> changeEverything(note, key)).result();
            assertThat(everything(view, note, key)).isEqualTo(first);
            return first;
        });
        String after = notes().read(view -> everything(view, note, key));
        assertThat(after).contains("after").doesNotContain("before");
    }

    private static String everything(StoreView view, Note note, StateKey key) {
        return List.of(
                        view.find(note.id()).map(Note::title),
                        view.find(List.of(note.id())).stream().map(Note::title).toList(),
                        view.find(Notebook.code("A")).stream().map(Note::title).toList(),
                        view.find(Notebook.topic("x")).stream().map(Note::title).toList(),
                        view.holder(Notebook.code("B")).map(Holder::condition),
                        view.list(Query.of(Note.TYPE)).items().stream()
                                .map(Note::title)
                                .toList(),
                        view.count(Note.TYPE, Condition.always()),
                        view.state(key).map(State::document),
                        view.changes(note.id(), Version.NONE, 10).size())
                .toString();
    }

    private void changeEverything(Note note, StateKey key) {
        Command command = notes().command();
        notes().write(transaction -> {
            transaction.append(
                    command.update(note.withTitle("after").withCodes("B").withTopics("y")));
            transaction.append(command.create(notes().blank("also after").withTopics("x")));
            transaction.state(new State(key, 2, "after"));
        });
    }

    @Test
    default void readShowsWhatAnotherDeletesMeanwhile() {
        Note note = notes().add(notes().blank("here").withCodes("A"));
        notes().read(view -> {
            assertThat(view.find(note.id())).contains(note);
            Elsewhere.run(() -> notes().remove(note)).result();
            assertThat(view.find(note.id())).contains(note);
            assertThat(view.find(Notebook.code("A"))).containsExactly(note);
            return note;
        });
        assertThat(notes().find(note.id())).isEmpty();
    }

    @Test
    default void readShowsTheHistoryAsItWasWhileAnotherErasesIt() {
        Note maria = notes().add("Maria");
        notes().read(view -> {
            List<Change> before = view.changes(maria.id(), Version.NONE, 10);
            Elsewhere.run(() -> erase(maria, before.get(0))).result();
            assertThat(view.changes(maria.id(), Version.NONE, 10)).isEqualTo(before);
            return before;
        });
        assertThat(notes().history(maria.id()))
                .allMatch(change -> Notebook.after(change).title().equals("erased"));
    }

    private void erase(Note note, Change made) {
        Command command = notes().command();
        Note blank = note.withTitle("erased");
        notes().write(transaction -> {
            transaction.append(command.erase(blank));
            transaction.rewrite(new Change(
                    made.record(),
                    made.version(),
                    made.kind(),
                    Optional.of(blank),
                    made.cause(),
                    made.ordinal(),
                    made.position()));
        });
    }

    @Test
    default void nobodySeesWhatIsNotCommitted() {
        Note note = notes().add("before");
        notes().write(transaction -> {
            Command command = notes().command();
            transaction.append(command.update(note.withTitle("after")));
            transaction.append(command.create(notes().blank("new").withCodes("A")));
            transaction.count(Note.TYPE, Condition.always());
            assertThat(Elsewhere.begin(() -> notes().titles()).result()).containsExactly("before");
            assertThat(Elsewhere.begin(() -> notes().find(Notebook.code("A"))).result())
                    .isEmpty();
            assertThat(Elsewhere.begin(() -> notes().history(note.id())).result())
                    .hasSize(1);
        });
        assertThat(notes().titles()).containsExactlyInAnyOrder("after", "new");
    }

    @Test
    default void nobodyEverSeesHalfATransaction() {
        List<Note> pair = notes().addAll(List.of("a", "b").stream().map(notes()::blank));
        AtomicBoolean over = new AtomicBoolean();
        List<Elsewhere<Integer>> readers = IntStream.range(0, 2)
                .mapToObj(i -> Elsewhere.begin(() -> readPairsUntil(over, pair)))
                .toList();
        try {
            IntStream.range(0, 100).forEach(i -> countUpTogether(pair));
        } finally {
            over.set(true);
        }
        assertThat(readers).allMatch(reader -> reader.result() == 0);
    }

    private void countUpTogether(List<Note> pair) {
        Command command = notes().command();
        notes().write(transaction -> pair.forEach(note -> transaction.append(
                command.update(transaction.find(note.id()).orElseThrow().countedUp()))));
    }

    /** Counts the halves that were seen, by find, by list and in the log. */
    private int readPairsUntil(AtomicBoolean over, List<Note> pair) {
        int halves = 0;
        while (!over.get()) {
            halves += notes().read(view -> {
                long found = pair.stream()
                        .map(note -> view.find(note.id()).orElseThrow().counted())
                        .distinct()
                        .count();
                long listed = view.list(Query.of(Note.TYPE)).items().stream()
                        .map(Note::counted)
                        .distinct()
                        .count();
                long logged = pair.stream()
                        .map(note ->
                                view.changes(note.id(), Version.NONE, 1_000).size())
                        .distinct()
                        .count();
                return found + listed + logged == 3 ? 0 : 1;
            });
        }
        return halves;
    }

    @Test
    default void pagesOfOneReadBelongTogether() {
        List<Note> written = notes().addAll(IntStream.range(0, 9).mapToObj(i -> notes().blank("n" + i)));
        Query<Note> query = Query.of(Note.TYPE).orderBy(Note.TITLE).limit(3);
        List<String> seen = notes().read(view -> {
            List<String> titles = new ArrayList<>();
            var page = view.list(query);
            page.items().forEach(note -> titles.add(note.title()));
            Elsewhere.run(() -> changeBehindThePage(written)).result();
            while (page.more()) {
                page = view.list(query.after(page.next().orElseThrow()));
                page.items().forEach(note -> titles.add(note.title()));
            }
            return titles;
        });
        assertThat(seen).isEqualTo(written.stream().map(Note::title).toList());
    }

    private void changeBehindThePage(List<Note> written) {
        notes().add("n55");
        notes().remove(written.get(5));
        notes().change(written.get(7), note -> note.withTitle("a"));
        notes().change(written.get(0), note -> note.withTitle("n88"));
    }

    @Test
    default void writeSeesItsOwnAppends() {
        Note old = notes().add(notes().blank("old").withCodes("A").withTopics("x"));
        notes().write(transaction -> {
            Command command = notes().command();
            Change made = command.create(notes().blank("made").withCodes("B").withTopics("x"));
            Change changed = command.update(old.withTitle("changed").withCodes("C"));
            transaction.append(made);
            transaction.append(changed);
            Note first = Notebook.after(changed);
            Note second = Notebook.after(made);
            assertThat(transaction.find(first.id())).contains(first);
            assertThat(transaction.find(List.of(second.id(), first.id()))).containsExactly(second, first);
            assertThat(transaction.find(Notebook.topic("x"))).containsExactly(first, second);
            assertThat(transaction.find(Notebook.code("A"))).isEmpty();
            assertThat(transaction.holder(Notebook.code("A"))).isEmpty();
            assertThat(transaction.holder(Notebook.code("B")))
                    .contains(new Holder(second.id(), Holder.Condition.LIVING));
            assertThat(transaction.list(Query.of(Note.TYPE).orderBy(Note.TITLE)).items())
                    .containsExactly(first, second);
            assertThat(transaction.count(Note.TYPE, Note.TITLE.is("old"))).isZero();
        });
    }

    @Test
    default void writeSeesItsOwnPlaceInTheLog() {
        Note old = notes().add("old");
        notes().write(transaction -> {
            Command command = notes().command();
            Change changed = command.update(old.withTitle("changed"));
            Change made = command.create(notes().blank("made"));
            transaction.append(changed);
            transaction.append(made);
            assertThat(Notebook.unplaced(transaction.changes(command.id()))).containsExactly(changed, made);
            assertThat(Notebook.unplaced(transaction.changes(old.id(), Version.of(1), 10)))
                    .containsExactly(changed);
        });
    }

    @Test
    default void writeDoesNotSeeWhatItDeleted() {
        Note note = notes().add(notes().blank("gone").withCodes("A").withTopics("x"));
        notes().write(transaction -> {
            transaction.append(notes().command().delete(note));
            assertThat(transaction.find(note.id())).isEmpty();
            assertThat(transaction.find(List.of(note.id()))).isEmpty();
            assertThat(transaction.find(Notebook.code("A"))).isEmpty();
            assertThat(transaction.find(Notebook.topic("x"))).isEmpty();
            assertThat(transaction.list(Query.of(Note.TYPE)).items()).isEmpty();
            assertThat(transaction.count(Note.TYPE, Condition.always())).isZero();
            assertThat(transaction.holder(Notebook.code("A")))
                    .contains(new Holder(note.id(), Holder.Condition.DELETED));
        });
    }

    @Test
    default void writePagesThroughItsOwnAppends() {
        notes().addAll(IntStream.range(0, 4).mapToObj(i -> notes().blank("n" + i)));
        notes().write(transaction -> {
            Command command = notes().command();
            IntStream.range(4, 8).forEach(i -> transaction.append(command.create(notes().blank("n" + i))));
            Query<Note> query = Query.of(Note.TYPE).orderBy(Note.TITLE).limit(3);
            assertThat(Pages.titles(transaction, query))
                    .containsExactly("n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7");
        });
    }

    @Test
    default void everyReadAfterACommitSeesIt() {
        for (int i = 0; i < 20; i++) {
            Note note = notes().add("n" + i);
            assertThat(Elsewhere.begin(() -> notes().find(note.id())).result()).contains(note);
        }
    }
}
