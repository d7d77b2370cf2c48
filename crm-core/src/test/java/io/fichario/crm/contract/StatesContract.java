package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.CrmException;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreUnavailableException;
import org.junit.jupiter.api.Test;

/** States are small documents that are written by compare-and-set. */
interface StatesContract extends StoreContract {
    /** A state of these tests. */
    StateKey COUNTER = new StateKey("counter", "orders");

    @Test
    default void stateIsReadAsItWasWritten() {
        assertThat(notes().state(COUNTER)).isEmpty();
        put(State.first(COUNTER, "{\"last\": 50}"));
        assertThat(notes().state(COUNTER)).contains(State.first(COUNTER, "{\"last\": 50}"));
    }

    @Test
    default void nextRevisionReplacesTheOneBefore() {
        State first = State.first(COUNTER, "one");
        put(first);
        put(first.then("two"));
        assertThat(notes().state(COUNTER)).contains(new State(COUNTER, 2, "two"));
    }

    @Test
    default void firstRevisionTwiceIsALostRace() {
        put(State.first(COUNTER, "one"));
        assertLost(State.first(COUNTER, "other"));
        assertThat(notes().state(COUNTER)).contains(State.first(COUNTER, "one"));
    }

    @Test
    default void revisionThatWasWrittenIsALostRace() {
        State first = State.first(COUNTER, "one");
        put(first);
        put(first.then("two"));
        assertLost(first.then("other"));
        assertThat(notes().state(COUNTER)).map(State::document).contains("two");
    }

    private void assertLost(State state) {
        assertThatThrownBy(() -> put(state))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        lost -> assertThat(lost.reason()).isEqualTo(StoreUnavailableException.Reason.LOST_RACE));
    }

    @Test
    default void revisionAheadIsRefused() {
        assertThatThrownBy(() -> put(new State(COUNTER, 2, "ahead"))).isInstanceOf(CrmException.class);
        assertThat(notes().state(COUNTER)).isEmpty();
        put(State.first(COUNTER, "one"));
        assertThatThrownBy(() -> put(new State(COUNTER, 3, "ahead"))).isInstanceOf(CrmException.class);
        assertThat(notes().state(COUNTER)).contains(State.first(COUNTER, "one"));
    }

    @Test
    default void lostStateUndoesTheRecordsOfItsWrite() {
        put(State.first(COUNTER, "one"));
        assertThatThrownBy(() -> notes().write(transaction -> {
                    transaction.append(notes().command().create(notes().blank("made")));
                    transaction.state(State.first(COUNTER, "other"));
                }))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(notes().titles()).isEmpty();
    }

    @Test
    default void failedRecordUndoesTheStatesOfItsWrite() {
        Note note = notes().add("note");
        assertThatThrownBy(() -> notes().write(transaction -> {
                    transaction.state(State.first(COUNTER, "one"));
                    transaction.append(notes().command().create(note));
                }))
                .isInstanceOf(CrmException.class);
        assertThat(notes().state(COUNTER)).isEmpty();
    }

    @Test
    default void lostStateIsToldRatherThanTheKeyThatTheWinnerTook() {
        put(State.first(COUNTER, "one"));
        notes().add(notes().blank("winner").withCodes("1"));
        assertThatThrownBy(() -> notes().write(transaction -> {
                    transaction.state(State.first(COUNTER, "one"));
                    transaction.append(
                            notes().command().create(notes().blank("loser").withCodes("1")));
                }))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    default void writeSeesItsOwnStates() {
        State first = State.first(COUNTER, "one");
        notes().write(transaction -> {
            transaction.state(first);
            assertThat(transaction.state(COUNTER)).contains(first);
            transaction.state(first.then("two"));
            assertThat(transaction.state(COUNTER)).contains(first.then("two"));
        });
        assertThat(notes().state(COUNTER)).contains(first.then("two"));
    }

    @Test
    default void statesDifferByKindAndByTheCaseOfTheirNames() {
        StateKey other = new StateKey("setting", "orders");
        StateKey capital = new StateKey("counter", "Orders");
        put(State.first(COUNTER, "a"));
        put(State.first(other, "b"));
        put(State.first(capital, "c"));
        assertThat(notes().state(COUNTER)).map(State::document).contains("a");
        assertThat(notes().state(other)).map(State::document).contains("b");
        assertThat(notes().state(capital)).map(State::document).contains("c");
    }

    @Test
    default void documentsOfAnyTextComeBackAsTheyWere() {
        State last = State.first(COUNTER, "");
        put(last);
        for (String text : Samples.HOSTILE) {
            last = last.then(text);
            put(last);
            assertThat(notes().state(COUNTER)).contains(last);
        }
        State large = last.then("é😀".repeat(State.MAX_LENGTH / 3));
        put(large);
        assertThat(notes().state(COUNTER)).contains(large);
    }

    @Test
    default void longestNamesAreKept() {
        StateKey longest = new StateKey("k".repeat(40), "n".repeat(200));
        put(State.first(longest, "here"));
        assertThat(notes().state(longest)).isPresent();
        assertThat(notes().state(new StateKey("k".repeat(40), "n".repeat(199)))).isEmpty();
    }

    @Test
    default void ofManyFirstRevisionsAtOnceOneWins() {
        Race race = Race.of(6, runner -> put(State.first(COUNTER, "runner " + runner)));
        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.failures()).allMatch(Race::isLost);
        assertThat(notes().state(COUNTER)).map(State::revision).contains(1L);
    }

    @Test
    default void ofManyNextRevisionsAtOnceOneWins() {
        State first = State.first(COUNTER, "one");
        put(first);
        Race race = Race.of(6, runner -> put(first.then("runner " + runner)));
        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.failures()).allMatch(Race::isLost);
        assertThat(notes().state(COUNTER)).map(State::revision).contains(2L);
    }

    @Test
    default void noCountIsLostWhenLosersTryAgain() {
        put(State.first(COUNTER, "0"));
        Race race = Race.of(4, runner -> {
            for (int i = 0; i < 25; i++) {
                Race.untilWon(this::countUp);
            }
        });
        assertThat(race.failures()).isEmpty();
        assertThat(notes().state(COUNTER)).contains(new State(COUNTER, 101, "100"));
    }

    private void countUp() {
        notes().write(transaction -> {
            State before = transaction.state(COUNTER).orElseThrow();
            transaction.state(before.then(Integer.toString(Integer.parseInt(before.document()) + 1)));
        });
    }

    private void put(State state) {
        notes().write(transaction -> transaction.state(state));
    }
}
