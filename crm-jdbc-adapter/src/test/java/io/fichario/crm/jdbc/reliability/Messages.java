package io.fichario.crm.jdbc.reliability;

import java.sql.SQLException;

/** All that an error says, by itself and by its causes. */
final class Messages {
    private Messages() {}

    static String of(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        add(all, thrown);
        return all.toString();
    }

    private static void add(StringBuilder all, Throwable thrown) {
        all.append(thrown).append('\n');
        if (thrown.getCause() != null) {
            add(all, thrown.getCause());
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            add(all, suppressed);
        }
        if (thrown instanceof SQLException sql && sql.getNextException() != null) {
            add(all, sql.getNextException());
        }
    }
}
