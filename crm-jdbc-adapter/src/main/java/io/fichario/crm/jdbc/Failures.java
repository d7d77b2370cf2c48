package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreUnavailableException.Reason;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What errors of a database mean, by their SQLSTATE, or by the number that the driver gives where that says more. */
final class Failures {
    private static final int SQLITE_PRIMARY = 0xff;
    private static final int SQLITE_BUSY_SNAPSHOT = 517;

    private final Optional<Dialect> dialect;
    private final String product;

    Failures(Dialect dialect) {
        this(Optional.of(dialect), dialect.product());
    }

    private Failures(Optional<Dialect> dialect, String product) {
        this.dialect = dialect;
        this.product = product;
    }

    /** The errors of a database that did not say yet which it is. */
    static Failures ofAnyDatabase() {
        return new Failures(Optional.empty(), "The database");
    }

    /** What an error means for who asked. */
    enum Meaning {
        /** What was to be written does not fit what is there; what exactly has to be found out. */
        CONFLICT,
        LOST_RACE,
        TIMED_OUT,
        UNREACHABLE,
        READ_ONLY,
        FULL,
        SCHEMA,
        FOREIGN,
        OTHER
    }

    /** Returns the error of a connection that could not be had. */
    RuntimeException unreachable(SQLException failed) {
        SQLException reason = failed.getCause() instanceof SQLException ofDriver ? ofDriver : failed;
        Meaning meaning = meaning(reason);
        if (meaning == Meaning.FOREIGN || meaning == Meaning.TIMED_OUT) {
            return of(meaning, reason, false);
        }
        boolean waited = failed instanceof SQLTransientConnectionException && failed.getCause() == null;
        return waited
                ? new StoreUnavailableException(
                        Reason.TIMED_OUT,
                        "No connection became free in the time that the pool waits",
                        Scrubbed.of(failed))
                : new StoreUnavailableException(
                        Reason.UNREACHABLE, product + " cannot be reached" + state(failed), Scrubbed.of(failed));
    }

    /**
     * Returns the error that a store throws.
     *
     * @param failed the error of the driver
     * @param committing whether the commit was on its way
     * @param diagnosis finds out what did not fit
     */
    RuntimeException of(SQLException failed, boolean committing, Supplier<Optional<RuntimeException>> diagnosis) {
        Meaning meaning = meaning(failed);
        if (meaning == Meaning.CONFLICT) {
            try {
                return diagnosis.get().orElseGet(() -> lostRace(failed));
            } catch (RuntimeException unknown) {
                return lostRace(failed);
            }
        }
        return of(meaning, failed, committing);
    }

    private RuntimeException of(Meaning meaning, SQLException failed, boolean committing) {
        return switch (meaning) {
            case CONFLICT, LOST_RACE -> lostRace(failed);
            case TIMED_OUT ->
                new StoreUnavailableException(
                        Reason.TIMED_OUT,
                        "The database did not answer in time, or a lock was not granted" + state(failed),
                        Scrubbed.of(failed));
            case UNREACHABLE ->
                committing
                        ? unknown(failed)
                        : new StoreUnavailableException(
                                Reason.UNREACHABLE,
                                "The connection was lost; nothing was written" + state(failed),
                                Scrubbed.of(failed));
            case READ_ONLY ->
                new StoreException(
                        "The database is read-only; nothing was written" + state(failed), Scrubbed.of(failed));
            case FULL ->
                new StoreException(
                        "The database has no room left; nothing was written" + state(failed), Scrubbed.of(failed));
            case SCHEMA ->
                new StoreException(
                        "The tables are not those of this release; let the store migrate them" + state(failed),
                        Scrubbed.of(failed));
            case FOREIGN ->
                new StoreException(
                        "The file is not one of " + Dialect.SQLITE.product() + ", or it is damaged" + state(failed),
                        Scrubbed.of(failed));
            case OTHER ->
                committing && saysNothing(failed)
                        ? unknown(failed)
                        : new StoreException(product + " refused a statement" + state(failed), Scrubbed.of(failed));
        };
    }

    private static StoreUnavailableException unknown(SQLException failed) {
        return new StoreUnavailableException(
                Reason.OUTCOME_UNKNOWN,
                "The connection was lost while the commit was under way; written or not, nobody knows" + state(failed),
                Scrubbed.of(failed));
    }

    /** A server that refuses says why; what comes without a reason may come from anywhere on the way, and back. */
    private static boolean saysNothing(SQLException failed) {
        String state = failed.getSQLState();
        return state == null || state.isEmpty() || state.startsWith("HY") || state.equals("99999");
    }

