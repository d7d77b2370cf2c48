package io.fichario.crm.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What inserts say, table by table. Safe for use by several threads. */
final class Insertions {
    private final Names names;
    private final Map<Table<?>, Insertion> ofTables = new ConcurrentHashMap<>();
    private final Insertion change;
    private final Insertion pending;
    private final Insertion feed;

    Insertions(Names names) {
        this.names = names;
        this.change = new Insertion(names.of("change"), ChangeRow.COLUMNS);
        this.pending = new Insertion(
                names.of("pending"),
                List.of(Table.TENANT, new Column("seq", Kind.LONG), new Column("command_id", Kind.ID)));
        this.feed = new Insertion(
                names.of("feed"),
                List.of(Table.TENANT, new Column("position", Kind.LONG), new Column("seq", Kind.LONG)));
    }

    /** New rows of a table of records. */
    Insertion into(Table<?> table) {
        Insertion known = ofTables.get(table);
        return known == null ? ofTables.computeIfAbsent(table, this::insertion) : known;
    }

    private Insertion insertion(Table<?> table) {
        List<Column> columns = new ArrayList<>();
        columns.add(Table.TENANT);
        table.type().ifPresent(type -> columns.add(Table.TYPE));
        columns.add(table.owner());
        columns.addAll(table.isMain() ? Table.STANDING : table.key());
        columns.addAll(table.values());
        return new Insertion(names.of(table), columns);
    }

    /** New changes. */
    Insertion change() {
        return change;
    }

    /** Changes that wait for their positions. */
    Insertion pending() {
        return pending;
    }

    /** Changes that have their positions. */
    Insertion feed() {
        return feed;
    }
}
