package io.fichario.samples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes through the days of the files: what was ordered is placed and confirmed, what left is shipped and delivered. */
final class OrderReplay {
    private final OrderDesk desk;
    private final MovableClock clock;
    private final Progress progress;

    OrderReplay(OrderDesk desk, MovableClock clock, Progress progress) {
        this.desk = desk;
        this.clock = clock;
        this.progress = progress;
    }

    void replay(List<OrderSheet> orders) {
        Map<LocalDate, List<OrderSheet>> ordered = grouped(orders, sheet -> Stream.of(sheet.orderedOn()));
        Map<LocalDate, List<OrderSheet>> shipped =
                grouped(orders, sheet -> sheet.departure().map(OrderSheet.Departure::day).stream());
        NavigableSet<LocalDate> days = new TreeSet<>(ordered.keySet());
        days.addAll(shipped.keySet());
        progress.begin("Replaying orders", orders.size());
        for (LocalDate day : days) {
            clock.moveTo(day);
            ordered.getOrDefault(day, List.of()).forEach(this::place);
            shipped.getOrDefault(day, List.of()).forEach(desk::ship);
        }
        progress.end();
    }

    private void place(OrderSheet sheet) {
        desk.place(sheet);
        progress.step();
    }

    private static Map<LocalDate, List<OrderSheet>> grouped(
            List<OrderSheet> orders, Function<OrderSheet, Stream<LocalDate>> day) {
        return orders.stream()
                .filter(sheet -> day.apply(sheet).findAny().isPresent())
                .collect(Collectors.groupingBy(
                        sheet -> day.apply(sheet).findAny().orElseThrow()));
    }
}
