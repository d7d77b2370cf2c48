package io.fichario.samples.quickstart;

import io.fichario.crm.order.Order;
import io.fichario.crm.order.Totals;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What some orders come to together.
 *
 * @param orders how many they are
 * @param goods the goods net of discounts
 * @param freight what shipping costs
 * @param total what the customers owe
 */
record Sum(long orders, Money goods, Money freight, Money total) {
    private static final Money ZERO = Money.zero(CurrencyUnit.of(OrderDesk.CURRENCY));

    static final Sum NONE = new Sum(0, ZERO, ZERO, ZERO);

    static Sum of(Order order) {
        Totals totals = order.totals();
        return new Sum(1, totals.goods(), totals.shipping(), totals.total());
    }

    Sum plus(Sum other) {
        return new Sum(
                orders + other.orders, goods.plus(other.goods), freight.plus(other.freight), total.plus(other.total));
    }
}
