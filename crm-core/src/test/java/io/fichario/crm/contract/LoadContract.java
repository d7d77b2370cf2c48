package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.Holder;
import io.fichario.crm.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Committed history is taken in as it is. */
interface LoadContract extends StoreContract {

    @Test
    default void loadedHistoryIsAsItWas() {
        List<Change> history = placed(past(notes()));
        store().load(history.stream());
        NoteId id = (NoteId) history.get(0).record();
        assertThat(notes().history(id))
                .containsExactlyElementsOf(history.stream()
                        .filter(change -> change.record().equals(id))
                        .toList());
        assertThat(notes().titles()).containsExactlyInAnyOrder("third", "kept");
        assertThat(notes().find(id).orElseThrow().version()).isEqualTo(Version.of(4));
        assertThat(notes().find(Notebook.code("K"))).extracting(Note::title).containsExactly("kept");
        assertThat(notes().find(Notebook.topic("t"))).extracting(Note::title).containsExactly("kept");
    }

    @Test
    default void loadedHistoryKeepsItsPositions() {
        Assumptions.assumeFalse(store().joins());
        List<Change> history = placed(past(notes()));
        store().load(history.stream());
        assertThat(notes().<List<Change>>read(view -> view.changesAfter(0, 100)))
                .containsExactlyElementsOf(history);
        assertThat(store().number(ACME)).isEqualTo(history.size());
        notes().add("next");
        assertThat(store().number(ACME)).isEqualTo(history.size() + 1);
    }

    @Test
    default void loadedHistoryWithoutPositionsIsNumberedInItsOrder() {
        Assumptions.assumeFalse(store().joins());
        List<Change> history = past(notes());
        store().load(history.stream());
        assertThat(store().number(ACME)).isEqualTo(history.size());
        assertThat(Notebook.unplaced(notes().read(view -> view.changesAfter(0, 100))))
                .containsExactlyElementsOf(history);
    }

    /** Returns a history of two records by three commands. */
    private static List<Change> past(Notebook notes) {
        Command first = notes.command();
        Change made = first.create(notes.blank("first").withCodes("A"));
        Change kept = first.create(notes.blank("kept").withCodes("K").withTopics("t"));
        Command second = notes.command();
        Change changed = second.update(Notebook.after(made).withTitle("third").withCodes("B"));
        Change deleted = second.delete(Notebook.after(changed));
        Change restored = notes.command().restore(Notebook.after(changed));
        return List.of(made, kept, changed, deleted, restored);
    }

    private static List<Change> placed(List<Change> history) {
        return IntStream.range(0, history.size())
                .mapToObj(i -> history.get(i).at(i + 1L))
                .toList();
    }

    @Test
    default void loadedRecordsAreChangedAsAnyOther() {
        List<Change> history = past(notes());
        store().load(history.stream());
        Note third = Notebook.after(history.get(4));
        assertThatThrownBy(() -> notes().add(notes().blank("late").withCodes("B")))
                .isInstanceOf(RuntimeException.class);
        Note changed = notes().change(third, note -> note.withTitle("changed").withCodes("C"));
        assertThat(notes().find(changed.id())).contains(changed);
        assertThat(notes().find(Notebook.code("B"))).isEmpty();
    }

    @Test
    default void loadedDeletionLeavesATombstone() {
        Change made = notes().command().create(notes().blank("gone").withCodes("A"));
        store().load(Stream.of(made, notes().command().delete(Notebook.after(made))));
        assertThat(notes().titles()).isEmpty();
        assertThat(notes().holder(Notebook.code("A"))).map(Holder::condition).contains(Holder.Condition.DELETED);
        assertThat(notes().restore(Notebook.after(made)).version()).isEqualTo(Version.of(3));
    }

