package io.fichario.samples.quickstart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of one file by their keys. */
final class Lookup {
    private final SourceFile file;
    private final Map<String, String> names;

    private Lookup(SourceFile file, Map<String, String> names) {
        this.file = file;
        this.names = names;
    }

    /** Reads names by key; a row whose key is empty or there already is refused. */
    static Lookup of(SourceFile file, List<Row> rows, Refusals refusals, Naming naming) {
        String key = file.columns().get(0);
        Map<String, String> names = new HashMap<>();
        for (Row row : rows) {
            refusals.unless(() -> {
                String id = row.required(key);
                if (names.putIfAbsent(id, naming.name(row)) != null) {
                    throw row.refused(key + " " + Texts.shown(id) + " is there already");
                }
                return id;
            });
        }
        return new Lookup(file, names);
    }

    /** Returns the name that a row of another file refers to. */
    String of(Row row, String column) throws RefusedException {
        String id = row.required(column);
        String name = names.get(id);
        if (name == null) {
            throw row.refused(column + " " + Texts.shown(id) + " is not in " + file.fileName());
        }
        return name;
    }

    /** How a row is called. */
    @FunctionalInterface
    interface Naming {
        String name(Row row) throws RefusedException;
    }
}
