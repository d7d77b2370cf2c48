package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Operation;
import io.fichario.crm.change.Cause;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Erasure takes personal data out of a record and its history, and of nothing else. */
interface ErasureContract extends StoreContract {

    @Test
    default void erasureRewritesTheHistory() {
        Note maria = history();
        List<Change> before = notes().history(maria.id());
        notes().write(transaction -> {
            transaction.append(notes().command().erase(erased(maria)));
            before.forEach(change -> transaction.rewrite(erased(change)));
        });
        assertErased(maria, before);
    }

    @Test
    default void historyMayBeRewrittenBeforeTheErasureIsAppended() {
        Note maria = history();
        List<Change> before = notes().history(maria.id());
        notes().write(transaction -> {
            before.forEach(change -> transaction.rewrite(erased(change)));
            transaction.append(notes().command().erase(erased(maria)));
        });
        assertErased(maria, before);
    }

    @Test
    default void rewrittenChangesKeepTheirPositions() {
        Assumptions.assumeFalse(store().joins());
        Note maria = history();
        long last = store().number(ACME);
        List<Change> before = notes().history(maria.id());
        notes().write(transaction -> {
            transaction.append(notes().command().erase(erased(maria)));
            before.forEach(change -> transaction.rewrite(erased(change)));
        });
        assertErased(maria, before);
        assertThat(store().number(ACME)).isEqualTo(last + 1);
        assertThat(notes().<List<Change>>read(view -> view.changesAfter(0, 100)))
                .hasSize((int) last + 1)
                .allMatch(change -> !change.after().toString().contains("Maria"));
    }

    private Note history() {
        Note first = notes().add(
                        notes().blank("Maria").withCodes("maria@example.com").withTopics("souza"));
        Note second = notes().change(first, note -> note.withTitle("Maria Souza"));
        notes().remove(second);
        return notes().restore(second);
    }

    private static Note erased(Note note) {
        return note.withTitle("erased").withKeys(Note.Keys.NONE).withMaybe(Note.Maybe.NONE);
    }

    private static Change erased(Change change) {
        return new Change(
                change.record(),
                change.version(),
                change.kind(),
                change.after().map(after -> erased(Note.TYPE.cast(after))),
                change.cause(),
                change.ordinal(),
                change.position());
    }

    private void assertErased(Note maria, List<Change> before) {
        List<Change> after = notes().history(maria.id());
        assertThat(after).hasSize(before.size() + 1);
        assertThat(after.get(before.size()).kind()).isEqualTo(ChangeKind.ERASED);
        assertThat(after.subList(0, before.size()).stream().map(ErasureContract::erased))
                .as("identity, time, command and position are kept")
                .containsExactlyElementsOf(
                        before.stream().map(ErasureContract::erased).toList());
        assertThat(after.toString() + after.stream().map(Change::after).toList())
                .doesNotContain("Maria");
        assertThat(notes().titles()).containsExactly("erased");
        assertThat(notes().holder(Notebook.code("maria@example.com"))).isEmpty();
        assertThat(notes().find(Notebook.topic("souza"))).isEmpty();
    }

    @Test
    default void rewriteWithoutErasureIsRefused() {
        Note maria = history();
        List<Change> before = notes().history(maria.id());
        assertRefused(maria, transaction -> transaction.rewrite(erased(before.get(0))));
        assertRefused(maria, transaction -> {
            transaction.rewrite(erased(before.get(0)));
            transaction.append(notes().command().update(maria.withTitle("only changed")));
        });
    }

    @Test
    default void rewriteOfAnotherRecordThanTheErasedOneIsRefused() {
        Note maria = history();
        Note other = notes().add("other");
        List<Change> before = notes().history(maria.id());
        assertRefused(maria, transaction -> {
            transaction.append(notes().command().erase(erased(other)));
            transaction.rewrite(erased(before.get(0)));
        });
        assertThat(notes().find(other.id())).contains(other);
    }

    @Test
    default void rewriteOfWhatWasNeverWrittenIsRefused() {
        Note maria = history();
        Change never = notes().command()
                .change(
                        ChangeKind.UPDATED,
                        erased(maria),
                        maria.version().next().next());
        assertRefused(maria, transaction -> {
            transaction.append(notes().command().erase(erased(maria)));
            transaction.rewrite(never);
        });
    }

    @Test
    default void rewriteKeepsTheIdentityOfTheChange() {
        Note maria = history();
        Change second = notes().history(maria.id()).get(1);
        Cause cause = second.cause();
        CommandId otherCommand = new CommandId(notes().uuid());
        for (Change other : List.of(
                with(second, ChangeKind.RESTORED, cause, second.ordinal()),
                with(second, second.kind(), cause, second.ordinal() + 1),
                with(second, second.kind(), with(cause, otherCommand, 0), second.ordinal()),
                with(second, second.kind(), with(cause, cause.command(), 1), second.ordinal()))) {
            assertRefused(maria, transaction -> {
                transaction.append(notes().command().erase(erased(maria)));
                transaction.rewrite(erased(other));
            });
        }
    }

    private static Change with(Change change, ChangeKind kind, Cause cause, int ordinal) {
        return new Change(change.record(), change.version(), kind, change.after(), cause, ordinal, change.position());
    }

