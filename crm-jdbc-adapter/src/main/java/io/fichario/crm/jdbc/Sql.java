package io.fichario.crm.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement in the making: its text, which names tables and columns only, and the values it is sent with. */
final class Sql {
    private final StringBuilder text = new StringBuilder(256);
    private final List<Param> params = new ArrayList<>();

    Sql() {}

    Sql(String text) {
        this.text.append(text);
    }

    Sql add(String part) {
        text.append(part);
        return this;
    }

    Sql add(Sql part) {
        text.append(part.text);
        params.addAll(part.params);
        return this;
    }

    Sql param(Kind kind, @Nullable Object value) {
        text.append('?');
        params.add(new Param(kind, value));
        return this;
    }

    /**
     * Adds a list in parentheses. Its length is rounded up to a power of two by saying the last value again, so that few
     * texts are told apart where statements are kept by their text.
     */
    Sql list(Kind kind, Collection<?> values) {
        text.append('(');
        int length = Integer.highestOneBit(Math.max(1, values.size() - 1)) << (values.size() > 1 ? 1 : 0);
        Iterator<?> rest = values.iterator();
        Object last = rest.next();
        for (int i = 0; i < length; i++) {
            add(i == 0 ? "" : ", ").param(kind, last);
            last = rest.hasNext() ? rest.next() : last;
        }
        return add(")");
    }

    String text() {
        return text.toString();
    }

    List<Param> params() {
        return params;
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    @Override
    public String toString() {
        return text();
    }
}
