package io.fichario.crm.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record has in one row of a table, in the order of its columns.
 *
 * @param key what tells the rows of one record apart; empty in a main table
 * @param values the rest
 */
record Row(List<Object> key, List<@Nullable Object> values) {
    Row {
        key = List.copyOf(key);
        // List.copyOf refuses what is missing
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
