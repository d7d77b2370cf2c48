package io.fichario.crm.order;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The lines of an order together: their numbers rise, and each is found by its number. */
final class OrderLines {
    private OrderLines() {}

    static void check(List<OrderLine> lines, OrderTerms terms, OrderProgress progress) {
        int before = 0;
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            int number = line.number().number();
            if (number <= before || number > progress.lastLine()) {
                throw new InvalidValueException(Fault.of("lines[" + i + "].number", "order.lineNumbers")
                        .with("line", number)
                        .with("last", progress.lastLine()));
            }
            before = number;
            if (!line.ledger().keepsTo(terms.tolerance())) {
                throw new InvalidValueException(Fault.of("lines[" + i + "].ledger", "order.ledgerOverLimit")
                        .with("line", number)
                        .with("tolerance", terms.tolerance()));
            }
        }
    }

    static List<OrderLine> with(List<OrderLine> lines, OrderLine line) {
        Stream<OrderLine> others =
                lines.stream().filter(other -> !other.number().equals(line.number()));
        return Stream.concat(others, Stream.of(line))
                .sorted(Comparator.comparing(OrderLine::number))
                .toList();
    }

    static List<OrderLine> without(List<OrderLine> lines, LineNumber number) {
        lines.get(place(lines, number));
        return lines.stream().filter(line -> !line.number().equals(number)).toList();
    }

    static List<OrderLine> moved(Order order, LedgerMove move, Map<LineNumber, Quantity> quantities) {
        List<OrderLine> lines = new ArrayList<>(order.lines());
        new TreeMap<>(Given.map("quantities", quantities)).forEach((number, quantity) -> {
            int place = place(lines, number);
            lines.set(place, at(lines, place, ledger -> move.apply(ledger, quantity, order.tolerance())));
        });
        return lines;
    }

    /** Returns all lines with another ledger; a refusal says at which line. */
    static List<OrderLine> each(List<OrderLine> lines, UnaryOperator<LineLedger> change) {
        List<OrderLine> changed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            changed.add(at(lines, i, change));
        }
        return changed;
    }

    static int greatest(List<OrderLine> lines) {
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number().number();
    }

    static int place(List<OrderLine> lines, LineNumber number) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).number().equals(Given.value("line", number))) {
                return i;
            }
        }
        throw unknown(number);
    }

    static InvalidValueException unknown(LineNumber number) {
        return new InvalidValueException(Fault.of("line", "order.unknownLine").with("line", number));
    }

    private static OrderLine at(List<OrderLine> lines, int place, UnaryOperator<LineLedger> change) {
        try {
            OrderLine line = lines.get(place);
            return line.withLedger(change.apply(line.ledger()));
        } catch (InvalidValueException refused) {
            throw new InvalidValueException(refused.fault().under("lines[" + place + "]"));
        }
    }
}
