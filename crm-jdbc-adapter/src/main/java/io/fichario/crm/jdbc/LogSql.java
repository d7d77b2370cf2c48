package io.fichario.crm.jdbc;

import com.google.common.collect.Lists;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.Wants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of changes of one tenant: how its rows are found and written. */
final class LogSql {
    private static final int MOST_ROWS_AT_ONCE = 500;

    private final RecordSql records;
    private final Base base;
    private final ChangeRow rows;

    LogSql(RecordSql records, Base base) {
        this.records = records;
        this.base = base;
        this.rows = new ChangeRow(base.types(), base.binding());
    }

    private Names names() {
        return base.names();
    }

    private TenantId tenant() {
        return records.tenant();
    }

    private Sql select() {
        return new Sql("SELECT " + ChangeRow.SELECTED + " FROM ")
                .add(names().of("change"))
                .add(" c LEFT JOIN ")
                .add(names().of("feed"))
                .add(" f ON f.tenant = c.tenant AND f.seq = c.seq WHERE c.tenant = ")
                .param(Kind.TEXT, tenant().text());
    }

    Change change(ResultSet row) throws SQLException {
        return rows.change(tenant(), row);
    }

    Sql ofRecord(RecordId<?> id, Version after, int limit) {
        return select().add(" AND ")
                .add(record("c", id))
                .add(" AND c.version > ")
                .param(Kind.LONG, after.number())
                .add(" ORDER BY c.version LIMIT ")
                .param(Kind.INT, limit)
                .add(records.end());
    }

    Sql latest(Wants.Latest latest) {
        return select().add(" AND ")
                .add(record("c", latest.record()))
                .add(" ORDER BY c.version DESC LIMIT ")
                .param(Kind.INT, latest.limit())
                .add(records.end());
    }

    private static Sql record(String alias, RecordId<?> id) {
        return new Sql(alias + ".record_type = ")
                .param(Kind.TEXT, id.type().name())
                .add(" AND " + alias + ".record_id = ")
                .param(Kind.ID, id.uuid());
    }

    Sql ofCommand(CommandId command) {
        return select().add(" AND c.command_id = ")
                .param(Kind.ID, command.uuid())
                .add(" ORDER BY c.ordinal, c.seq" + records.end());
    }

    /** Changes behind a position; it begins with the feed, which is narrow and in order. */
    Sql behind(long position, int limit) {
        return new Sql("SELECT " + ChangeRow.SELECTED + " FROM (SELECT q.tenant, q.position, q.seq FROM ")
                .add(names().of("feed"))
                .add(" q WHERE q.tenant = ")
                .param(Kind.TEXT, tenant().text())
                .add(" AND q.position > ")
                .param(Kind.LONG, position)
                .add(" ORDER BY q.tenant, q.position LIMIT ")
                .param(Kind.INT, limit)
                .add(") f JOIN ")
                .add(names().of("change"))
                .add(" c ON c.tenant = f.tenant AND c.seq = f.seq ORDER BY f.position");
    }

    /** The newest version of a record that was not a deletion, up to a version. */
    Sql lastDocument(RecordId<?> id, Version upTo) {
        return new Sql("SELECT c.schema_version, c.document FROM ")
                .add(names().of("change"))
                .add(" c WHERE c.tenant = ")
                .param(Kind.TEXT, tenant().text())
                .add(" AND ")
                .add(record("c", id))
                .add(" AND c.version <= ")
                .param(Kind.LONG, upTo.number())
                .add(" AND c.document IS NOT NULL ORDER BY c.version DESC LIMIT 1" + records.end());
    }

    /** Says the same change anew, without what was personal. */
    Sql rewrite(Change change) {
        Sql sql = new Sql("UPDATE ")
                .add(names().of("change"))
                .add(" SET document = ")
                .param(Kind.DOCUMENT, change.after().map(ChangeRow::document).orElse(null))
                .add(", schema_version = ")
                .param(Kind.INT, change.after().map(ChangeRow::schema).orElse(null))
                .add(", reason = ")
                .param(Kind.TEXT, change.cause().reason().orElse(null))
                .add(", request_id = ")
                .param(Kind.TEXT, change.cause().request().map(RequestId::text).orElse(null))
                .add(same(change));
        change.position().ifPresent(position -> sql.add(" AND seq = ").add(seqAt(position)));
        return sql;
    }

