package io.fichario.crm.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;

/** What an insert into one table says, for any number of rows. Safe for use by several threads. */
final class Insertion {
    /** Up to this many rows a text is kept; there is one for each number. */
    private static final int MOST_KEPT = 16;

    private final List<Column> columns;
    private final String head;
    private final String row;
    private final AtomicReferenceArray<String> kept = new AtomicReferenceArray<>(MOST_KEPT + 1);

    Insertion(String table, List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.head = columns.stream()
                .map(Column::name)
                .collect(Collectors.joining(", ", "INSERT INTO " + table + " (", ") VALUES "));
        this.row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    List<Column> columns() {
        return columns;
    }

    /** Returns the text for so many rows. */
    String text(int rows) {
        if (rows > MOST_KEPT) {
            return made(rows);
        }
        String known = kept.get(rows);
        if (known == null) {
            known = made(rows);
            kept.set(rows, known);
        }
        return known;
    }

    private String made(int rows) {
        return head + String.join(", ", Collections.nCopies(rows, row));
    }
}