    @Test
    default void secondLoadGoesOnWhereTheFirstEnded() {
        List<Change> history = placed(past(notes()));
        store().load(history.subList(0, 2).stream());
        store().load(history.subList(2, 5).stream());
        assertThat(notes().titles()).containsExactlyInAnyOrder("third", "kept");
        assertThat(notes().<List<Change>>read(view -> view.changesAfter(0, 100)))
                .containsExactlyElementsOf(history);
    }

    @Test
    default void loadOfNothingChangesNothing() {
        notes().add("here");
        store().load(Stream.of());
        assertThat(notes().titles()).containsExactly("here");
    }

    @Test
    default void historyOfSeveralTenantsIsLoadedAtOnce() {
        List<Change> both = new ArrayList<>(past(notes()));
        both.addAll(past(notesOf(GLOBEX)));
        store().load(both.stream());
        assertThat(notes().titles()).hasSize(2);
        assertThat(notesOf(GLOBEX).titles()).hasSize(2);
        assertThat(store().tenants()).containsExactly(ACME, GLOBEX);
    }

    @Test
    default void historyOfManyChunksIsLoadedWhole() {
        int size = changesOfSeveralChunks();
        store().load(IntStream.range(0, size).mapToObj(i -> notes().command().create(notes().blank("n" + i))));
        assertThat(notes().count(Note.TITLE.startsWith("n"))).isEqualTo(size);
        notes().add("next");
    }

    @Test
    default void gapBetweenVersionsIsRefused() {
        Change made = notes().command().create(notes().blank("first"));
        Change ahead = notes().command().change(ChangeKind.UPDATED, Notebook.after(made), Version.of(3));
        assertRefused(made, ahead);
    }

    @Test
    default void versionsOutOfOrderAreRefused() {
        Change made = notes().command().create(notes().blank("first"));
        Change changed = notes().command().update(Notebook.after(made));
        assertRefused(changed, made);
    }

    @Test
    default void historyThatDoesNotBeginAtTheBeginningIsRefused() {
        Change made = notes().command().create(notes().blank("first"));
        assertRefused(notes().command().update(Notebook.after(made)));
    }

    @Test
    default void versionThatIsThereAlreadyIsRefused() {
        Change made = notes().command().create(notes().blank("first"));
        store().load(Stream.of(made));
        assertThatThrownBy(() -> store().load(Stream.of(made))).isInstanceOf(StoreException.class);
        assertThat(notes().history(made.record())).hasSize(1);
    }

    @Test
    default void uniqueKeyThatIsTakenIsRefused() {
        Change one = notes().command().create(notes().blank("one").withCodes("A"));
        Change other = notes().command().create(notes().blank("other").withCodes("A"));
        assertRefused(one, other);
    }

    @Test
    default void uniqueKeyThatWasGivenUpInTimeIsTaken() {
        Change one = notes().command().create(notes().blank("one").withCodes("A"));
        Change given = notes().command().update(Notebook.after(one).withCodes("B"));
        Change other = notes().command().create(notes().blank("other").withCodes("A"));
        store().load(Stream.of(one, given, other));
        assertThat(notes().find(Notebook.code("A"))).extracting(Note::title).containsExactly("other");
    }

    @Test
    default void sourceThatBreaksLeavesNothing() {
        Stream<Change> breaking = IntStream.range(0, 3).mapToObj(i -> {
            if (i == 2) {
                throw new IllegalStateException("the file ends here");
            }
            return notes().command().create(notes().blank("n" + i));
        });
        assertThatThrownBy(() -> store().load(breaking)).isInstanceOf(RuntimeException.class);
        assertThat(notes().titles()).isEmpty();
    }

    private void assertRefused(Change... history) {
        Note here = notes().add(notes().blank("here").withCodes("H"));
        assertThatThrownBy(() -> store().load(Stream.of(history))).isInstanceOf(StoreException.class);
        assertThat(notes().titles()).containsExactly("here");
        assertThat(notes().find(here.id())).contains(here);
        assertThat(notes().history(history[0].record())).isEmpty();
        assertThat(notes().holder(Notebook.code("A"))).isEmpty();
    }
}
