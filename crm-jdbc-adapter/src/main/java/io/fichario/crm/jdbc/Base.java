package io.fichario.crm.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * What the statements of all tenants have in common.
 *
 * @param dialect the database
 * @param names what the tables are called
 * @param types the types of record
 * @param binding how values are kept
 * @param failures what errors mean
 * @param tenants which tenants are known to have something
 * @param insertions what inserts say
 * @param texts what statements said before
 */
record Base(
        Dialect dialect,
        Names names,
        Types types,
        Binding binding,
        Failures failures,
        KnownTenants tenants,
        Insertions insertions,
        KnownTexts texts) {
    /** All tables, in an order in which their rows can be removed. */
    List<String> tables() {
        List<String> all = new ArrayList<>(types.tables());
        all.addAll(List.of("feed", "pending", "change", "tenant", "state"));
        return all;
    }

    static Base of(Dialect dialect, Settings settings) {
        return new Base(
                dialect,
                settings.names(),
                new Types(dialect, settings.types()),
                new Binding(dialect),
                new Failures(dialect),
                new KnownTenants(dialect, settings.names()),
                new Insertions(settings.names()),
                new KnownTexts());
    }
}