    /** The row of a change with the id, version, kind, time, command and ordinal that it has. */
    private Sql same(Change change) {
        return new Sql(" WHERE tenant = ")
                .param(Kind.TEXT, tenant().text())
                .add(" AND record_type = ")
                .param(Kind.TEXT, change.record().type().name())
                .add(" AND record_id = ")
                .param(Kind.ID, change.record().uuid())
                .add(" AND version = ")
                .param(Kind.LONG, change.version().number())
                .add(" AND kind = ")
                .param(Kind.TEXT, change.kind().name())
                .add(" AND recorded_at = ")
                .param(Kind.TIME, change.cause().at())
                .add(" AND command_id = ")
                .param(Kind.ID, change.cause().command().uuid())
                .add(" AND ordinal = ")
                .param(Kind.INT, change.ordinal());
    }

    private Sql seqAt(long position) {
        return new Sql("(SELECT f.seq FROM ")
                .add(names().of("feed"))
                .add(" f WHERE f.tenant = ")
                .param(Kind.TEXT, tenant().text())
                .add(" AND f.position = ")
                .param(Kind.LONG, position)
                .add(")");
    }

    /** Rows of changes that wait for their positions. */
    Step.Insert waiting(Collection<Logged> logged) {
        List<@Nullable Object> rows = new ArrayList<>();
        for (Logged one : logged) {
            rows.add(tenant().text());
            rows.add(one.seq());
            rows.add(one.command());
        }
        return new Step.Insert(base.insertions().pending(), rows);
    }

    /** Rows of changes that have their positions. */
    Step.Insert feed(Collection<Positioned> positioned) {
        List<@Nullable Object> rows = new ArrayList<>();
        for (Positioned one : positioned) {
            rows.add(tenant().text());
            rows.add(one.position());
            rows.add(one.seq());
        }
        return new Step.Insert(base.insertions().feed(), rows);
    }

    /** Says up to which position changes are numbered. */
    Step head(long position) {
        return new Step.Put(new Sql("UPDATE ")
                .add(names().of("tenant"))
                .add(" SET position = ")
                .param(Kind.LONG, position)
                .add(" WHERE tenant = ")
                .param(Kind.TEXT, tenant().text())
                .add(" AND position < ")
                .param(Kind.LONG, position));
    }

    /** Inserts changes and answers what they became. */
    List<Step.Ask<Logged>> insert(List<Change> changes) {
        List<Step.Ask<Logged>> asks = new ArrayList<>();
        for (List<Change> some : Lists.partition(changes, MOST_ROWS_AT_ONCE)) {
            asks.add(new Step.Ask<>(
                    base.dialect().inserting(inserted(some), "record_type, record_id, version, seq, command_id"),
                    this::logged));
        }
        return asks;
    }

    private Sql inserted(List<Change> changes) {
        Sql sql = new Sql(base.insertions().change().text(changes.size()));
        changes.forEach(change -> ChangeRow.addTo(sql, change));
        return sql;
    }

    private Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                base.types().named(row.getString(1)).id(base.binding().id(row, 2)),
                Version.of(row.getLong(3)),
                row.getLong(4),
                base.binding().id(row, 5));
    }

    /** Inserts changes that wait for their positions by one statement each time, where a database can say both in one. */
    List<Step> insertWaiting(List<Change> changes) {
        List<Step> steps = new ArrayList<>();
        for (List<Change> some : Lists.partition(changes, MOST_ROWS_AT_ONCE)) {
            steps.add(new Step.Put(new Sql("WITH logged AS (")
                    .add(inserted(some))
                    .add(" RETURNING tenant, seq, command_id) INSERT INTO ")
                    .add(names().of("pending"))
                    .add(" (tenant, seq, command_id) SELECT tenant, seq, command_id FROM logged")));
        }
        return steps;
    }

    /** A change that has its sequence number. */
    record Logged(RecordId<?> record, Version version, long seq, UUID command) {}

    /** A sequence number that has its position. */
    record Positioned(long position, long seq) {}
}
