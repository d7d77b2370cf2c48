package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the tables of a store with what its log of changes says that they should hold. */
public final class StoredTables {
    private static final int PAGE = 1_000;

    private final Connection connection;
    private final Types types;
    private final StoredRows rows;
    private final List<String> faults = new ArrayList<>();

    private StoredTables(Connection connection, List<RecordType<?>> ofHost) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        this.connection = connection;
        this.types = new Types(dialect, ofHost);
        this.rows = new StoredRows(connection, dialect);
    }

    /**
     * Replays the log of a tenant and compares.
     *
     * @param store the store, which gives positions
     * @param connection to the database of the store, whose tables have the usual names
     * @param ofHost the types of the host
     * @param tenant whose log
     * @return what differs, empty when the log replays to exactly the tables
     */
    public static List<String> faults(
            CrmStore store, Connection connection, List<RecordType<?>> ofHost, TenantId tenant) throws SQLException {
        StoredTables tables = new StoredTables(connection, ofHost);
        List<Change> log = log(store, tenant);
        tables.checkLog(log);
        tables.checkBook(tenant, log.size());
        Map<RecordId<?>, Now> records = tables.replayed(log);
        for (RecordType<?> type : tables.all(ofHost)) {
            tables.check(type, records, tenant);
        }
        return tables.faults;
    }

    /** Gives positions and reads the whole log. */
    public static List<Change> log(CrmStore store, TenantId tenant) {
        long last = store.number(tenant);
        List<Change> log = new ArrayList<>();
        while (log.size() < last) {
            log.addAll(store.<List<Change>>read(tenant, view -> view.changesAfter(log.size(), PAGE)));
        }
        return log;
    }

    /** What a record is by its last change. */
    private record Now(CrmRecord record, long version, boolean deleted) {}

    private List<RecordType<?>> all(List<RecordType<?>> ofHost) {
        return Stream.concat(
                        Stream.of("contact", "order", "shipment", "interaction", "follow-up")
                                .<RecordType<?>>map(types::named),
                        ofHost.stream())
                .toList();
    }

    /** Positions and versions are dense, and so are the places of the changes of a command. */
    private void checkLog(List<Change> log) {
        Map<CommandId, Set<Integer>> ordinals = new LinkedHashMap<>();
        long position = 0;
        for (Change change : log) {
            position++;
            refuseUnless(change.position().orElse(0L) == position, "position " + position + " is " + change.position());
            boolean isNew = ordinals.computeIfAbsent(change.cause().command(), id -> new java.util.TreeSet<>())
                    .add(change.ordinal());
            refuseUnless(
                    isNew,
                    "ordinal " + change.ordinal() + " twice in "
                            + change.cause().command());
        }
        ordinals.forEach((command, places) -> refuseUnless(
                places.stream().mapToInt(place -> place).max().orElse(0) == places.size() - 1,
                "command " + command + " has only the changes " + places));
    }

    private Map<RecordId<?>, Now> replayed(List<Change> log) {
        Map<RecordId<?>, Now> records = new HashMap<>();
        for (Change change : log) {
            Now before = records.get(change.record());
            long version = before == null ? 0 : before.version();
            refuseUnless(
                    change.version().number() == version + 1,
                    change.record() + " goes from version " + version + " to " + change.version());
            refuseUnless((before == null) == (change.kind() == ChangeKind.CREATED), change + " at version " + version);
            CrmRecord record = change.after()
                    .orElseGet(() -> java.util.Objects.requireNonNull(before).record());
            records.put(
                    change.record(),
                    new Now(record, change.version().number(), change.after().isEmpty()));
        }
        return records;
    }

    /** Every change has its place in the feed, nothing waits, and the tenant knows how far it is numbered. */
    private void checkBook(TenantId tenant, long changes) throws SQLException {
        String where = " WHERE tenant = '" + tenant.text() + "'";
        compare("rows of the log", count("change" + where), changes);
        compare("rows of the feed", count("feed" + where), changes);
        compare("rows that wait", count("pending" + where), 0);
    }

    private long count(String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM " + Names.USUAL.prefix() + from)) {
            found.next();
            return found.getLong(1);
        }
    }

    private void compare(String what, long found, long expected) {
        refuseUnless(found == expected, what + " are " + found + ", not " + expected);
    }

    private void refuseUnless(boolean fits, String fault) {
        if (!fits) {
            faults.add(fault);
        }
    }

    private <R extends CrmRecord> void check(RecordType<R> type, Map<RecordId<?>, Now> records, TenantId tenant)
            throws SQLException {
        Mapping<R> mapping = types.mapping(type);
        Map<UUID, Now> own = records.values().stream()
                .filter(now -> now.record().id().type().equals(type))
                .collect(Collectors.toMap(now -> now.record().id().uuid(), now -> now));
        for (Table<R> table : mapping.tables().toList()) {
            check(type, table, own, tenant);
        }
    }

    private <R extends CrmRecord> void check(
            RecordType<R> type, Table<R> table, Map<UUID, Now> records, TenantId tenant) throws SQLException {
        List<Column> columns = new ArrayList<>(StoredRows.own(table));
        boolean main = table.key().isEmpty();
        if (main) {
            columns.add(new Column("version", Kind.LONG));
            columns.add(new Column("deleted", Kind.FLAG));
        }
        Map<UUID, List<List<@Nullable Object>>> found = rows.readAll(table, columns, tenant);
        records.forEach((id, now) -> {
            Set<List<@Nullable Object>> said = rows.said(table, type.cast(now.record()));
            Set<List<@Nullable Object>> expected =
                    main ? said.stream().map(row -> written(row, now)).collect(Collectors.toSet()) : said;
            List<List<@Nullable Object>> stored = found.getOrDefault(id, List.of());
            refuseUnless(
                    stored.size() == expected.size() && expected.equals(Set.copyOf(stored)),
                    table.name() + " of " + id + " has " + stored + "\n    instead of " + expected);
        });
        found.keySet().stream()
                .filter(id -> !records.containsKey(id))
                .forEach(id -> faults.add(table.name() + " has rows of " + id + ", of which the log knows nothing"));
    }

    private static List<@Nullable Object> written(List<@Nullable Object> row, Now now) {
        List<@Nullable Object> whole = new ArrayList<>(row);
        whole.add(now.version());
        whole.add(now.deleted());
        return whole;
    }
}
