package io.fichario.crm.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class LineLedgerTest {
    private static final Tolerance NONE = Tolerance.NONE;
    private static final Tolerance TENTH = Tolerance.parse("10%");

    /** One move of a random walk. */
    record Move(String name, BiFunction<LineLedger, Quantity, LineLedger> move, Quantity quantity) {
        @Override
        public String toString() {
            return name + " " + quantity;
        }
    }

    @Provide
    Arbitrary<Move> moves() {
        Arbitrary<Quantity> quantities = OrderArbitraries.decimals("6", 1).map(n -> Quantity.of(n, Unit.PIECE));
        Arbitrary<Move> kinds = Arbitraries.of(
                move("allocate", (ledger, n) -> ledger.allocate(n, TENTH)),
                move("unallocate", LineLedger::unallocate),
                move("ship", LineLedger::ship),
                move("unship", LineLedger::unship),
                move("deliver", LineLedger::deliver),
                move("undeliver", LineLedger::undeliver),
                move("lose", LineLedger::lose),
                move("find", (ledger, n) -> ledger.find(n, TENTH)),
                move("giveBack", LineLedger::giveBack),
                move("cancel", LineLedger::cancel),
                move("cancelRest", (ledger, n) -> ledger.cancelRest()),
                move("order", LineLedger::order));
        return Combinators.combine(kinds, quantities).as((kind, n) -> new Move(kind.name(), kind.move(), n));
    }

    @Property(tries = 2000)
    void everyWalkKeepsTheRules(@ForAll List<@From("moves") Move> walk) {
        LineLedger ledger = LineLedger.of(Quantity.of(10));
        for (Move step : walk) {
            ledger = tried(ledger, step);
            assertThat(ledger.keepsTo(TENTH)).isTrue();
            assertThat(ledger.shipped().isAtLeast(ledger.delivered())).isTrue();
            assertThat(ledger.delivered().isAtLeast(ledger.returned())).isTrue();
            Fulfilment fulfilment = Fulfilment.of(List.of(ledger));
            assertThat(fulfilment == Fulfilment.NONE).isEqualTo(ledger.shipped().isZero());
            assertThat(fulfilment == Fulfilment.RETURNED && !ledger.returned().equals(ledger.delivered()))
                    .isFalse();
        }
    }

    @Test
    void shippingMoreThanOrderedIsRefused() {
        LineLedger ledger = LineLedger.of(Quantity.of(10)).allocate(Quantity.of(8), NONE);
        refused("ledger.overShipment", () -> ledger.allocate(Quantity.of(3), NONE));
    }

    @Test
    void theToleranceCountsOverAllDeliveries() {
        LineLedger ledger = sent(LineLedger.of(Quantity.of(10)), 6);
        LineLedger over = ledger.allocate(Quantity.of(5), TENTH).ship(Quantity.of(5));
        assertThat(over.shipped()).isEqualTo(Quantity.of(11));
        refused("ledger.overShipment", () -> over.allocate(Quantity.of("0.1", Unit.PIECE), TENTH));
    }

    @Test
    void deliveringMoreThanShippedIsRefused() {
        LineLedger ledger = sent(LineLedger.of(Quantity.of(10)), 4);
        refused("ledger.notUnderWay", () -> ledger.deliver(Quantity.of(5)));
    }

    @Test
    void returningMoreThanDeliveredIsRefused() {
        LineLedger ledger = sent(LineLedger.of(Quantity.of(10)), 4).deliver(Quantity.of(3));
        refused("ledger.notDelivered", () -> ledger.giveBack(Quantity.of(4)));
    }

    @Test
    void undeliveringWhatWasReturnedIsRefused() {
        LineLedger ledger =
                sent(LineLedger.of(Quantity.of(4)), 4).deliver(Quantity.of(4)).giveBack(Quantity.of(1));
        refused("ledger.notDelivered", () -> ledger.undeliver(Quantity.of(4)));
    }

    @Test
    void cancelledShipmentsDoNotCountAsShipped() {
        LineLedger ledger =
                LineLedger.of(Quantity.of(5)).allocate(Quantity.of(5), NONE).unallocate(Quantity.of(5));
        assertThat(ledger.shipped().isZero()).isTrue();
        assertThat(ledger.open()).isEqualTo(Quantity.of(5));
    }

    @Test
    void cancellingTheRestAgainChangesNothing() {
        LineLedger cancelled =
                LineLedger.of(Quantity.of(5)).cancel(Quantity.of(2)).cancelRest();
        assertThat(cancelled.cancelled()).isEqualTo(Quantity.of(5));
        assertThat(cancelled.cancelRest()).isEqualTo(cancelled);
    }

    @Test
    void cancellingTheRestNeedsAllThatWasShippedBack() {
        LineLedger ledger = sent(LineLedger.of(Quantity.of(5)), 2);
        refused("ledger.shippedNotReturned", ledger::cancelRest);
        LineLedger back =
                ledger.deliver(Quantity.of(2)).giveBack(Quantity.of(2)).cancelRest();
        assertThat(back.cancelled()).isEqualTo(Quantity.of(3));
    }

    @Test
    void fractionalQuantitiesShip() {
        Quantity half = Quantity.parse("0.5 kg");
        LineLedger ledger =
                LineLedger.of(Quantity.parse("1.5 kg")).allocate(half, NONE).ship(half);
        assertThat(ledger.open()).isEqualTo(Quantity.parse("1 kg"));
    }

    @Test
    void orderingLessThanWhatIsTakenIsRefused() {
        LineLedger ledger = LineLedger.of(Quantity.of(5)).allocate(Quantity.of(3), NONE);
        assertThat(ledger.order(Quantity.of(3)).open().isZero()).isTrue();
        refused("ledger.belowTaken", () -> ledger.order(Quantity.of(2)));
    }

    @Test
    void fulfilmentFollowsTheGoods() {
        LineLedger whole = LineLedger.of(Quantity.of(2));
        LineLedger other = LineLedger.of(Quantity.parse("1 kg"));
        assertThat(fulfilment(whole, other)).isEqualTo(Fulfilment.NONE);
        LineLedger shipped = sent(whole, 2);
        assertThat(fulfilment(shipped, other)).isEqualTo(Fulfilment.PARTLY_SHIPPED);
        assertThat(fulfilment(shipped, other.cancel(Quantity.parse("1 kg")))).isEqualTo(Fulfilment.SHIPPED);
        LineLedger delivered = shipped.deliver(Quantity.of(2));
        assertThat(fulfilment(delivered, other)).isEqualTo(Fulfilment.PARTLY_DELIVERED);
        assertThat(fulfilment(delivered)).isEqualTo(Fulfilment.DELIVERED);
        assertThat(fulfilment(delivered.giveBack(Quantity.of(1)))).isEqualTo(Fulfilment.DELIVERED);
        assertThat(fulfilment(delivered.giveBack(Quantity.of(2)))).isEqualTo(Fulfilment.RETURNED);
    }

    private static Fulfilment fulfilment(LineLedger... ledgers) {
        return Fulfilment.of(List.of(ledgers));
    }

    private static LineLedger sent(LineLedger ledger, long pieces) {
        return ledger.allocate(Quantity.of(pieces), NONE).ship(Quantity.of(pieces));
    }

    private static Move move(String name, BiFunction<LineLedger, Quantity, LineLedger> move) {
        return new Move(name, move, Quantity.of(1));
    }

    private static LineLedger tried(LineLedger ledger, Move step) {
        try {
            return step.move().apply(ledger, step.quantity());
        } catch (InvalidValueException refused) {
            assertThat(refused.fault().code()).matches("ledger\\..*|quantity\\.zero");
            return ledger;
        }
    }

    private static void refused(String code, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo(code));
    }
}
