package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is ever half restored: a load of many chunks that broke leaves a store that only a new load opens. */
interface BrokenLoadContract extends StoreContract {

    @Test
    default void brokenLoadOfManyChunksLeavesAStoreThatRefusesEverything() {
        breakALoad();
        assertThatThrownBy(() -> notes().titles()).isInstanceOf(CrmException.class);
        assertThatThrownBy(() -> notes().add("late")).isInstanceOf(CrmException.class);
        assertThatThrownBy(() -> notesOf(GLOBEX).titles()).isInstanceOf(CrmException.class);
        assertThatThrownBy(() -> store().tenants()).isInstanceOf(CrmException.class);
        assertThatThrownBy(() -> store().number(ACME)).isInstanceOf(CrmException.class);
    }

    @Test
    default void newLoadBeginsByRemovingAllThatTheBrokenOneLeft() {
        StateKey key = new StateKey("setting", "s");
        notes().add(notes().blank("before").withCodes("A"));
        notes().write(transaction -> transaction.state(State.first(key, "before")));
        breakALoad();
        store().load(Stream.of(notes().command().create(notes().blank("healed").withCodes("A"))));
        assertThat(notes().titles()).containsExactly("healed");
        assertThat(notes().find(Notebook.code("A"))).hasSize(1);
        assertThat(notes().state(key)).isEmpty();
        assertThat(store().tenants()).containsExactly(ACME);
        notes().add("next");
        assertThat(notes().titles()).containsExactlyInAnyOrder("healed", "next");
    }

    @Test
    default void newLoadThatBreaksLeavesTheMark() {
        breakALoad();
        Change made = notes().command().create(notes().blank("one").withCodes("A"));
        Change clash = notes().command().create(notes().blank("other").withCodes("A"));
        assertThatThrownBy(() -> store().load(Stream.of(made, clash))).isInstanceOf(CrmException.class);
        assertThatThrownBy(() -> notes().titles()).isInstanceOf(CrmException.class);
        store().load(Stream.of(made));
        assertThat(notes().titles()).containsExactly("one");
    }

    @Test
    default void sourceThatBreaksBehindTheFirstChunkMarksTheStore() {
        Stream<Change> breaking = Stream.concat(many(), Stream.of(1).map(one -> {
            throw new IllegalStateException("the file ends here");
        }));
        assertThatThrownBy(() -> store().load(breaking)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> notes().titles()).isInstanceOf(CrmException.class);
    }

    private void breakALoad() {
        Change last = notes().command().create(notes().blank("last"));
        Stream<Change> repeating = Stream.concat(many(), Stream.of(last, last));
        assertThatThrownBy(() -> store().load(repeating)).isInstanceOf(CrmException.class);
    }

    private Stream<Change> many() {
        return IntStream.range(0, changesOfSeveralChunks())
                .mapToObj(i -> notes().command().create(notes().blank("n" + i)));
    }
}
