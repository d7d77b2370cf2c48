package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Ref;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.Wants;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that one command needs, in one message. */
interface FetchContract extends StoreContract {

    @Test
    default void fetchAnswersEverythingThatIsWanted() {
        Note parent = notes().add(notes().blank("parent").withCodes("A"));
        Note child = notes().add(notes().blank("child").withParent(parent.id()).withTopics("x"));
        StateKey key = new StateKey("setting", "s");
        notes().write(transaction -> transaction.state(State.first(key, "{}")));
        Query<Note> query = Query.of(Note.TYPE).orderBy(Note.TITLE).limit(1);
        Fetched fetched = fetch(Wants.none()
                .record(child.id())
                .key(Notebook.code("A"))
                .key(Notebook.topic("x"))
                .query(query)
                .state(key));
        assertThat(fetched.find(child.id())).contains(child);
        assertThat(fetched.find(Notebook.code("A"))).containsExactly(parent);
        assertThat(fetched.find(Notebook.topic("x"))).containsExactly(child);
        assertThat(fetched.list(query).items()).containsExactly(child);
        assertThat(fetched.list(query).more()).isTrue();
        assertThat(fetched.state(key)).contains(State.first(key, "{}"));
    }

    @Test
    default void fetchAnswersWhatIsNotThereAsEmpty() {
        Note gone = notes().add("gone");
        notes().remove(gone);
        NoteId nobody = notes().noteId();
        StateKey key = new StateKey("setting", "none");
        Query<Note> query = Query.of(Note.TYPE);
        Wants wants = Wants.none()
                .record(gone.id())
                .record(nobody)
                .key(Notebook.code("A"))
                .query(query)
                .state(key);
        Fetched fetched = fetch(wants);
        assertThat(fetched.find(gone.id())).isEmpty();
        assertThat(fetched.find(nobody)).isEmpty();
        assertThat(fetched.find(Notebook.code("A"))).isEmpty();
        assertThat(fetched.list(query).items()).isEmpty();
        assertThat(fetched.state(key)).isEmpty();
    }

    @Test
    default void whatWasNotWantedIsNotAnswered() {
        Note note = notes().add(notes().blank("note").withCodes("A"));
        Fetched fetched = fetch(Wants.none().lock(Ref.to(note.id())).key(Notebook.code("A")));
        assertThat(fetched.has(Ref.to(note.id()))).isFalse();
        assertThatThrownBy(() -> fetched.find(note.id())).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> fetched.find(Notebook.code("B"))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> fetched.list(Query.of(Note.TYPE))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> fetched.state(new StateKey("setting", "s"))).isInstanceOf(StoreException.class);
    }

    @Test
    default void referencesAreFollowedThroughFieldsOfOtherRecords() {
        Note root = notes().add("root");
        Note middle = notes().add(notes().blank("middle").withParent(root.id()));
        Note leaf = notes().add(notes().blank("leaf").withParent(middle.id()));
        Ref<Note> toMiddle = Ref.through(Ref.to(leaf.id()), Note.PARENT, Note.TYPE);
        Ref<Note> toRoot = Ref.through(toMiddle, Note.PARENT, Note.TYPE);
        Ref<Note> aboveRoot = Ref.through(toRoot, Note.PARENT, Note.TYPE);
        Fetched fetched =
                fetch(Wants.none().lock(toRoot).record(toMiddle).record(toRoot).record(aboveRoot));
        assertThat(fetched.find(toMiddle)).contains(middle);
        assertThat(fetched.find(toRoot)).contains(root);
        assertThat(fetched.find(aboveRoot)).isEmpty();
    }

    @Test
    default void referencesLeadFromOneTypeToAnother() {
        Note note = notes().add("note");
        Label label = notes().label(notes().uuid(), "label", Optional.of(note.id()));
        notes().append(notes().command().create(label));
        Ref<Note> viaLabel = Ref.through(Ref.to(label.id()), Label.NOTE, Note.TYPE);
        Query<Note> query = Query.of(Note.TYPE).where(Note.SELF.refersTo(viaLabel));
        Fetched fetched = fetch(Wants.none().record(viaLabel).record(label.id()).query(query));
        assertThat(fetched.find(viaLabel)).contains(note);
        assertThat(fetched.find(label.id()).map(Label::title)).contains("label");
        assertThat(fetched.list(query).items()).containsExactly(note);
    }

    @Test
    default void fetchInAWriteSeesWhatWasAppended() {
        Note note = notes().add("before");
        Query<Note> query = Query.of(Note.TYPE);
        notes().write(transaction -> {
            Note after = note.withTitle("after");
            transaction.append(notes().command().update(after));
            Fetched fetched = transaction.fetch(
                    Wants.none().lock(Ref.to(note.id())).record(note.id()).query(query));
            assertThat(fetched.find(note.id()).map(Note::title)).contains("after");
            assertThat(fetched.list(query).items()).extracting(Note::title).containsExactly("after");
        });
    }

    @Test
    default void fetchInAReadAnswersWithoutLocks() {
        Note note = notes().add("note");
        Wants wants = Wants.none().record(note.id());
        assertThat(notes().read(view -> view.fetch(wants)).find(note.id())).contains(note);
        assertThat(notes().read(view -> view.fetch(Wants.none())).has(Ref.to(note.id())))
                .isFalse();
    }

    @Test
    default void severalIdsAreFoundInTheirOrderEachOnce() {
        List<Note> all = notes().addAll(List.of("a", "b", "c").stream().map(notes()::blank));
        notes().remove(all.get(1));
        List<NoteId> ids = List.of(
                all.get(2).id(),
                notes().noteId(),
                all.get(0).id(),
                all.get(1).id(),
                all.get(2).id());
        assertThat(notes().<List<Note>>read(view -> view.find(ids))).containsExactly(all.get(2), all.get(0));
        assertThat(notes().<List<Note>>read(view -> view.find(List.<NoteId>of())))
                .isEmpty();
    }

    @Test
    default void newestChangesComeFirst() {
        Note first = notes().add("first");
        Note second = notes().change(first, note -> note.withTitle("second"));
        notes().add("other");
        notes().remove(second);
        Fetched fetched =
                fetch(Wants.none().latest(first.id(), 2).latest(first.id(), 9).latest(notes().noteId(), 1));
        assertThat(fetched.latest(first.id(), 2))
                .extracting(Change::kind)
                .containsExactly(ChangeKind.DELETED, ChangeKind.UPDATED);
        assertThat(fetched.latest(first.id(), 9))
                .extracting(change -> change.version().number())
                .containsExactly(3L, 2L, 1L);
        assertThat(notes().<List<Change>>read(view -> view.latest(first.id(), 9)))
                .containsExactlyElementsOf(fetched.latest(first.id(), 9));
        assertThatThrownBy(() -> fetched.latest(first.id(), 3)).isInstanceOf(StoreException.class);
    }

    @Test
    default void newestChangesBeginWithThoseOfTheSameWrite() {
        Note note = notes().add("before");
        notes().write(transaction -> {
            transaction.append(notes().command().update(note.withTitle("after")));
            assertThat(transaction.latest(note.id(), 1))
                    .extracting(change -> change.version().number())
                    .containsExactly(2L);
            assertThat(transaction.fetch(Wants.none().latest(note.id(), 5)).latest(note.id(), 5))
                    .extracting(change -> change.version().number())
                    .containsExactly(2L, 1L);
        });
    }

    private Fetched fetch(Wants wants) {
        return store().write(ACME, transaction -> transaction.fetch(wants));
    }
}