    private static Cause with(Cause cause, CommandId command, int secondsLater) {
        return new Cause(
                cause.tenant(),
                command,
                cause.request(),
                cause.actor(),
                cause.departments(),
                cause.operation(),
                cause.reason(),
                cause.at().plusSeconds(secondsLater),
                cause.rules());
    }

    private void assertRefused(Note maria, Consumer<StoreTransaction> work) {
        List<Change> before = notes().history(maria.id());
        assertThatThrownBy(() -> notes().write(work)).isInstanceOf(StoreException.class);
        assertThat(notes().history(maria.id())).isEqualTo(before);
        assertThat(notes().find(maria.id())).contains(maria);
    }

    @Test
    default void failedErasureLeavesTheHistoryAsItWas() {
        Note maria = history();
        List<Change> before = notes().history(maria.id());
        assertThatThrownBy(() -> notes().write(transaction -> {
                    transaction.append(notes().command().erase(erased(maria)));
                    before.forEach(change -> transaction.rewrite(erased(change)));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(notes().history(maria.id())).isEqualTo(before);
    }

    @Test
    default void whyAChangeWasMadeIsRewrittenAsWell() {
        Cause personal = because("Maria called");
        Change made = new Command(personal).create(notes().blank("Maria"));
        notes().append(made);
        Change stored = notes().history(made.record()).get(0);
        Cause silent = personal.withoutReason();
        notes().write(transaction -> {
            transaction.append(notes().command().erase(erased(Notebook.after(made))));
            transaction.rewrite(erased(with(stored, stored.kind(), silent, stored.ordinal())));
        });
        assertThat(notes().history(made.record()).get(0).cause()).isEqualTo(silent);
    }

    private Cause because(String reason) {
        return new Cause(
                ACME,
                new CommandId(notes().uuid()),
                Optional.empty(),
                ActorId.of("ana"),
                Set.of(),
                Operation.of("contract-note.write", Operation.Action.CREATE),
                Optional.of(reason),
                Instant.EPOCH,
                List.of());
    }

    @Test
    default void loadedErasureForgetsWhyEarlierChangesWereMade() {
        Change made = new Command(because("Maria called")).create(notes().blank("Maria"));
        Change gone = new Command(because("Maria asked for it")).delete(Notebook.after(made));
        Change back = new Command(because("Maria came back")).restore(Notebook.after(made));
        store().load(Stream.of(made, gone, back, notes().command().erase(erased(Notebook.after(back)))));
        assertThat(notes().history(made.record()))
                .hasSize(4)
                .allMatch(change -> change.cause().reason().isEmpty());
    }

    @Test
    default void loadedErasureRewritesWhatTheStoreHas() {
        Command first = notes().command();
        Change made = first.create(notes().blank("Maria").withCodes("maria@example.com"));
        Change other = first.create(notes().blank("João"));
        Change changed = notes().command().update(Notebook.after(made).withTitle("Maria Souza"));
        store().load(Stream.of(made, other, changed));
        store().load(Stream.of(notes().command().erase(erased(Notebook.after(changed)))));
        assertLoadedErasure(made, other, changed);
    }

    @Test
    default void erasureRewritesWhatIsLoadedWithIt() {
        Command first = notes().command();
        Change made = first.create(notes().blank("Maria").withCodes("maria@example.com"));
        Change other = first.create(notes().blank("João"));
        Change changed = notes().command().update(Notebook.after(made).withTitle("Maria Souza"));
        Change erased = notes().command().erase(erased(Notebook.after(changed)));
        store().load(Stream.of(made, other, changed, erased));
        assertLoadedErasure(made, other, changed);
    }

    private void assertLoadedErasure(Change made, Change other, Change changed) {
        List<Change> after = notes().history(made.record());
        assertThat(after)
                .extracting(Change::version)
                .containsExactly(
                        made.version(), changed.version(), changed.version().next());
        assertThat(after)
                .extracting(change -> change.cause().command())
                .startsWith(made.cause().command(), changed.cause().command());
        assertThat(after.stream().map(change -> change.after().map(CrmRecord::version)))
                .allMatch(Optional::isPresent);
        assertThat(after).allMatch(change -> Notebook.after(change).title().equals("erased"));
        assertThat(notes().holder(Notebook.code("maria@example.com"))).isEmpty();
        assertThat(Notebook.unplaced(notes().history(other.record()))).containsExactly(other);
    }

    @Test
    default void loadedErasureLeavesDeletionsWhatTheyAre() {
        Change made = notes().command().create(notes().blank("Maria"));
        Change gone = notes().command().delete(Notebook.after(made));
        Change back = notes().command().restore(Notebook.after(made));
        store().load(Stream.of(made, gone, back, notes().command().erase(erased(Notebook.after(back)))));
        List<Change> after = notes().history(made.record());
        assertThat(after)
                .extracting(Change::kind)
                .containsExactly(ChangeKind.CREATED, ChangeKind.DELETED, ChangeKind.RESTORED, ChangeKind.ERASED);
        assertThat(after.get(1).after()).isEmpty();
        assertThat(Notebook.after(after.get(0)).title()).isEqualTo("erased");
    }
}
