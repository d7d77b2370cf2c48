package io.fichario.samples.quickstart;

import io.fichario.crm.order.Order;
import io.fichario.samples.quickstart.Group.Label;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the report tells of the orders.
 *
 * @param all all orders together
 * @param lines how many lines they have
 * @param period the first and the last day on which was ordered, or empty without orders
 * @param byCountry by the country that the goods go to, the greatest first
 * @param byMonth by the month of the order, from the first to the last
 * @param byProgress by status and fulfilment, the greatest first
 * @param best the customers who bought most, the best first
 */
record Figures(
        Sum all,
        long lines,
        Optional<Period> period,
        List<Group> byCountry,
        Map<YearMonth, Sum> byMonth,
        List<Group> byProgress,
        List<Group> best) {
    private static final int BEST = 10;

    /**
     * Some days.
     *
     * @param first the first day
     * @param last the last day
     */
    record Period(LocalDate first, LocalDate last) {}

    /** Returns the figures of orders whose customers have these labels. */
    static Figures of(List<Order> orders, Function<Order, Label> customer) {
        return new Figures(
                orders.stream().map(Sum::of).reduce(Sum.NONE, Sum::plus),
                orders.stream().mapToLong(order -> order.lines().size()).sum(),
                period(orders),
                groups(orders, Figures::country),
                months(orders),
                groups(orders, Figures::progress),
                groups(orders, customer).stream().limit(BEST).toList());
    }

    private static Label country(Order order) {
        String name = order.shipTo()
                .map(address -> Countries.name(address.country().text()))
                .orElse("(none)");
        return new Label(name, "");
    }

    private static Label progress(Order order) {
        return new Label(order.status().name(), order.fulfilment().name());
    }

    private static List<Group> groups(List<Order> orders, Function<Order, Label> label) {
        return sums(orders, label).entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(Group.GREATEST_FIRST)
                .toList();
    }

    private static <K> Map<K, Sum> sums(List<Order> orders, Function<Order, K> key) {
        return orders.stream().collect(Collectors.toMap(key, Sum::of, Sum::plus));
    }

    private static Map<YearMonth, Sum> months(List<Order> orders) {
        Map<YearMonth, Sum> months =
                new TreeMap<>(sums(orders, order -> YearMonth.from(order.terms().orderedOn())));
        period(orders)
                .ifPresent(period -> Stream.iterate(
                                YearMonth.from(period.first()),
                                month -> !month.isAfter(YearMonth.from(period.last())),
                                month -> month.plusMonths(1))
                        .forEach(month -> months.putIfAbsent(month, Sum.NONE)));
        return months;
    }

    private static Optional<Period> period(List<Order> orders) {
        List<LocalDate> days =
                orders.stream().map(order -> order.terms().orderedOn()).sorted().toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new Period(days.get(0), days.get(days.size() - 1)));
    }
}
