package io.fichario.crm.jdbc.statements;

import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was sent.
 *
 * @param text its text
 * @param values what it was sent with, in the order of its places
 */
record Sent(String text, List<Value> values) {
    private static final String BETWEEN = ";\n";

    /**
     * A value as it was bound.
     *
     * @param by the method that binds it
     * @param arguments what the method is told beside the place
     */
    record Value(Method by, List<@Nullable Object> arguments) {
        private void bind(PreparedStatement statement, int place) throws SQLException {
            List<@Nullable Object> all = new ArrayList<>();
            all.add(place);
            all.addAll(arguments);
            try {
                by.invoke(statement, all.toArray());
            } catch (ReflectiveOperationException refused) {
                throw new SQLException("A value cannot be bound again", refused);
            }
        }
    }

    /** Returns the text of a message in which other statements stand. */
    static String rewritten(String message, UnaryOperator<String> rewriting) {
        return Arrays.stream(message.split(BETWEEN, -1)).map(rewriting).collect(Collectors.joining(BETWEEN));
    }

    /** Returns the statements of a message. */
    List<Sent> parts() {
        List<Sent> parts = new ArrayList<>();
        int from = 0;
        for (String part : text.split(BETWEEN, -1)) {
            int count = (int) part.chars().filter(c -> c == '?').count();
            parts.add(new Sent(part, values.subList(from, from + count)));
            from += count;
        }
        return parts;
    }

    /** Whether it looks for rows; an insert is told where they belong. */
    boolean looksForRows() {
        return Arrays.stream(new String[] {"SELECT", "UPDATE", "DELETE", "WITH moved", "WITH few"})
                        .anyMatch(text::startsWith)
                && !text.contains("FINAL TABLE");
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            values.get(i).bind(statement, i + 1);
        }
    }
}
