package io.fichario.samples.benchmarks;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes rows of the log of changes by hand. */
final class LogWrites {
    private static final String RULES = "address.postal/1\nphone.valid/1";

    private LogWrites() {}

    /**
     * A change to be logged.
     *
     * @param record the record after it
     * @param operation what was done
     * @param action the kind of operation
     */
    record Logged<R extends CrmRecord>(RecordType<R> type, R record, String operation, String action) {
        void fill(Binder binder, Stamp stamp) throws SQLException {
            long version = record.version().number();
            binder.text(Texts.TENANT)
                    .text(type.name())
                    .id(record.id().uuid())
                    .number(version)
                    .text(version == 1 ? "CREATED" : "UPDATED")
                    .number(stamp.ordinal())
                    .id(stamp.command())
                    .text("ana")
                    .text("sales")
                    .text(operation)
                    .text(action)
                    .time(stamp.at())
                    .text(RULES)
                    .number(type.codec().schema())
                    .document(type.codec().write(record));
        }
    }

    private record Stamp(UUID command, int ordinal, Instant at) {}

    /** Adds changes of one command, and that they wait for their places in the feed. */
    static void add(Message message, Engine engine, List<Logged<?>> changes) {
        UUID command = Ids.next();
        Instant now = Instant.now();
        if (engine == Engine.POSTGRESQL) {
            String insert = Texts.rows(Texts.CHANGE, Texts.CHANGE_ROW, changes.size());
            message.add(
                    "WITH logged AS (" + insert + " RETURNING tenant, seq, command_id) INSERT INTO crm_pending"
                            + " (tenant, seq, command_id) SELECT tenant, seq, command_id FROM logged",
                    binder -> {
                        for (int i = 0; i < changes.size(); i++) {
                            changes.get(i).fill(binder, new Stamp(command, i, now));
                        }
                    });
        } else {
            for (int i = 0; i < changes.size(); i++) {
                Logged<?> change = changes.get(i);
                Stamp stamp = new Stamp(command, i, now);
                message.add(Texts.rows(Texts.CHANGE, Texts.CHANGE_ROW, 1), binder -> change.fill(binder, stamp))
                        .add(
                                "INSERT INTO crm_pending (tenant, seq, command_id) VALUES (?, last_insert_rowid(), ?)",
                                binder -> binder.text(Texts.TENANT).id(command));
            }
        }
    }
}
