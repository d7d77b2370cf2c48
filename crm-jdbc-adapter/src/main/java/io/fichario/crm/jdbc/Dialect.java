package io.fichario.crm.jdbc;

import io.fichario.crm.record.Query;
import io.fichario.crm.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The databases that are known, and all in which their SQL differs. How they keep values is said by {@link Binding}. */
enum Dialect {
    POSTGRESQL("PostgreSQL"),
    MARIADB("MariaDB"),
    SQLITE("SQLite"),
    H2("H2");

    private final String product;

    Dialect(String product) {
        this.product = product;
    }

    /**
     * Asks a connection which database it leads to.
     *
     * @throws StoreException if it is none of these
     */
    static Dialect of(Connection connection) throws SQLException {
        String found = connection.getMetaData().getDatabaseProductName();
        return Arrays.stream(values())
                .filter(dialect -> dialect.product.equals(found))
                .findFirst()
                .orElseThrow(() -> new StoreException("The database is " + found + "; supported are "
                        + Arrays.stream(values()).map(Dialect::product).collect(Collectors.joining(", "))));
    }

    String product() {
        return product;
    }

    /** The folder of its scripts. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What begins a transaction that reads and writes, statement by statement. PostgreSQL checks foreign keys by plans that
     * each connection makes once; one that was made while a table was small would read the whole table when it has grown.
     */
    List<String> beginsWrite() {
        return switch (this) {
            case POSTGRESQL -> List.of("BEGIN ISOLATION LEVEL READ COMMITTED", "SET LOCAL enable_seqscan TO off");
            case MARIADB -> List.of("SET TRANSACTION ISOLATION LEVEL READ COMMITTED", "START TRANSACTION");
            case SQLITE -> List.of("BEGIN IMMEDIATE");
            case H2 -> List.of();
        };
    }

