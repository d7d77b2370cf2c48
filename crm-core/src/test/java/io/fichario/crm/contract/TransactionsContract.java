package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.StoreView;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A write is committed whole when its work returns, and leaves nothing when it fails. */
interface TransactionsContract extends StoreContract {
    /** A state that these tests write. */
    StateKey SETTING = new StateKey("setting", "transactions");

    @Test
    default void workAnswersWhatItReturns() {
        assertThat(store().<Integer>read(ACME, view -> 7)).isEqualTo(7);
        assertThat(store().<Integer>write(ACME, transaction -> 8)).isEqualTo(8);
        assertThat(store().<Object>read(ACME, view -> null)).isNull();
        assertThat(store().<Object>write(ACME, transaction -> null)).isNull();
    }

    @Test
    default void viewNamesItsTenant() {
        assertThat(notes().read(StoreView::tenant)).isEqualTo(ACME);
        assertThat(store().write(GLOBEX, StoreTransaction::tenant)).isEqualTo(GLOBEX);
    }

    @Test
    default void exceptionOfTheWorkIsThrownAsItIs() {
        IllegalStateException mine = new IllegalStateException("mine");
        assertThatThrownBy(() -> notes().write(transaction -> {
                    throw mine;
                }))
                .isSameAs(mine);
        assertThatThrownBy(() -> notes().read(view -> {
                    throw mine;
                }))
                .isSameAs(mine);
    }

