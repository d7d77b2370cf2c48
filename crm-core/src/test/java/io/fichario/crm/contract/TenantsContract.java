package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreView;
import io.fichario.crm.store.Wants;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What one tenant has, no other sees, by no method. */
interface TenantsContract extends StoreContract {

    @Test
    default void recordsOfAnotherTenantAreNotThere() {
        Note foreign = notesOf(GLOBEX)
                .add(notesOf(GLOBEX).blank("foreign").withCodes("A").withTopics("x"));
        notes().read(view -> {
            assertThat(view.find(foreign.id())).isEmpty();
            assertThat(view.find(List.of(foreign.id()))).isEmpty();
            assertThat(view.find(Notebook.code("A"))).isEmpty();
            assertThat(view.find(Notebook.topic("x"))).isEmpty();
            assertThat(view.holder(Notebook.code("A"))).isEmpty();
            assertThat(view.list(Query.of(Note.TYPE)).items()).isEmpty();
            assertThat(view.count(Note.TYPE, Condition.always())).isZero();
            assertThat(view.changes(foreign.id(), Version.NONE, 10)).isEmpty();
            return view.tenant();
        });
    }

    @Test
    default void changesOfAnotherTenantAreNotThere() {
        Notebook theirs = notesOf(GLOBEX);
        Command command = theirs.command();
        theirs.append(command.create(theirs.blank("foreign")));
        assertThat(notes().<List<Change>>read(view -> view.changes(command.id())))
                .isEmpty();
        if (!store().joins()) {
            store().number(GLOBEX);
            store().number(ACME);
        }
        assertThat(notes().<List<Change>>read(view -> view.changesAfter(0, 10))).isEmpty();
    }

    @Test
    default void statesOfAnotherTenantAreNotThere() {
        StateKey key = new StateKey("setting", "s");
        notesOf(GLOBEX).write(transaction -> transaction.state(State.first(key, "theirs")));
        assertThat(notes().state(key)).isEmpty();
        notes().write(transaction -> transaction.state(State.first(key, "ours")));
        assertThat(notesOf(GLOBEX).state(key)).map(State::document).contains("theirs");
        assertThat(notes().state(key)).map(State::document).contains("ours");
    }

    @Test
    default void fetchFindsNothingOfAnotherTenant() {
        Note parent = notesOf(GLOBEX).add(notesOf(GLOBEX).blank("parent").withCodes("A"));
        Note child = notesOf(GLOBEX).add(notesOf(GLOBEX).blank("child").withParent(parent.id()));
        Ref<Note> viaChild = Ref.through(Ref.to(child.id()), Note.PARENT, Note.TYPE);
        Query<Note> query =
                Query.of(Note.TYPE).where(Note.SELF.refersTo(viaChild).not());
        Wants wants = Wants.none()
                .lock(Ref.to(parent.id()))
                .lock(viaChild)
                .record(parent.id())
                .record(viaChild)
                .key(Notebook.code("A"))
                .query(query);
        Fetched fetched = store().write(ACME, transaction -> transaction.fetch(wants));
        assertThat(fetched.find(parent.id())).isEmpty();
        assertThat(fetched.find(viaChild)).isEmpty();
        assertThat(fetched.find(Notebook.code("A"))).isEmpty();
        assertThat(fetched.list(query).items()).isEmpty();
    }

    @Test
    default void sameIdAndKeysInTwoTenantsAreTwoRecords() {
        Note ours = notes().add(notes().blank("ours").withCodes("A"));
        Note theirs =
                notesOf(GLOBEX).add(notesOf(GLOBEX).blank(ours.id(), "theirs").withCodes("A"));
        Note changed = notes().change(ours, note -> note.withTitle("changed"));
        assertThat(notesOf(GLOBEX).find(ours.id())).contains(theirs);
        assertThat(notesOf(GLOBEX).find(Notebook.code("A"))).containsExactly(theirs);
        notesOf(GLOBEX).remove(theirs);
        assertThat(notes().find(ours.id())).contains(changed);
        assertThat(notes().find(Notebook.code("A"))).containsExactly(changed);
    }