    private static StoreUnavailableException lostRace(SQLException failed) {
        return new StoreUnavailableException(
                Reason.LOST_RACE,
                "Another transaction was faster or stood in the way; nothing was written" + state(failed),
                Scrubbed.of(failed));
    }

    /** The state and number tell what happened; the message of a database may quote values. */
    private static String state(SQLException failed) {
        return " (SQLSTATE " + failed.getSQLState() + ", error " + failed.getErrorCode() + ")";
    }

    Meaning meaning(SQLException failed) {
        if (failed instanceof NoRowException) {
            return Meaning.CONFLICT;
        }
        SQLException deepest = first(failed);
        String state = deepest.getSQLState() == null ? "" : deepest.getSQLState();
        Meaning special = dialect.map(known -> special(known, state, deepest.getErrorCode()))
                .orElseGet(() -> special(state, deepest.getErrorCode()));
        return special == Meaning.OTHER ? standard(state) : special;
    }

    private static Meaning special(Dialect dialect, String state, int error) {
        return switch (dialect) {
            case POSTGRESQL -> postgresql(state);
            case MARIADB -> mariadb(error);
            case SQLITE -> sqlite(error);
            case H2 -> h2(error);
        };
    }

    /** Of the drivers that are known, only that of SQLite gives no SQLSTATE. */
    private static Meaning special(String state, int error) {
        return state.isEmpty() ? sqlite(error) : Meaning.OTHER;
    }

    /** A batch says that it failed, and behind that why. */
    private static SQLException first(SQLException failed) {
        SQLException next = failed.getNextException();
        return next != null && (failed instanceof BatchUpdateException) && failed.getSQLState() == null ? next : failed;
    }

    private static Meaning standard(String state) {
        if (state.startsWith("08")) {
            return Meaning.UNREACHABLE;
        }
        if (state.startsWith("23")) {
            return Meaning.CONFLICT;
        }
        return state.startsWith("40") ? Meaning.LOST_RACE : Meaning.OTHER;
    }

    private static Meaning postgresql(String state) {
        return switch (state) {
            case "22012" -> Meaning.CONFLICT;
            case "55P03", "57014" -> Meaning.TIMED_OUT;
            case "57P01", "57P02", "57P03", "53300" -> Meaning.UNREACHABLE;
            case "25006" -> Meaning.READ_ONLY;
            case "53100" -> Meaning.FULL;
            case "42P01", "42703", "3F000" -> Meaning.SCHEMA;
            default -> Meaning.OTHER;
        };
    }

    private static Meaning mariadb(int error) {
        return switch (error) {
            case 1213, 1020 -> Meaning.LOST_RACE;
            case 1205, 1969, 3024 -> Meaning.TIMED_OUT;
            case 1062, 1452, 1451, 4025 -> Meaning.CONFLICT;
            case 1040, 1053, 1927, 2006, 2013 -> Meaning.UNREACHABLE;
            case 1290, 1792 -> Meaning.READ_ONLY;
            case 1021, 1114 -> Meaning.FULL;
            case 1146, 1054, 1049 -> Meaning.SCHEMA;
            default -> Meaning.OTHER;
        };
    }

    private static Meaning sqlite(int error) {
        if (error == SQLITE_BUSY_SNAPSHOT) {
            return Meaning.LOST_RACE;
        }
        return switch (error & SQLITE_PRIMARY) {
            case 5, 6, 9 -> Meaning.TIMED_OUT;
            case 19 -> Meaning.CONFLICT;
            case 8 -> Meaning.READ_ONLY;
            case 13 -> Meaning.FULL;
            case 14 -> Meaning.UNREACHABLE;
            case 11, 26 -> Meaning.FOREIGN;
            default -> Meaning.OTHER;
        };
    }

    private static Meaning h2(int error) {
        if (Set.of(90007, 90067, 90098, 90121).contains(error)) {
            return Meaning.UNREACHABLE;
        }
        return switch (error) {
            case 40001, 90131 -> Meaning.LOST_RACE;
            case 50200, 57014 -> Meaning.TIMED_OUT;
            case 23505, 23506, 23502, 23513 -> Meaning.CONFLICT;
            case 90097 -> Meaning.READ_ONLY;
            case 42102, 42104, 42122, 90079 -> Meaning.SCHEMA;
            default -> Meaning.OTHER;
        };
    }
}
