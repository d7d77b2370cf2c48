package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.Key;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.Holder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Unique keys are held by one record, deleted ones included; look-up keys repeat. */
interface KeysContract extends StoreContract {

    @Test
    default void recordIsFoundByEachOfItsKeys() {
        Note note = notes().add(notes().blank("keyed")
                .withCodes("A", "B")
                .withSerials("7")
                .withTopics("x", "y"));
        for (Key<Note> key : Note.TYPE.keysOf(note)) {
            assertThat(notes().find(key)).as("by %s", key).containsExactly(note);
        }
        assertThat(notes().holder(Notebook.code("B"))).contains(new Holder(note.id(), Holder.Condition.LIVING));
    }

    @Test
    default void keyOfNobodyFindsNothing() {
        notes().add(notes().blank("keyed").withCodes("A").withTopics("x"));
        assertThat(notes().find(Notebook.code("B"))).isEmpty();
        assertThat(notes().find(Notebook.code("x"))).isEmpty();
        assertThat(notes().find(Notebook.topic("A"))).isEmpty();
        assertThat(notes().holder(Notebook.code("B"))).isEmpty();
    }

    @Test
    default void repeatableKeyFindsAllInTheOrderOfTheirIds() {
        List<Note> written = notes().addAll(Samples.idsOutOfSignedOrder().stream()
                .map(id -> notes().blank(id, id.text()).withTopics("shared")));
        assertThat(notes().find(Notebook.topic("shared")))
                .extracting(Note::title)
                .containsExactlyElementsOf(
                        written.stream().map(Note::title).sorted().toList());
    }

    @Test
    default void takenKeyIsRefusedAndNamesItsHolder() {
        Note holder = notes().add(notes().blank("holder").withCodes("A", "B"));
        Note late = notes().blank("late").withCodes("Z", "B");
        assertDuplicate(late, Notebook.code("B"), new Holder(holder.id(), Holder.Condition.LIVING));
        assertThat(notes().find(late.id())).isEmpty();
        assertThat(notes().holder(Notebook.code("Z"))).isEmpty();
    }

    @Test
    default void ofSeveralTakenKeysTheFirstOneOfTheRecordIsNamed() {
        List<String> codes = IntStream.range(0, 12).mapToObj(i -> "code " + i).toList();
        List<Note> holders =
                notes().addAll(codes.stream().map(code -> notes().blank(code).withCodes(code)));
        for (int first = 0; first < codes.size(); first++) {
            List<String> turned = new ArrayList<>(codes);
            Collections.rotate(turned, -first);
            Note late = notes().blank("late").withCodes(turned.toArray(String[]::new));
            assertDuplicate(
                    late,
                    Notebook.code(turned.get(0)),
                    new Holder(holders.get(first).id(), Holder.Condition.LIVING));
        }
    }

