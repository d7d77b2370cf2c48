package io.fichario.samples.quickstart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all files and puts together what belongs together; rows that fit nowhere are refused. */
final class PaperReader {
    static final String LINE_REFUSED = "not placed, as a line of it was refused";

    private static final String ORDER = "OrderID";

    private final Refusals refusals;
    private final Map<SourceFile, List<Row>> rows = new EnumMap<>(SourceFile.class);

    private PaperReader(Origin origin, Refusals refusals) {
        this.refusals = refusals;
        for (SourceFile file : SourceFile.values()) {
            rows.put(file, RowReader.rows(file, origin.bytes(file)));
        }
    }

    static Papers read(Origin origin, Refusals refusals) {
        return new PaperReader(origin, refusals).papers();
    }

    private Papers papers() {
        List<Row> customers = List.copyOf(unique(SourceFile.CUSTOMERS).values());
        OrderSheets sheets = new OrderSheets(
                names(SourceFile.EMPLOYEES, row -> row.required("FirstName") + " " + row.required("LastName")),
                names(SourceFile.SHIPPERS, row -> row.required("CompanyName")),
                names(SourceFile.PRODUCTS, row -> row.required("ProductName")));
        Map<String, Row> orders = unique(SourceFile.ORDERS);
        Map<String, List<Row>> details = details(orders);
        List<OrderSheet> whole = new ArrayList<>();
        orders.forEach((number, row) ->
                sheet(sheets, row, details.getOrDefault(number, List.of())).ifPresent(whole::add));
        return new Papers(customers, whole, counts());
    }

    private Map<SourceFile, Integer> counts() {
        Map<SourceFile, Integer> counts = new EnumMap<>(SourceFile.class);
        rows.forEach((file, all) -> counts.put(file, all.size()));
        return counts;
    }

    private Optional<OrderSheet> sheet(OrderSheets sheets, Row order, List<Row> details) {
        List<OrderSheet.Line> lines = details.stream()
                .flatMap(row -> refusals.unless(() -> sheets.line(row)).stream())
                .toList();
        return refusals.unless(() -> {
            OrderSheet sheet = sheets.order(order, lines);
            if (lines.size() < details.size()) {
                throw order.refused(LINE_REFUSED);
            }
            return sheet;
        });
    }

    private Lookup names(SourceFile file, Lookup.Naming naming) {
        return Lookup.of(file, rows(file), refusals, naming);
    }

    private Map<String, Row> unique(SourceFile file) {
        String key = file.columns().get(0);
        Map<String, Row> unique = new LinkedHashMap<>();
        for (Row row : rows(file)) {
            refusals.unless(() -> {
                Row first = unique.putIfAbsent(row.required(key), row);
                if (first != null) {
                    throw row.refused(
                            key + " " + Texts.shown(row.text(key)) + " is in row " + first.number() + " already");
                }
                return row;
            });
        }
        return unique;
    }

    /** A row with a flaw still tells whose line it is when its order can be read; that order is then not placed. */
    private Map<String, List<Row>> details(Map<String, Row> orders) {
        Map<String, List<Row>> details = new HashMap<>();
        for (Row row : rows(SourceFile.ORDER_DETAILS)) {
            String order = row.text(ORDER);
            if (orders.containsKey(order)) {
                details.computeIfAbsent(order, number -> new ArrayList<>()).add(row);
            } else {
                refusals.unless(() -> {
                    throw row.refused(ORDER + " " + Texts.shown(row.required(ORDER)) + " is not in orders.csv");
                });
            }
        }
        return details;
    }

    private List<Row> rows(SourceFile file) {
        return rows.getOrDefault(file, List.of());
    }
}
