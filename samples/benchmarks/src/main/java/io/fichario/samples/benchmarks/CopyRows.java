package io.fichario.samples.benchmarks;

import java.util.Optional;

/** Rows of one table in the text form of COPY. Not thread-safe. */
final class CopyRows {
    private final String command;
    private final StringBuilder rows = new StringBuilder();
    private boolean begun;

    CopyRows(String table, String columns) {
        this.command = "COPY " + table + " (" + columns + ") FROM STDIN";
    }

    String command() {
        return command;
    }

    CopyRows value(Object value) {
        rows.append(begun ? "\t" : "");
        begun = true;
        escape(value.toString());
        return this;
    }

    CopyRows value(Optional<String> value) {
        if (value.isPresent()) {
            return value(value.get());
        }
        rows.append(begun ? "\t\\N" : "\\N");
        begun = true;
        return this;
    }

    void end() {
        rows.append('\n');
        begun = false;
    }

    /** Returns what was gathered and begins anew. */
    String take() {
        String taken = rows.toString();
        rows.setLength(0);
        return taken;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\t' -> rows.append("\\t");
                case '\r' -> rows.append("\\r");
                default -> rows.append(sign);
            }
        }
    }
}
