package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.StoreException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A change is made from the newest version of its record, or not at all. */
interface VersionsContract extends StoreContract {

    @Test
    default void createdRecordIsFoundAsItWasWritten() {
        Note note = notes().add(Samples.full(notes()));
        assertThat(notes().find(note.id())).contains(note);
        assertThat(note.version()).isEqualTo(Version.of(1));
    }

    @Test
    default void hostileTextsComeBackAsTheyWereWritten() {
        for (String text : Samples.HOSTILE) {
            Note note = notes().add(notes().blank(text).withText(text).withTexts(text, text + "!"));
            assertThat(notes().find(note.id())).contains(note);
        }
    }

    @Test
    default void changeOfTheNewestVersionReplacesTheRecord() {
        Note first = notes().add("first");
        Note second = notes().change(first, note -> note.withTitle("second"));
        assertThat(notes().find(first.id())).contains(second);
        assertThat(second.version()).isEqualTo(Version.of(2));
        assertThat(notes().titles()).containsExactly("second");
    }

    @Test
    default void changeOfAnOlderVersionIsStale() {
        Note first = notes().add("first");
        Note second = notes().change(first, note -> note.withTitle("second"));
        assertThatThrownBy(() -> notes().change(first, note -> note.withTitle("lost")))
                .isInstanceOfSatisfying(StaleRecordException.class, stale -> {
                    assertThat(stale.id()).isEqualTo(first.id());
                    assertThat(stale.expected()).isEqualTo(Version.of(1));
                });
        assertThat(notes().find(first.id())).contains(second);
    }

    @Test
    default void changeOfAVersionAheadIsStale() {
        Note first = notes().add("first");
        Change ahead = notes().command().change(ChangeKind.UPDATED, first.withTitle("ahead"), Version.of(3));
        assertStale(ahead, Version.of(2));
        assertThat(notes().find(first.id())).contains(first);
    }

    @Test
    default void creatingARecordThatExistsIsStale() {
        Note first = notes().add("first");
        assertStale(notes().command().create(first.withTitle("again")), Version.NONE);
        assertThat(notes().find(first.id())).contains(first);
    }

    @Test
    default void changingWhatNeverWasIsStale() {
        Note never = notes().blank("never");
        assertStale(notes().command().change(ChangeKind.UPDATED, never, Version.of(2)), Version.of(1));
        assertStale(notes().command().delete(never.id(), Version.of(2)), Version.of(1));
        assertThat(notes().history(never.id())).isEmpty();
    }

    @Test
    default void deletedRecordIsNotFoundAnyMore() {
        Note note = notes().add("gone");
        notes().remove(note);
        assertThat(notes().find(note.id())).isEmpty();
        assertThat(notes().titles()).isEmpty();
    }

    @Test
    default void changingADeletedRecordIsStale() {
        Note note = notes().add("gone");
        notes().remove(note);
        assertStale(notes().command().update(note), Version.of(1));
        assertStale(notes().command().change(ChangeKind.UPDATED, note, Version.of(3)), Version.of(2));
        assertStale(notes().command().change(ChangeKind.ERASED, note, Version.of(3)), Version.of(2));
        assertThat(notes().find(note.id())).isEmpty();
    }

    @Test
    default void deletingTwiceIsStale() {
        Note note = notes().add("gone");
        notes().remove(note);
        assertStale(notes().command().delete(note), Version.of(1));
        assertStale(notes().command().delete(note.id(), Version.of(3)), Version.of(2));
    }

    @Test
    default void creatingADeletedRecordAgainIsStale() {
        Note note = notes().add("gone");
        notes().remove(note);
        assertStale(notes().command().create(note), Version.NONE);
    }

    @Test
    default void restoredRecordIsFoundAgain() {
        Note note = notes().add(Samples.full(notes()));
        notes().remove(note);
        Note restored = notes().restore(note);
        assertThat(notes().find(note.id())).contains(restored);
        assertThat(restored.version()).isEqualTo(Version.of(3));
        assertThat(notes().titles()).containsExactly(note.title());
    }

    @Test
    default void restoringALivingRecordIsStale() {
        Note note = notes().add("here");
        assertStale(notes().command().change(ChangeKind.RESTORED, note, Version.of(2)), Version.of(1));
        assertThat(notes().find(note.id())).contains(note);
    }

    @Test
    default void restoringFromBeforeTheDeletionIsStale() {
        Note note = notes().add("gone");
        notes().remove(note);
        assertStale(notes().command().change(ChangeKind.RESTORED, note, Version.of(2)), Version.of(1));
        assertThat(notes().find(note.id())).isEmpty();
    }

    @Test
    default void restoredRecordCanBeChangedAndDeletedAgain() {
        Note note = notes().add("first");
        notes().remove(note);
        Note changed = notes().change(notes().restore(note), again -> again.withTitle("changed"));
        assertThat(notes().find(note.id())).contains(changed);
        notes().remove(changed);
        assertThat(notes().find(note.id())).isEmpty();
    }

