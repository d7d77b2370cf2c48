package io.fichario.samples.quickstart;

import io.fichario.samples.quickstart.Table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/** The report as a page of 80 columns. The same orders give the same page, on every run and machine. */
final class Report {
    private static final int WIDTH = 80;
    private static final int BAR = 20;
    private static final int MONEY = 14;

    private final List<String> lines = new ArrayList<>();

    /**
     * What a run came to.
     *
     * @param title what was replayed, and how
     * @param figures what the orders come to
     * @param read how many rows were read, and what became of them
     * @param warnings what rules warned of
     * @param refused what was refused
     */
    record Content(List<String> title, Figures figures, Counts read, Warnings warnings, List<Refusal> refused) {}

    /**
     * How much there is.
     *
     * @param rows the rows of each file
     * @param contacts the contacts in the CRM
     * @param shipments the shipments in the CRM
     */
    record Counts(Map<SourceFile, Integer> rows, long contacts, long shipments) {}

    static List<String> of(Content content) {
        Report report = new Report();
        report.lines.add("Fichario quickstart");
        report.lines.add("=".repeat(WIDTH));
        report.lines.addAll(content.title());
        report.read(content);
        report.totals(content.figures().all());
        report.countries(content.figures());
        report.months(content.figures());
        report.fulfilment(content);
        report.best(content.figures());
        report.warnings(content.warnings());
        report.refused(content.refused());
        return List.copyOf(report.lines);
    }

    private void section(String name) {
        lines.add("");
        lines.add(name);
        lines.add("-".repeat(WIDTH));
    }

    private void read(Content content) {
        section("Read and replayed");
        Table table = new Table(Column.left("File", 18), Column.right("Rows", 8), Column.right("In the CRM", 10));
        Map<SourceFile, Integer> rows = content.read().rows();
        read(table, rows, SourceFile.CUSTOMERS, content.read().contacts());
        read(table, rows, SourceFile.ORDERS, content.figures().all().orders());
        read(table, rows, SourceFile.ORDER_DETAILS, content.figures().lines());
        lines.addAll(table.lines());
    }

    private static void read(Table table, Map<SourceFile, Integer> rows, SourceFile file, long kept) {
        table.row(file.fileName(), count(rows.getOrDefault(file, 0)), count(kept));
    }

    private void totals(Sum all) {
        section("Totals in " + OrderDesk.CURRENCY);
        lines.add("goods " + plain(all.goods()));
        lines.add("freight " + plain(all.freight()));
        lines.add("total " + plain(all.total()));
    }

    private void countries(Figures figures) {
        section("By country of delivery");
        Table table = sums(Column.left("Country", 22));
        figures.byCountry().forEach(group -> sum(table, group.label().name(), group.sum()));
        sum(table.rule(), "All", figures.all());
        lines.addAll(table.lines());
    }

    private void months(Figures figures) {
        section("By month of the order");
        Table table = new Table(
                Column.left("Month", 7),
                Column.right("Orders", 6),
                Column.right("Goods", MONEY),
                Column.right("Freight", MONEY),
                Column.left("", BAR));
        BigDecimal greatest = figures.byMonth().values().stream()
                .map(sum -> sum.goods().getAmount())
                .reduce(BigDecimal.ONE, BigDecimal::max);
        figures.byMonth().forEach((month, sum) -> month(table, month, sum, greatest));
        lines.addAll(table.lines());
    }

    private static void month(Table table, YearMonth month, Sum sum, BigDecimal greatest) {
        int bar = sum.goods()
                .getAmount()
                .multiply(BigDecimal.valueOf(BAR))
                .divide(greatest, 0, RoundingMode.HALF_UP)
                .intValue();
        table.row(month.toString(), count(sum.orders()), money(sum.goods()), money(sum.freight()), "#".repeat(bar));
    }

    private void fulfilment(Content content) {
        section("Fulfilment");
        Table table = new Table(
                Column.left("Status", 12),
                Column.left("Fulfilment", 18),
                Column.right("Orders", 6),
                Column.right("Goods", MONEY));
        for (Group group : content.figures().byProgress()) {
            table.row(
                    lower(group.label().name()),
                    lower(group.label().detail()),
                    count(group.sum().orders()),
                    money(group.sum().goods()));
        }
        lines.addAll(table.lines());
        lines.add("");
        lines.add("Shipments: " + count(content.read().shipments()) + " (orders of three lines or more leave in two)");
    }

    private void best(Figures figures) {
        section("The ten best customers");
        Table table = new Table(
                Column.right("", 2),
                Column.left("Customer", 34),
                Column.left("Country", 16),
                Column.right("Orders", 6),
                Column.right("Goods", MONEY));
        int place = 1;
        for (Group group : figures.best()) {
            table.row(
                    String.valueOf(place++),
                    group.label().name(),
                    group.label().detail(),
                    count(group.sum().orders()),
                    money(group.sum().goods()));
        }
        lines.addAll(table.lines());
    }

    private void warnings(Warnings warnings) {
        section("Warnings (kept as they were typed, never repaired)");
        Table table = new Table(Column.left("Rule", 34), Column.right("Customers", 9), Column.right("Orders", 6));
        for (String rule : warnings.rules()) {
            table.row(
                    rule,
                    count(warnings.rows(rule, SourceFile.CUSTOMERS)),
                    count(warnings.rows(rule, SourceFile.ORDERS)));
            for (String code : warnings.codes(rule)) {
                table.row(
                        "  " + code,
                        count(warnings.rows(rule, code, SourceFile.CUSTOMERS)),
                        count(warnings.rows(rule, code, SourceFile.ORDERS)));
            }
        }
        lines.addAll(warnings.rules().isEmpty() ? List.of("None.") : table.lines());
    }

    private void refused(List<Refusal> refused) {
        section("Refused: " + count(refused.size()) + " rows (the header is row 1)");
        Table table = new Table(Column.left("File", 18), Column.right("Row", 6), Column.left("Reason", 52));
        for (Refusal refusal : refused) {
            String file = refusal.file().fileName();
            String row = String.valueOf(refusal.row());
            for (String line : Texts.wrapped(refusal.reason(), 52)) {
                table.row(file, row, line);
                file = "";
                row = "";
            }
        }
        lines.addAll(refused.isEmpty() ? List.of("Nothing.") : table.lines());
    }

    private static Table sums(Column first) {
        return new Table(
                first,
                Column.right("Orders", 6),
                Column.right("Goods", MONEY),
                Column.right("Freight", MONEY),
                Column.right("Total", MONEY));
    }

    private static void sum(Table table, String name, Sum sum) {
        table.row(name, count(sum.orders()), money(sum.goods()), money(sum.freight()), money(sum.total()));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String money(Money money) {
        return String.format(Locale.ROOT, "%,." + money.getScale() + "f", money.getAmount());
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }
}
