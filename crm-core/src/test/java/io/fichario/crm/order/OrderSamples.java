package io.fichario.crm.order;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Orders for tests. */
final class OrderSamples {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final ContactId MARIA = ContactId.of(new UUID(0x7000L, 1));
    static final OrderId ID = OrderId.of(new UUID(0x7000L, 2));
    static final LineNumber FIRST = LineNumber.of(1);
    static final LineNumber SECOND = LineNumber.of(2);
    static final PostalAddress HOME = NewAddress.in("BR")
            .street("Rua Augusta 1500")
            .city("São Paulo")
            .region("SP")
            .postalCode("01304-001")
            .toAddress();
    static final PostalAddress WORK =
            NewAddress.in("BR").street("Avenida Paulista 1").city("São Paulo").toAddress();

    private static final CurrencyUnit BRL = CurrencyUnit.of("BRL");

    private OrderSamples() {}

    static Money brl(String amount) {
        return Money.of(BRL, new BigDecimal(amount));
    }

    static OrderLine tea(int number, String quantity) {
        return OrderLine.of(
                LineNumber.of(number),
                OrderLine.Article.of("TEA-0" + number, "Chá verde"),
                Quantity.parse(quantity),
                BigMoney.parse("BRL 19.90"));
    }

    /** An order of three pieces and half a kilogram, with an address. */
    static Order draft() {
        return draft(tea(1, "3"), tea(2, "0.5 kg"));
    }

    static Order draft(OrderLine... lines) {
        return new Order(
                ID,
                Stamp.unsaved(TenantId.DEFAULT),
                Optional.empty(),
                MARIA,
                new OrderTerms(BRL, LocalDate.of(2026, 3, 1), RoundingPolicy.PER_LINE_HALF_EVEN, Tolerance.NONE),
                OrderProgress.draft(lines.length),
                List.of(lines),
                List.of(),
                new OrderAddresses(Optional.empty(), Optional.of(HOME)),
                OrderFiling.NONE);
    }

    static Order placed() {
        return placed(draft());
    }

    static Order placed(Order draft) {
        return OrderTransitions.place(draft, Optional.of(OrderNumber.of("000001")), NOON, OrderAddresses.NONE);
    }

    static Order confirmed() {
        return OrderTransitions.confirm(placed());
    }

    static Map<LineNumber, Quantity> pieces(String quantity) {
        return Map.of(FIRST, Quantity.parse(quantity));
    }

    static Order delivered(Order order, String pieces) {
        return order.allocate(pieces(pieces)).ship(pieces(pieces)).deliver(pieces(pieces));
    }

    /** An order in which every part says something. */
    static Order full() {
        OrderLine first = tea(1, "3")
                .withDiscount(Discount.parse("10%"))
                .withTaxRate(TaxRate.parse("18%"))
                .withAdjustments(List.of(Adjustment.of(AdjustmentKind.SURCHARGE, brl("1.00"), "engraving")));
        OrderLine second = tea(2, "0.5 kg").withDiscount(Discount.amount(brl("2.00")));
        Adjustment freight =
                Adjustment.of(AdjustmentKind.SHIPPING, brl("12.00"), "courier").withTaxRate(TaxRate.parse("5%"));
        Order order = draft(first, second)
                .withAdjustments(List.of(freight))
                .withAddresses(new OrderAddresses(Optional.of(WORK), Optional.of(HOME)))
                .withFiling(new OrderFiling(
                        Optional.of(ActorId.of("ana")),
                        Set.of(Department.of("sales")),
                        Optional.of("Call before delivery\nLeave at the door"),
                        Set.of(ExternalId.of("shop", "4711"))));
        Order confirmed = OrderTransitions.confirm(placed(order));
        Order underWay = confirmed.allocate(pieces("2")).ship(pieces("2")).deliver(pieces("1"));
        return OrderTransitions.hold(underWay);
    }

    /** Orders whose totals are not refused, in any status that their lines allow. */
    static Arbitrary<Order> orders() {
        Arbitrary<Order> drafts = OrderArbitraries.currencies()
                .flatMap(currency -> Combinators.combine(
                                OrderArbitraries.orderedLines(currency),
                                Arbitraries.of(RoundingPolicy.class),
                                Arbitraries.of("0%", "5%", "33.333%").map(Tolerance::parse),
                                Arbitraries.of("", "notes", "two\nlines"))
                        .as((lines, rounding, tolerance, notes) ->
                                draft(currency, lines, rounding, tolerance).withNotes(notes)));
        return Combinators.combine(drafts, Arbitraries.integers().between(0, 6)).as(OrderSamples::advanced);
    }

    private static Order draft(
            CurrencyUnit currency, List<OrderLine> lines, RoundingPolicy rounding, Tolerance tolerance) {
        List<OrderLine> plain = lines.stream()
                .map(line -> line.discount().amount().isPresent() ? line.withDiscount(Discount.NONE) : line)
                .map(line -> line.withAdjustments(line.adjustments().stream()
                        .filter(amount -> amount.kind() != AdjustmentKind.DISCOUNT)
                        .toList()))
                .toList();
        return new Order(
                ID,
                Stamp.unsaved(TenantId.DEFAULT),
                Optional.empty(),
                MARIA,
                new OrderTerms(currency, LocalDate.of(2026, 3, 1), rounding, tolerance),
                OrderProgress.draft(lines.size()),
                plain,
                List.of(),
                new OrderAddresses(Optional.empty(), Optional.of(HOME)),
                OrderFiling.NONE);
    }

    private static Order advanced(Order draft, int steps) {
        Map<LineNumber, Quantity> all = Map.of(FIRST, draft.line(1).quantity());
        Order order = steps > 0 ? placed(draft) : draft;
        order = steps > 1 ? OrderTransitions.confirm(order) : order;
        order = steps > 2 ? order.allocate(all) : order;
        order = steps > 3 ? order.ship(all) : order;
        order = steps > 4 ? order.deliver(all) : order;
        return steps > 5 ? OrderTransitions.hold(order) : order;
    }
}
