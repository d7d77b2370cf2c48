package io.fichario.crm.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the making: the parts of its text, which name tables and columns only, and the values it is sent with.
 * Parts are not put together before it is sent, as that text is most likely known ({@link KnownTexts}).
 */
final class Sql {
    private static final int USUAL_PARTS = 16;

    private final List<String> parts = new ArrayList<>(USUAL_PARTS);
    private final List<Param> params = new ArrayList<>();

    Sql() {}

    Sql(String text) {
        parts.add(text);
    }

    Sql add(String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return this;
    }

    Sql add(Sql part) {
        parts.addAll(part.parts);
        params.addAll(part.params);
        return this;
    }

    Sql param(Kind kind, @Nullable Object value) {
        parts.add("?");
        return value(kind, value);
    }

    /** Adds a value whose place is in the text already. */
    Sql value(Kind kind, @Nullable Object value) {
        params.add(new Param(kind, value));
        return this;
    }

    /**
     * Adds a list in parentheses. Its length is rounded up to a power of two by saying the last value again, so that few
     * texts are told apart where statements are kept by their text.
     */
    Sql list(Kind kind, Collection<?> values) {
        int length = Integer.highestOneBit(Math.max(1, values.size() - 1)) << (values.size() > 1 ? 1 : 0);
        Iterator<?> rest = values.iterator();
        Object last = rest.next();
        String separator = "(";
        for (int i = 0; i < length; i++) {
            add(separator).param(kind, last);
            last = rest.hasNext() ? rest.next() : last;
            separator = ", ";
        }
        return add(")");
    }

    List<String> parts() {
        return parts;
    }

    List<Param> params() {
        return params;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("", parts);
    }
}
