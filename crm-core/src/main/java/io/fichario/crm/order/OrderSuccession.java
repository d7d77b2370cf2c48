package io.fichario.crm.order;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import java.util.ArrayList;
import java.util.List;

/** What holds from one version of an order to the next, whoever makes it. */
final class OrderSuccession {
    private OrderSuccession() {}

    static List<Fault> faults(Order before, Order after) {
        List<Fault> faults = new ArrayList<>();
        fixed(faults, "customer", before.customer().equals(after.customer()));
        fixed(faults, "currency", before.currency().equals(after.currency()));
        fixed(faults, "number", before.number().isEmpty() || before.number().equals(after.number()));
        fixed(
                faults,
                "placedAt",
                before.progress().placedAt().isEmpty()
                        || before.progress().placedAt().equals(after.progress().placedAt()));
        lines(faults, before, after);
        if (!before.status().amendable() && !sameContent(before, after)) {
            faults.add(Fault.of("status", "order.closed").with("status", before.status()));
        }
        return faults;
    }

    /** Only what {@code amend} may do to lines, which is not to touch what happened to them. */
    static List<Fault> amendment(Order before, Order after) {
        List<Fault> faults = new ArrayList<>();
        fixed(faults, "number", before.number().equals(after.number()));
        OrderProgress further = before.progress().withLastLine(after.progress().lastLine());
        fixed(faults, "progress", further.equals(after.progress()));
        if (before.progress().placedAt().isPresent()) {
            faults.addAll(OrderTransitions.missing(after));
        }
        for (int i = 0; i < after.lines().size(); i++) {
            ledger(faults, "lines[" + i + "]", before, after.lines().get(i));
        }
        return faults;
    }

    private static void ledger(List<Fault> faults, String path, Order before, OrderLine line) {
        try {
            LineLedger allowed = before.findLine(line.number())
                    .map(old -> old.ledger().order(line.quantity()))
                    .orElseGet(() -> LineLedger.of(line.quantity()));
            fixed(faults, path + ".ledger", allowed.equals(line.ledger()));
        } catch (InvalidValueException refused) {
            faults.add(refused.fault().under(path));
        }
    }

    private static void lines(List<Fault> faults, Order before, Order after) {
        fixed(
                faults,
                "lastLine",
                before.progress().lastLine() <= after.progress().lastLine());
        for (OrderLine line : before.lines()) {
            LineLedger ledger = line.ledger();
            boolean taken = !ledger.allocated().isZero() || !ledger.shipped().isZero();
            if (taken && after.findLine(line.number()).isEmpty()) {
                faults.add(Fault.of("lines", "order.lineTaken").with("line", line.number()));
            }
        }
        for (OrderLine line : after.lines()) {
            int number = line.number().number();
            if (number <= before.progress().lastLine()
                    && before.findLine(line.number()).isEmpty()) {
                faults.add(Fault.of("lines", "order.lineNumberUsed").with("line", number));
            }
        }
    }

    private static boolean sameContent(Order before, Order after) {
        return before.terms().equals(after.terms())
                && before.adjustments().equals(after.adjustments())
                && before.addresses().equals(after.addresses())
                && agreed(before).equals(agreed(after));
    }

    private static List<OrderLine> agreed(Order order) {
        return order.lines().stream()
                .map(line -> line.withLedger(LineLedger.of(line.quantity())))
                .toList();
    }

    private static void fixed(List<Fault> faults, String part, boolean holds) {
        if (!holds) {
            faults.add(Fault.of(part, "succession.governed").with("part", part));
        }
    }
}
