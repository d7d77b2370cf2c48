package io.fichario.crm.jdbc.statements;

import static io.fichario.crm.jdbc.db.Proxied.invoke;
import static io.fichario.crm.jdbc.db.Proxied.proxy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A source of connections that sees each statement on its way, and can send another instead. Used by one thread. */
final class WatchedSource {
    private final DataSource real;
    private final Map<String, Sent> sent = new LinkedHashMap<>();
    private UnaryOperator<String> rewriting = UnaryOperator.identity();

    WatchedSource(DataSource real) {
        this.real = real;
    }

    /** Sends what this makes of each statement, instead of the statement. */
    void rewrite(UnaryOperator<String> change) {
        rewriting = change;
    }

    void forget() {
        sent.clear();
    }

    /** Returns what was sent, each text once with the values that it had the first time; a message is taken apart. */
    List<Sent> sent() {
        Map<String, Sent> parts = new LinkedHashMap<>();
        sent.values().stream()
                .flatMap(one -> one.parts().stream())
                .forEach(part -> parts.putIfAbsent(part.text(), part));
        return List.copyOf(parts.values());
    }

    DataSource source() {
        return (DataSource) proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = invoke(method, real, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    private Object watched(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("prepareStatement")) {
                return invoke(method, connection, arguments);
            }
            String text = (String) arguments[0];
            arguments[0] = Sent.rewritten(text, rewriting);
            return watched(text, (PreparedStatement) invoke(method, connection, arguments));
        });
    }

    private Object watched(String text, PreparedStatement statement) {
        Map<Integer, Sent.Value> values = new TreeMap<>();
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            String name = method.getName();
            if (method.getDeclaringClass() == PreparedStatement.class && name.startsWith("set")) {
                values.put((Integer) arguments[0], new Sent.Value(method, rest(arguments)));
            } else if (name.equals("addBatch") || name.startsWith("execute")) {
                sent.computeIfAbsent(text, any -> new Sent(text, List.copyOf(values.values())));
            }
            return invoke(method, statement, arguments);
        });
    }

    /** A value may be null. */
    private static List<@Nullable Object> rest(@Nullable Object[] arguments) {
        return new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
    }
}