    @Test
    default void changeToATakenKeyIsRefused() {
        notes().add(notes().blank("holder").withCodes("A"));
        Note other = notes().add(notes().blank("other").withCodes("B"));
        assertThatThrownBy(() -> notes().change(other, note -> note.withCodes("A")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(notes().find(other.id())).contains(other);
        assertThat(notes().find(Notebook.code("B"))).containsExactly(other);
    }

    @Test
    default void deletedRecordKeepsItsUniqueKeys() {
        Note gone = notes().add(notes().blank("gone").withCodes("A").withTopics("x"));
        notes().remove(gone);
        assertThat(notes().find(Notebook.code("A"))).isEmpty();
        assertThat(notes().find(Notebook.topic("x"))).isEmpty();
        assertThat(notes().holder(Notebook.code("A"))).contains(new Holder(gone.id(), Holder.Condition.DELETED));
    }

    @Test
    default void clashWithADeletedRecordSaysSo() {
        Note gone = notes().add(notes().blank("gone").withCodes("A"));
        notes().remove(gone);
        assertDuplicate(
                notes().blank("late").withCodes("A"),
                Notebook.code("A"),
                new Holder(gone.id(), Holder.Condition.DELETED));
    }

    @Test
    default void restoredRecordHasItsKeysAgain() {
        Note gone = notes().add(notes().blank("gone").withCodes("A").withTopics("x"));
        notes().remove(gone);
        Note restored = notes().restore(gone);
        assertThat(notes().find(Notebook.code("A"))).containsExactly(restored);
        assertThat(notes().find(Notebook.topic("x"))).containsExactly(restored);
        assertThat(notes().holder(Notebook.code("A"))).contains(new Holder(gone.id(), Holder.Condition.LIVING));
    }

    @Test
    default void recordKeepsItsOwnKeysWhenItIsChanged() {
        Note note = notes().add(notes().blank("first").withCodes("A").withTopics("x"));
        Note changed = notes().change(note, edited -> edited.withTitle("second"));
        assertThat(notes().find(Notebook.code("A"))).containsExactly(changed);
        assertThat(notes().find(Notebook.topic("x"))).containsExactly(changed);
    }

    @Test
    default void keyThatWasGivenUpIsFree() {
        Note before = notes().add(notes().blank("before").withCodes("A").withTopics("x"));
        notes().change(before, note -> note.withKeys(Note.Keys.NONE));
        assertThat(notes().find(Notebook.code("A"))).isEmpty();
        assertThat(notes().find(Notebook.topic("x"))).isEmpty();
        assertThat(notes().holder(Notebook.code("A"))).isEmpty();
        Note next = notes().add(notes().blank("next").withCodes("A"));
        assertThat(notes().find(Notebook.code("A"))).containsExactly(next);
    }

    @Test
    default void keyThatWasGivenUpEarlierInTheSameWriteIsFree() {
        Note before = notes().add(notes().blank("before").withCodes("A"));
        Command command = notes().command();
        Change next = command.create(notes().blank("next").withCodes("A"));
        notes().append(command.update(before.withCodes("B")), next);
        assertThat(notes().find(Notebook.code("A"))).containsExactly(Notebook.after(next));
    }

    @Test
    default void keyOfADeletedRecordIsFreeOnceTheRestoredOneGivesItUp() {
        Note gone = notes().add(notes().blank("gone").withCodes("A"));
        notes().remove(gone);
        notes().change(notes().restore(gone), note -> note.withCodes("B"));
        notes().add(notes().blank("next").withCodes("A"));
        assertThat(notes().find(Notebook.code("A"))).extracting(Note::title).containsExactly("next");
    }

    @Test
    default void twoRecordsOfOneWriteCannotShareAUniqueKey() {
        Command command = notes().command();
        Change one = command.create(notes().blank("one").withCodes("A"));
        Change other = command.create(notes().blank("other").withCodes("A"));
        assertThatThrownBy(() -> notes().append(one, other)).isInstanceOf(DuplicateKeyException.class);
        assertThat(notes().titles()).isEmpty();
        assertThat(notes().holder(Notebook.code("A"))).isEmpty();
    }

    @Test
    default void theSameValueUnderAnotherNameIsAnotherKey() {
        Note one = notes().add(notes().blank("one").withCodes("A"));
        Note other = notes().add(notes().blank("other").withSerials("A").withTopics("A"));
        assertThat(notes().find(Notebook.code("A"))).containsExactly(one);
        assertThat(notes().find(Notebook.serial("A"))).containsExactly(other);
        assertThat(notes().find(Notebook.topic("A"))).containsExactly(other);
    }

    @Test
    default void theSameValueOfAnotherTypeIsAnotherKey() {
        Note note = notes().add(notes().blank("note").withCodes("A"));
        UUID uuid = notes().uuid();
        notes().append(notes().command().create(notes().label(uuid, "A", Optional.empty())));
        assertThat(notes().find(Notebook.code("A"))).containsExactly(note);
        assertThat(notes().holder(new Key<>(Label.TYPE, Label.CODE, "A")))
                .contains(new Holder(new LabelId(uuid), Holder.Condition.LIVING));
    }

    @Test
    default void keysDifferByTheSmallestDifferenceOfTheirTexts() {
        for (String value : Samples.LOOK_ALIKES) {
            notes().add(notes().blank(value).withCodes(value));
        }
        for (String value : Samples.LOOK_ALIKES) {
            assertThat(notes().find(Notebook.code(value)))
                    .extracting(Note::title)
                    .containsExactly(value);
        }
    }

    @Test
    default void hostileTextsAreKeysAsAnyOther() {
        for (String value : Samples.HOSTILE) {
            Note note = notes().add(notes().blank("hostile").withCodes(value).withTopics(value));
            assertThat(notes().find(Notebook.code(value))).containsExactly(note);
            assertThat(notes().find(Notebook.topic(value))).containsExactly(note);
        }
    }

    @Test
    default void ofManyRecordsWithOneKeyAtOnceOneWins() {
        Race race = Race.of(6, runner -> notes().add(notes().blank("runner").withCodes("A")));
        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.failures()).allMatch(Race::isDuplicate);
        assertThat(notes().find(Notebook.code("A"))).hasSize(1);
        assertThat(notes().titles()).containsExactly("runner");
    }

    @Test
    default void ofManyRecordsThatChangeToOneKeyAtOnceOneWins() {
        List<Note> written = notes().addAll(List.of("a", "b", "c", "d").stream()
                .map(notes()::blank)
                .map(note -> note.withCodes(note.title())));
        Race race = Race.of(4, runner -> notes().change(written.get(runner), note -> note.withCodes("A")));
        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.failures()).allMatch(Race::isDuplicate);
        assertThat(notes().find(Notebook.code("A"))).hasSize(1);
    }

    private void assertDuplicate(Note late, Key<Note> key, Holder holder) {
        assertThatThrownBy(() -> notes().add(late)).isInstanceOfSatisfying(DuplicateKeyException.class, duplicate -> {
            assertThat(duplicate.key()).isEqualTo(key);
            assertThat(duplicate.holder()).contains(holder);
        });
    }
}
