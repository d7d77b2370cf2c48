package io.fichario.crm.jdbc.reliability;

import static io.fichario.crm.jdbc.db.Proxied.invoke;
import static io.fichario.crm.jdbc.db.Proxied.proxy;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A source of connections on which the n-th call of JDBC fails, whichever it is. A call that closes something closes it
 * before it fails. Used by one thread.
 */
final class FailingSource {
    /** Calls that ask nothing of a database and that drivers do not fail. */
    private static final Set<String> FREE = Set.of("toString", "hashCode", "equals", "isClosed", "unwrap", "abort");

    /** Values are bound and read within the process; that these calls fail too is tried with the profile only. */
    private static final boolean EVERYTHING = Scale.EVERY_CALL.number() > 0;

    /** The statement, alone or at the end of a message; not the level READ COMMITTED of one that begins. */
    private static final Pattern COMMIT = Pattern.compile("\\bCOMMIT\\b");

    private final DataSource real;
    private final String state;
    private final Set<Connection> borrowed = new HashSet<>();
    private int failing;
    private int calls;
    private @Nullable String failed;
    private boolean losing;

    FailingSource(DataSource real, String state) {
        this.real = real;
        this.state = state;
    }

    /** Counts anew, and lets the call of that number fail; 0 for none. */
    void failAt(int number) {
        failing = number;
        calls = 0;
        failed = null;
    }

    /** Returns the call that failed, or null if there were not so many. */
    @Nullable
    String failed() {
        return failed;
    }

    /** Returns how many connections were not given back. */
    int borrowed() {
        return borrowed.size();
    }

    DataSource source() {
        return (DataSource) proxy(DataSource.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return invoke(method, real, arguments);
            }
            return call(method, real, arguments, "getConnection");
        });
    }

    private @Nullable Object call(Method method, Object target, Object @Nullable [] arguments, String name)
            throws Throwable {
        if (EVERYTHING || !isOfTheClient(method)) {
            calls++;
        }
        boolean loses = loses(name);
        if (loses || (calls == failing && failed == null)) {
            losing = false;
            failed = name;
            if (loses || method.getName().equals("close")) {
                invoke(method, target, arguments);
            }
            throw new SQLException("on purpose, with a value: Zenaide Souza", state);
        }
        return wrapped(invoke(method, target, arguments), name);
    }

    /** Lets the next commit be done, and its answer be lost. */
    void loseAnswerOfCommit() {
        failAt(0);
        losing = true;
    }

    private boolean loses(String name) {
        boolean commits = name.startsWith("PreparedStatement.execute")
                && COMMIT.matcher(name).find();
        return losing && (commits || name.startsWith("Connection.commit"));
    }

    private @Nullable Object wrapped(@Nullable Object result, String name) {
        if (result instanceof Connection connection) {
            borrowed.add(connection);
            return wrap(Connection.class, connection, "");
        }
        String from = " of " + name;
        if (result instanceof PreparedStatement statement) {
            return wrap(PreparedStatement.class, statement, from);
        }
        if (result instanceof Statement statement) {
            return wrap(Statement.class, statement, from);
        }
        return result instanceof ResultSet rows ? wrap(ResultSet.class, rows, from) : result;
    }

    private Object wrap(Class<?> type, Object target, String from) {
        return proxy(type, (proxy, method, arguments) -> {
            if (FREE.contains(method.getName())) {
                return method.getName().equals("equals") ? proxy == arguments[0] : invoke(method, target, arguments);
            }
            if (target instanceof Connection && method.getName().equals("close")) {
                borrowed.remove(target);
            }
            return call(method, target, arguments, named(type, method, arguments) + from);
        });
    }

    private static boolean isOfTheClient(Method method) {
        String name = method.getName();
        boolean value = method.getDeclaringClass() == PreparedStatement.class
                ? name.startsWith("set")
                : method.getDeclaringClass() == ResultSet.class && name.startsWith("get");
        return value || name.equals("addBatch");
    }

    private static String named(Class<?> type, Method method, Object @Nullable [] arguments) {
        String text = arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : "";
        return type.getSimpleName() + "." + method.getName() + " " + text;
    }
}
