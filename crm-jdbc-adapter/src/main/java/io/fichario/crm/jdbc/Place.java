package io.fichario.crm.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Where the values of a field or of a key stand.
 *
 * @param table the table
 * @param column the column that holds the value; its kind says how it is compared
 * @param fixed what other columns of that table say in the rows that count
 * @param form turns a scalar or the text of a key into the value of the column
 */
record Place(Table<?> table, Column column, List<Fixed> fixed, Function<Object, Object> form) {
    Place {
        fixed = List.copyOf(fixed);
    }

    /**
     * What a column says.
     *
     * @param column the column
     * @param value its value
     */
    record Fixed(Column column, Object value) {}

    /** A place in a column that holds values as they are. */
    static Place of(Table<?> table, String column) {
        return new Place(table, table.column(column), List.of(), value -> value);
    }

    /** The same place in the rows in which another column says something. */
    Place where(String other, Object value) {
        List<Fixed> more = new ArrayList<>(fixed);
        more.add(new Fixed(table.column(other), value));
        return new Place(table, column, more, form);
    }

    /** The same place with values in another form. */
    Place in(Function<Object, Object> other) {
        return new Place(table, column, fixed, other);
    }

    /** Whether each record has at most one value there, in its own row. */
    boolean isMain() {
        return table.key().isEmpty();
    }
}
