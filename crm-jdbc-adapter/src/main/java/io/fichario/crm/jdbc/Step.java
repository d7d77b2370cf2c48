package io.fichario.crm.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement of a transaction. What several of them do together may travel in one message. */
sealed interface Step {

    /** A question; its answer stands in it after it was sent. */
    final class Ask<T> implements Step {
        private final Sql sql;
        private final RowReader<T> reader;
        private final List<T> rows = new ArrayList<>();

        Ask(Sql sql, RowReader<T> reader) {
            this.sql = sql;
            this.reader = reader;
        }

        Sql sql() {
            return sql;
        }

        void answer(ResultSet result) throws SQLException {
            rows.clear();
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }

        List<T> rows() {
            return rows;
        }

        Optional<T> first() {
            return rows.stream().findFirst();
        }
    }

    /** A change of rows that is right whatever their number is. */
    record Put(Sql sql) implements Step {}

    /** A change of exactly one row: of no row, and all steps have failed. */
    record Guarded(Sql sql) implements Step {}

    /** New rows of one table. */
    record Insert(String table, List<Column> columns, List<List<@Nullable Object>> rows) implements Step {}
}
