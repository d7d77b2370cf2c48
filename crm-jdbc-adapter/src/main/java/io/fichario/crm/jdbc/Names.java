package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the tables are called.
 *
 * @param schema the schema that they are in, or empty for the one that the connection is in
 * @param prefix what their names begin with
 */
record Names(Optional<String> schema, String prefix) {
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,19}");

    static final Names USUAL = new Names(Optional.empty(), "crm_");

    Names {
        refuseUnless(schema.filter(name -> !SCHEMA.matcher(name).matches()).isEmpty(), "schema", SCHEMA);
        refuseUnless(PREFIX.matcher(prefix).matches(), "table prefix", PREFIX);
    }

    private static void refuseUnless(boolean fits, String what, Pattern form) {
        if (!fits) {
            throw new StoreException("The name of the " + what + " is not of the form " + form.pattern());
        }
    }

    /** What stands before the name of a table. */
    String qualifier() {
        return schema.map(name -> name + ".").orElse("");
    }

    String of(String table) {
        return qualifier() + prefix + table;
    }

    String of(Table<?> table) {
        return of(table.name());
    }
}
