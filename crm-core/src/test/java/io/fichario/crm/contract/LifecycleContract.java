package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.change.Change;
import io.fichario.crm.store.StoreUnavailableException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A closed store says that it is closed. */
interface LifecycleContract extends StoreContract {

    @Test
    default void closedStoreAnswersNothing() {
        notes().add("note");
        Change late = notes().command().create(notes().blank("late"));
        store().close();
        assertUnreachable(() -> notes().titles());
        assertUnreachable(() -> notes().append(late));
        assertUnreachable(() -> store().load(Stream.of(late)));
        assertUnreachable(() -> store().tenants());
    }

    @Test
    default void closedStoreGivesNoPositions() {
        store().close();
        if (!store().joins()) {
            assertUnreachable(() -> store().number(ACME));
        }
    }

    @Test
    default void closingTwiceDoesNothingMore() {
        store().close();
        store().close();
        assertUnreachable(() -> notes().titles());
    }

    @Test
    default void workIsNotRunOnAClosedStore() {
        store().close();
        assertUnreachable(() -> notes().read(view -> {
            throw new AssertionError("it ran");
        }));
        assertUnreachable(() -> notes().write(transaction -> {
            throw new AssertionError("it ran");
        }));
    }

    private static void assertUnreachable(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        closed -> assertThat(closed.reason()).isEqualTo(StoreUnavailableException.Reason.UNREACHABLE));
    }
}