    @Test
    default void changesOfOneRecordInOneWriteFollowEachOther() {
        Note blank = notes().blank("first");
        Command command = notes().command();
        Change first = command.create(blank);
        Change second = command.update(Notebook.after(first).withTitle("second"));
        Change third = command.delete(Notebook.after(second));
        Change fourth = command.restore(Notebook.after(second));
        notes().append(first, second, third, fourth);
        assertThat(notes().find(blank.id())).contains(Notebook.after(fourth));
        assertThat(Notebook.unplaced(notes().history(blank.id()))).containsExactly(first, second, third, fourth);
    }

    @Test
    default void secondChangeOfTheSameVersionInOneWriteIsStale() {
        Note first = notes().add("first");
        Command command = notes().command();
        Change one = command.update(first.withTitle("one"));
        Change other = command.update(first.withTitle("other"));
        assertThatThrownBy(() -> notes().append(one, other)).isInstanceOf(StaleRecordException.class);
        assertThat(notes().find(first.id())).contains(first);
    }

    @Test
    default void recordMadeAndDeletedInOneWriteIsNotThere() {
        Command command = notes().command();
        Change made = command.create(notes().blank("short"));
        notes().append(made, command.delete(Notebook.after(made)));
        assertThat(notes().titles()).isEmpty();
        assertThat(notes().history(made.record())).hasSize(2);
    }

    @Test
    default void recordsOfTwoTypesMayShareAUuid() {
        UUID uuid = notes().uuid();
        Note note = notes().add(notes().blank(new NoteId(uuid), "note"));
        Change labelled = notes().command().create(notes().label(uuid, "label", Optional.of(note.id())));
        notes().append(labelled);
        assertThat(notes().find(note.id())).contains(note);
        assertThat(notes().<Optional<Label>>read(view -> view.find(new LabelId(uuid)))
                        .map(Label::title))
                .contains("label");
        assertThat(notes().history(note.id())).hasSize(1);
        assertThat(notes().titles()).containsExactly("note");
    }

    @Test
    default void changeOfAnotherTenantIsRefused() {
        Change foreign = notesOf(GLOBEX).command().create(notesOf(GLOBEX).blank("foreign"));
        assertThatThrownBy(() -> notes().append(foreign)).isInstanceOf(StoreException.class);
        assertThat(notes().titles()).isEmpty();
        assertThat(notesOf(GLOBEX).titles()).isEmpty();
    }

    @Test
    default void changeThatHasAPositionIsRefused() {
        Change placed = notes().command().create(notes().blank("placed")).at(1);
        assertThatThrownBy(() -> notes().append(placed)).isInstanceOf(StoreException.class);
        assertThat(notes().titles()).isEmpty();
    }

    @Test
    default void recordWithHiddenPartsIsRefused() {
        Change made = notes().command().create(notes().blank("whole"));
        Note whole = Note.TYPE.cast(made.after().orElseThrow());
        Change part = made.showing(whole.withStamp(whole.stamp().withHidden(Set.of("title"))));
        assertThatThrownBy(() -> notes().append(part)).isInstanceOf(StoreException.class);
        assertThat(notes().titles()).isEmpty();
    }

    @Test
    default void ofManyChangesOfOneVersionAtOnceOneWins() {
        Note first = notes().add("first");
        Race race = Race.of(6, runner -> notes().change(first, note -> note.withTitle("runner " + runner)));
        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.failures()).allMatch(Race::isStale);
        assertThat(notes().history(first.id())).hasSize(2);
        assertThat(notes().find(first.id()).orElseThrow().version()).isEqualTo(Version.of(2));
    }

    @Test
    default void ofManyCreationsOfOneIdAtOnceOneWins() {
        NoteId id = notes().noteId();
        Race race = Race.of(6, runner -> notes().add(notes().blank(id, "runner " + runner)));
        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.failures()).allMatch(Race::isStale);
        assertThat(notes().history(id)).hasSize(1);
    }

    @Test
    default void noChangeIsLostWhenLosersTryAgain() {
        NoteId id = notes().add("count").id();
        Race race = Race.of(4, runner -> {
            for (int i = 0; i < 25; i++) {
                Race.untilWon(() -> notes().change(notes().find(id).orElseThrow(), Note::countedUp));
            }
        });
        assertThat(race.failures()).isEmpty();
        assertThat(notes().find(id).orElseThrow().counted()).isEqualTo(100);
        assertThat(notes().history(id)).hasSize(101);
    }

    private void assertStale(Change change, Version expected) {
        assertThatThrownBy(() -> notes().append(change)).isInstanceOfSatisfying(StaleRecordException.class, stale -> {
            assertThat(stale.id()).isEqualTo(change.record());
            assertThat(stale.expected()).isEqualTo(expected);
        });
    }
}