    /** What begins a transaction that reads from one snapshot. */
    List<String> beginsRead() {
        return switch (this) {
            case POSTGRESQL -> List.of("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
            case MARIADB ->
                List.of(
                        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
                        "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            case SQLITE -> List.of("BEGIN");
            case H2 -> List.of();
        };
    }

    /** Whether transactions begin and end by the methods of the connection, as the database has no statement for it. */
    boolean beginsByDriver() {
        return this == H2;
    }

    /** Whether how long a statement may take, and wait for a lock, is kept with the session. */
    boolean limitsSessions() {
        return this == H2;
    }

    /**
     * The level at which this database gives a driver's transaction one snapshot. At REPEATABLE READ, H2 takes the picture
     * of a table when it is first read, and was seen to show a row without what was committed with it.
     */
    int snapshotLevel() {
        return this == H2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ;
    }

    /** Whether a plan is chosen by how many rows a value has, also of a select within a select. */
    boolean weighsPlans() {
        return this == POSTGRESQL || this == MARIADB;
    }

    /** Whether a select that is named before a statement is worked out once, and parts of the statement can depend on it. */
    boolean asksBefore() {
        return this == POSTGRESQL || this == SQLITE;
    }

    /** Whether a select is left out if a condition on no row of it is not fulfilled; else its limit has to say so. */
    boolean leavesOutByCondition() {
        return this == POSTGRESQL;
    }

    /** What keeps a select within a condition from being joined to the select around it. */
    String apart() {
        return this == POSTGRESQL ? " OFFSET 0" : "";
    }

    /** Tests whether a column has one of the values that a select finds, by an index of the column. */
    String amongSelected(String select) {
        return this == POSTGRESQL ? "= ANY (ARRAY(SELECT " + select + "))" : "IN (SELECT " + select + ")";
    }

    /** What makes a select lock the rows of the table {@code m}; nothing where a writer has the whole database. */
    String locking() {
        return switch (this) {
            // leaves the row open to foreign keys that point at it
            case POSTGRESQL -> " FOR NO KEY UPDATE OF m";
            case MARIADB, H2 -> " FOR UPDATE";
            case SQLITE -> "";
        };
    }

    /** The column by which a select tells the isolation level; nothing where the connection tells it, or none matters. */
    String levelInSql() {
        return this == POSTGRESQL ? ", current_setting('transaction_isolation')" : "";
    }

    /** Whether the level is asked of the connection, which is in the same process. */
    boolean connectionTellsLevel() {
        return this == H2;
    }

    /**
     * Whether the writers of a store come one by one: SQLite has one at a time, and H2 writes to its file table by table, so
     * that a commit keeps a part of what another session is just doing if the process dies then.
     */
    boolean writesInTurn() {
        return this == SQLITE || this == H2;
    }

    /** What makes a select of one table lock its rows. */
    String lockingAny() {
        return this == SQLITE ? "" : " FOR UPDATE";
    }

    /** Returns an expression by which rows are ordered by code point, where that of the column would not. */
    String ordered(Column column, String expression) {
        return this == H2 && column.kind() == Kind.TEXT ? "STRINGTOUTF8(" + expression + ")" : expression;
    }

    /** The kind of a value that is compared with {@link #ordered}. */
    Kind ordered(Kind kind) {
        return this == H2 && kind == Kind.TEXT ? Kind.SORT_TEXT : kind;
    }

    /** Returns the order of an expression that may be missing, missing values last. */
    String orderedBy(String expression, Query.Direction direction) {
        boolean descending = direction == Query.Direction.DESCENDING;
        if (this == MARIADB) {
            // the greatest first leaves nothing for the end but what is missing, and an index serves it
            return descending ? expression + " DESC" : expression + " IS NULL, " + expression;
        }
        return expression + (descending ? " DESC" : "") + " NULLS LAST";
    }

    /** Whether an index serves an order only if that names all columns of the index, those too that are the same in all rows. */
    boolean sortsByWholeIndexes() {
        return this == H2;
    }

    /** Joins a table to the one whose index is in the order that is wanted. */
    String joiningInOrder() {
        return this == MARIADB ? " STRAIGHT_JOIN " : " JOIN ";
    }

    /** Whether one of several values is looked up in an index only if the whole key is said of each. */
    boolean looksUpWholeKeys() {
        return this == H2;
    }

    /** Whether {@code (a, b) > (?, ?)} is looked up in an index over both. */
    boolean comparesRows() {
        return this == POSTGRESQL || this == SQLITE;
    }

    /** How an insert begins and ends that passes over a row that is there, without an error that breaks a transaction. */
    String[] insertUnlessThere() {
        return switch (this) {
            case POSTGRESQL, SQLITE -> new String[] {"INSERT", " ON CONFLICT DO NOTHING"};
            case MARIADB -> new String[] {"INSERT IGNORE", ""};
            case H2 -> new String[] {"INSERT", ""};
        };
    }

    /** Whether tables that grew are taken for as small as they were until they are counted. */
    boolean forgetsToCount() {
        return this == POSTGRESQL;
    }

    /** Makes an insert answer columns of the rows that it made. */
    Sql inserting(Sql insert, String columns) {
        return this == H2
                ? new Sql("SELECT " + columns + " FROM FINAL TABLE (")
                        .add(insert)
                        .add(")")
                : insert.add(" RETURNING " + columns);
    }

    /** Whether one statement can insert rows and what follows from them. */
    boolean insertsInSteps() {
        return this == POSTGRESQL;
    }

    /** Whether a savepoint can be given up by a statement; elsewhere it ends with the transaction. */
    boolean releasesSavepoints() {
        return this != H2;
    }

    /** What makes a read show the newest rows in a transaction of the host that has one snapshot. */
    String readingNewest() {
        return this == MARIADB ? " LOCK IN SHARE MODE" : "";
    }

    /** Whether a statement may see a commit in part, so that what a reading finds last has to be read again. */
    boolean snapshotsMayTear() {
        return this == MARIADB;
    }

    /** Whether a change of tables is kept at once, whatever becomes of the transaction. */
    boolean commitsTables() {
        return this == MARIADB || this == H2;
    }

    String timeType() {
        return switch (this) {
            case POSTGRESQL -> "TIMESTAMP(6) WITH TIME ZONE";
            case MARIADB -> "DATETIME(6)";
            case SQLITE -> "TEXT";
            case H2 -> "TIMESTAMP(6) WITH TIME ZONE";
        };
    }

    String flagType() {
        return this == SQLITE ? "INTEGER" : "BOOLEAN";
    }
}
