package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.access.Operation;
import io.fichario.crm.change.Cause;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.RuleRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The log keeps every change, whole. */
interface LogContract extends StoreContract {

    @Test
    default void changeIsKeptWithAllThatLedToIt() {
        Cause cause = new Cause(
                ACME,
                new CommandId(notes().uuid()),
                Optional.of(RequestId.of("web-4711 'x' 😀")),
                ActorId.of("Ana O'Neil"),
                Set.of(Department.of("sales"), Department.of("Ação")),
                Operation.of("contract-note.registerBoth", Operation.Action.CREATE),
                Optional.of("the customer called; \"urgent\"\n100%"),
                Instant.parse("2024-03-31T01:30:00.123456789Z"),
                List.of(new RuleRef("phone.valid", 3), new RuleRef("address.postal", 1)));
        Change change = new Command(cause).create(Samples.full(notes()));
        notes().append(change);
        List<Change> kept = Notebook.unplaced(notes().history(change.record()));
        assertThat(kept).containsExactly(change);
        assertThat(kept.get(0).cause()).isEqualTo(cause);
        assertThat(kept.get(0).cause().rules()).containsExactlyElementsOf(cause.rules());
        assertThat(kept.get(0).cause().at()).isEqualTo(Instant.parse("2024-03-31T01:30:00.123456Z"));
    }

    @Test
    default void historyHasEveryVersionAsItWas() {
        Note first = notes().add(Samples.full(notes()));
        Note second = notes().change(first, note -> note.withTitle("second"));
        notes().remove(second);
        Note restored = notes().restore(second);
        List<Change> history = notes().history(first.id());
        assertThat(history)
                .extracting(Change::kind)
                .containsExactly(ChangeKind.CREATED, ChangeKind.UPDATED, ChangeKind.DELETED, ChangeKind.RESTORED);
        assertThat(history).extracting(change -> change.version().number()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(history.stream().flatMap(change -> change.after().stream()))
                .containsExactly(first, second, restored);
    }

    @Test
    default void historyIsReadInParts() {
        Note note = notes().add("n1");
        for (int i = 2; i <= 5; i++) {
            String title = "n" + i;
            note = notes().change(note, edited -> edited.withTitle(title));
        }
        NoteId id = note.id();
        assertThat(versions(id, Version.NONE, 2)).containsExactly(1L, 2L);
        assertThat(versions(id, Version.of(2), 2)).containsExactly(3L, 4L);
        assertThat(versions(id, Version.of(4), 2)).containsExactly(5L);
        assertThat(versions(id, Version.of(5), 2)).isEmpty();
        assertThat(versions(id, Version.of(99), 1)).isEmpty();
        assertThat(versions(notes().noteId(), Version.NONE, 1)).isEmpty();
    }

    private List<Long> versions(NoteId id, Version after, int limit) {
        return notes().<List<Change>>read(view -> view.changes(id, after, limit)).stream()
                .map(change -> change.version().number())
                .toList();
    }

    @Test
    default void historyOfADeletedRecordStays() {
        Note note = notes().add("gone");
        notes().remove(note);
        assertThat(notes().history(note.id())).hasSize(2);
        assertThat(notes().history(note.id()).get(1).after()).isEmpty();
    }

    @Test
    default void commandHasItsChangesInTheirOrder() {
        Note old = notes().add("old");
        Command command = notes().command();
        Change first = command.create(notes().blank("made"));
        Change second = command.update(old.withTitle("changed"));
        Change third = command.delete(Notebook.after(second));
        notes().append(first, second, third);
        notes().add("by another command");
        assertThat(Notebook.unplaced(changesOf(command.id()))).containsExactly(first, second, third);
        assertThat(changesOf(command.id())).extracting(Change::ordinal).containsExactly(0, 1, 2);
    }

    @Test
    default void unknownCommandHasNoChanges() {
        assertThat(changesOf(new CommandId(notes().uuid()))).isEmpty();
    }

    private List<Change> changesOf(CommandId id) {
        return notes().read(view -> view.changes(id));
    }

    @Test
    default void laterChangesLeaveEarlierOnesAsTheyWere() {
        Note note = notes().add(notes().blank("first").withTexts("a", "b"));
        List<Change> before = Notebook.unplaced(notes().history(note.id()));
        notes().change(note, edited -> edited.withTitle("second").withTexts());
        assertThat(Notebook.unplaced(notes().history(note.id())).subList(0, 1)).isEqualTo(before);
    }
}
