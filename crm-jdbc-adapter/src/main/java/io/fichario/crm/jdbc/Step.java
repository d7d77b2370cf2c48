package io.fichario.crm.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement of a transaction. What several of them do together may travel in one message. */
sealed interface Step {

    /** The parts of its text. */
    List<String> parts();

    /** How many values it is sent with. */
    int values();

    /** Binds its values and returns the place behind them. */
    int bind(Statements statements, PreparedStatement statement, int first) throws SQLException;

    /** A step that is one statement as it was made. */
    sealed interface OfSql extends Step {
        Sql sql();

        @Override
        default List<String> parts() {
            return sql().parts();
        }

        @Override
        default int values() {
            return sql().params().size();
        }

        @Override
        default int bind(Statements statements, PreparedStatement statement, int first) throws SQLException {
            return statements.bind(statement, first, sql().params());
        }
    }

    /** A question; its answer stands in it after it was sent. */
    final class Ask<T> implements OfSql {
        private final Sql sql;
        private final RowReader<T> reader;
        private final List<T> rows = new ArrayList<>();

        Ask(Sql sql, RowReader<T> reader) {
            this.sql = sql;
            this.reader = reader;
        }

        @Override
        public Sql sql() {
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
            return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
        }
    }

    /** A change of rows that is right whatever their number is. */
    record Put(Sql sql) implements OfSql {}

    /** A change of exactly one row: of no row, and all steps have failed. */
    record Guarded(Sql sql) implements OfSql {}

    /**
     * New rows of one table.
     *
     * @param into the table
     * @param all the values of all rows, row by row
     */
    record Insert(Insertion into, List<@Nullable Object> all) implements Step {
        int rows() {
            return all.size() / into.columns().size();
        }

        /** Some of the rows. */
        Insert some(int from, int count) {
            int width = into.columns().size();
            return new Insert(into, all.subList(from * width, (from + count) * width));
        }

        @Override
        public List<String> parts() {
            return List.of(into.text(rows()));
        }

        @Override
        public int values() {
            return all.size();
        }

        @Override
        public int bind(Statements statements, PreparedStatement statement, int first) throws SQLException {
            return statements.bind(statement, first, into.columns(), all);
        }
    }
}