    @Test
    default void changingARecordOfAnotherTenantIsRefused() {
        Note theirs = notesOf(GLOBEX).add("theirs");
        Note taken = notes().blank(theirs.id(), "taken")
                .withStamp(notes().blank("").stamp().withVersion(theirs.version()));
        assertThatThrownBy(() -> notes().append(notes().command().update(taken)))
                .isInstanceOf(CrmException.class);
        assertThatThrownBy(() -> notes().append(notesOf(GLOBEX).command().update(theirs)))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> notes().append(notes().command().delete(theirs)))
                .isInstanceOf(CrmException.class);
        assertThat(notesOf(GLOBEX).find(theirs.id())).contains(theirs);
        assertThat(notesOf(GLOBEX).history(theirs.id())).hasSize(1);
    }

    @Test
    default void erasureOfAnotherTenantIsRefused() {
        Note ours = notes().add("ours");
        Note theirs = notesOf(GLOBEX).add(notesOf(GLOBEX).blank(ours.id(), "theirs"));
        List<Change> before = notesOf(GLOBEX).history(theirs.id());
        assertThatThrownBy(() -> notes().write(transaction -> {
                    transaction.append(notes().command().erase(ours.withTitle("erased")));
                    transaction.rewrite(before.get(0));
                }))
                .isInstanceOf(StoreException.class);
        assertThat(notesOf(GLOBEX).history(theirs.id())).isEqualTo(before);
    }

    @Test
    default void lockOnARecordOfAnotherTenantLocksNothingOfTheirs() {
        Note theirs = notesOf(GLOBEX).add("theirs");
        notes().write(transaction -> {
            transaction.lock(theirs.id());
            assertThat(transaction.find(theirs.id())).isEmpty();
        });
        assertThat(notesOf(GLOBEX).titles()).containsExactly("theirs");
    }

    @Test
    default void commandIdsOfTwoTenantsAreApart() {
        CommandId id = new CommandId(notes().uuid());
        Instant at = Instant.EPOCH;
        notes().append(Command.of(ACME, id, at).create(notes().blank("ours")));
        notesOf(GLOBEX).append(Command.of(GLOBEX, id, at).create(notesOf(GLOBEX).blank("theirs")));
        List<Change> ours = notes().read(view -> view.changes(id));
        assertThat(ours).extracting(change -> Notebook.after(change).title()).containsExactly("ours");
    }

    @Test
    default void tenantsAreListedInTheOrderOfTheirTexts() {
        assertThat(store().tenants()).isEmpty();
        for (String tenant : List.of("zeta", "a-b", "a1", "acme")) {
            TenantId id = TenantId.of(tenant);
            notesOf(id).add("note of " + tenant);
        }
        StateKey key = new StateKey("setting", "s");
        notesOf(TenantId.of("mid")).write(transaction -> transaction.state(State.first(key, "{}")));
        assertThat(store().tenants()).extracting(TenantId::text).containsExactly("a-b", "a1", "acme", "mid", "zeta");
    }

    @Test
    default void tenantOfAFailedWriteOrAReadIsNotListed() {
        notes().titles();
        assertThatThrownBy(() -> notes().write(transaction -> {
                    transaction.append(notes().command().create(notes().blank("made")));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(store().tenants()).isEmpty();
    }

    @Test
    default void storeItselfIsATenantOfStatesOnly() {
        StateKey key = new StateKey("generation", "store");
        Notebook own = notesOf(TenantId.STORE);
        own.write(transaction -> transaction.state(State.first(key, "1")));
        assertThat(own.state(key)).map(State::document).contains("1");
        assertThat(notes().state(key)).isEmpty();
        assertThatThrownBy(() -> own.add("record")).isInstanceOf(CrmException.class);
        assertThat(own.titles()).isEmpty();
        assertThat(store().tenants()).isEmpty();
    }

    @Test
    default void tenantThatNobodyKnowsIsEmpty() {
        Notebook nobody = notesOf(TenantId.of("nobody"));
        assertThat(nobody.titles()).isEmpty();
        assertThat(nobody.read(StoreView::tenant)).isEqualTo(TenantId.of("nobody"));
        Assumptions.assumeFalse(store().joins());
        assertThat(store().number(TenantId.of("nobody"))).isZero();
    }
}
