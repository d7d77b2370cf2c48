package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;

/** How messages name a change. */
final class Described {
    private Described() {}

    static String of(Change change) {
        return change.record().type().name() + " " + change.record().text();
    }
}