    @Test
    default void failedWriteLeavesNothing() {
        Note before = notes().add(notes().blank("before").withCodes("A"));
        Command command = notes().command();
        Change made = command.create(notes().blank("made").withCodes("B").withTopics("x"));
        assertThatThrownBy(() -> notes().write(transaction -> {
                    transaction.append(made);
                    transaction.append(command.update(before.withTitle("after").withCodes("C")));
                    transaction.state(State.first(SETTING, "{}"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertOnly(before);
        assertThat(notes().history(made.record())).isEmpty();
        assertThat(notes().<List<Change>>read(view -> view.changes(command.id())))
                .isEmpty();
    }

    @Test
    default void failedAppendLeavesNothing() {
        Note before = notes().add(notes().blank("before").withCodes("A"));
        Command command = notes().command();
        Change first = command.create(notes().blank("first").withCodes("B").withTopics("x"));
        Change clash = command.create(notes().blank("clash").withCodes("A"));
        assertThatThrownBy(() -> notes().write(transaction -> {
                    transaction.state(State.first(SETTING, "{}"));
                    transaction.append(first);
                    transaction.append(clash);
                }))
                .isInstanceOf(CrmException.class);
        assertOnly(before);
        assertThat(notes().<List<Change>>read(view -> view.changes(command.id())))
                .isEmpty();
    }

    @Test
    default void failedAppendThatIsCaughtUndoesTheWriteAllTheSame() {
        Note before = notes().add(notes().blank("before").withCodes("A"));
        assertThatThrownBy(() -> notes().write(transaction -> {
                    transaction.append(notes().command().create(notes().blank("first")));
                    swallow(() -> transaction.append(notes().command().create(before)));
                }))
                .isInstanceOf(CrmException.class);
        assertOnly(before);
    }

    @Test
    default void refusedAppendThatIsCaughtUndoesTheWriteAllTheSame() {
        Note before = notes().add(notes().blank("before").withCodes("A"));
        Change foreign = notesOf(GLOBEX).command().create(notesOf(GLOBEX).blank("foreign"));
        Change placed = notes().command().create(notes().blank("placed")).at(7);
        for (Change refused : List.of(foreign, placed)) {
            assertThatThrownBy(() -> notes().write(transaction -> {
                        transaction.append(notes().command().create(notes().blank("first")));
                        swallow(() -> transaction.append(refused));
                    }))
                    .isInstanceOf(CrmException.class);
            assertOnly(before);
        }
    }

    private void assertOnly(Note before) {
        assertThat(notes().titles()).containsExactly(before.title());
        assertThat(notes().find(before.id())).contains(before);
        assertThat(notes().find(Notebook.code("A"))).containsExactly(before);
        assertThat(notes().holder(Notebook.code("B"))).isEmpty();
        assertThat(notes().holder(Notebook.code("C"))).isEmpty();
        assertThat(notes().find(Notebook.topic("x"))).isEmpty();
        assertThat(notes().state(SETTING)).isEmpty();
        assertThat(notes().history(before.id())).hasSize(1);
    }

    private static void swallow(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException caught) {
            assertThat(caught).isNotNull();
        }
    }

    @Test
    default void whatAFailedWriteTookIsFreeForTheNext() {
        NoteId id = notes().noteId();
        assertThatThrownBy(() -> notes().write(transaction -> {
                    transaction.append(
                            notes().command().create(notes().blank(id, "failed").withCodes("A")));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        Note next = notes().add(notes().blank(id, "next").withCodes("A"));
        assertThat(notes().find(Notebook.code("A"))).containsExactly(next);
        assertThat(notes().history(id)).hasSize(1);
    }

    @Test
    default void errorOfTheJavaMachineUndoesTheWriteAsWell() {
        assertThatThrownBy(() -> notes().write(transaction -> {
                    transaction.append(notes().command().create(notes().blank("made")));
                    throw new StackOverflowError("on purpose");
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(notes().titles()).isEmpty();
    }

    @Test
    default void storeRunsNothingAgain() {
        Note note = notes().add("first");
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> notes().write(transaction -> {
                    runs.incrementAndGet();
                    transaction.append(notes().command().change(ChangeKind.UPDATED, note, Version.of(9)));
                }))
                .isInstanceOf(CrmException.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    default void nestedWriteJoinsAndSeesWhatWasAppended() {
        notes().write(outer -> {
            outer.append(notes().command().create(notes().blank("outer")));
            notes().write(inner -> {
                assertThat(inner.count(Note.TYPE, Note.TITLE.is("outer"))).isOne();
                inner.append(notes().command().create(notes().blank("inner")));
            });
            assertThat(outer.count(Note.TYPE, Note.TITLE.is("inner"))).isOne();
        });
        assertThat(notes().titles()).containsExactlyInAnyOrder("outer", "inner");
    }

    @Test
    default void nestedReadJoinsAndSeesWhatWasAppended() {
        notes().write(outer -> {
            outer.append(notes().command().create(notes().blank("outer")));
            assertThat(notes().titles()).containsExactly("outer");
        });
    }

    @Test
    default void nestedReadOfAReadShowsTheSameMoment() {
        notes().add("before");
        notes().read(outer -> {
            assertThat(outer.count(Note.TYPE, Note.TITLE.is("before"))).isOne();
            Elsewhere.run(() -> notes().add("after")).result();
            assertThat(notes().titles()).containsExactly("before");
            return outer.tenant();
        });
    }

    @Test
    default void nestedWriteIsUndoneWithTheOuterOne() {
        assertThatThrownBy(() -> notes().write(outer -> {
                    notes().add("inner");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(notes().titles()).isEmpty();
    }

    @Test
    default void failureOfANestedWriteDoomsTheOuterOneEvenIfItIsCaught() {
        AtomicInteger reached = new AtomicInteger();
        assertThatThrownBy(() -> notes().write(outer -> {
                    outer.append(notes().command().create(notes().blank("outer")));
                    swallow(() -> notes().write(inner -> {
                        throw new IllegalStateException("on purpose");
                    }));
                    reached.incrementAndGet();
                }))
                .isInstanceOf(CrmException.class);
        assertThat(reached).as("the exception was caught").hasValue(1);
        assertThat(notes().titles()).isEmpty();
        notes().add("next");
        assertThat(notes().titles()).as("the doom ends with the transaction").containsExactly("next");
    }

    @Test
    default void failureOfANestedReadThatIsCaughtDoomsNothing() {
        notes().write(outer -> {
            outer.append(notes().command().create(notes().blank("outer")));
            swallow(() -> notes().read(inner -> {
                throw new IllegalStateException("on purpose");
            }));
        });
        assertThat(notes().titles()).containsExactly("outer");
    }

    @Test
    default void writeInsideAReadIsRefused() {
        assertThatThrownBy(() -> notes().read(view -> notes().add("inner"))).isInstanceOf(StoreException.class);
        assertThat(notes().titles()).isEmpty();
        notes().add("next");
    }

    @Test
    default void nestedWorkForAnotherTenantIsRefused() {
        assertThatThrownBy(() -> notes().write(outer -> notesOf(GLOBEX).add("inner")))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> notes().write(outer -> notesOf(GLOBEX).titles()))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> notes().read(outer -> notesOf(GLOBEX).titles()))
                .isInstanceOf(StoreException.class);
        assertThat(notesOf(GLOBEX).titles()).isEmpty();
    }

    @Test
    default void viewIsOverWhenItsWorkReturned() {
        Note note = notes().add("note");
        StoreView kept = notes().read(view -> view);
        assertThatThrownBy(() -> kept.find(note.id())).isInstanceOf(StoreException.class);
        StoreTransaction over = store().<StoreTransaction>write(ACME, transaction -> transaction);
        assertThatThrownBy(() -> over.find(note.id())).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> over.append(notes().command().update(note))).isInstanceOf(StoreException.class);
        assertThat(notes().find(note.id())).contains(note);
    }

    @Test
    default void viewIsOverWhenItsWorkFailed() {
        AtomicReference<StoreTransaction> kept = new AtomicReference<>();
        assertThatThrownBy(() -> notes().write(transaction -> {
                    kept.set(transaction);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        Change late = notes().command().create(notes().blank("late"));
        assertThatThrownBy(() -> kept.get().append(late)).isInstanceOf(StoreException.class);
        assertThat(notes().titles()).isEmpty();
    }

    @Test
    default void viewIsOnlyForTheThreadThatGotIt() {
        Note note = notes().add("note");
        notes().write(transaction -> {
            Change foreign = notes().command().update(note.withTitle("foreign"));
            assertThat(Elsewhere.run(() -> transaction.append(foreign)).failure())
                    .containsInstanceOf(StoreException.class);
            assertThat(Elsewhere.begin(() -> transaction.find(note.id())).failure())
                    .containsInstanceOf(StoreException.class);
        });
        notes().read(view -> {
            assertThat(Elsewhere.begin(() -> view.find(note.id())).failure()).containsInstanceOf(StoreException.class);
            return note;
        });
        assertThat(notes().find(note.id())).contains(note);
    }
}
