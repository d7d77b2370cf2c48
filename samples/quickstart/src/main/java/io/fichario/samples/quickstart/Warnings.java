package io.fichario.samples.quickstart;

import io.fichario.crm.rule.Violation;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the rules of the CRM warned of, by the rows of the files. Not thread-safe. */
final class Warnings {
    private final Map<String, Map<String, Set<Row>>> byRule = new TreeMap<>();

    void hear(Row row, Violation warning) {
        byRule.computeIfAbsent(warning.ruleId(), rule -> new TreeMap<>())
                .computeIfAbsent(warning.code(), code -> new HashSet<>())
                .add(row);
    }

    /** Returns the rules that warned, in alphabetical order. */
    Set<String> rules() {
        return byRule.keySet();
    }

    /** Returns what a rule warned of, in alphabetical order; nothing where its name says it already. */
    Set<String> codes(String rule) {
        Set<String> codes = byRule.getOrDefault(rule, Map.of()).keySet();
        return codes.equals(Set.of(rule)) ? Set.of() : codes;
    }

    /** Returns in how many rows of a file a rule found something. */
    long rows(String rule, SourceFile file) {
        return byRule.getOrDefault(rule, Map.of()).values().stream()
                .flatMap(Set::stream)
                .filter(row -> row.file() == file)
                .distinct()
                .count();
    }

    /** Returns in how many rows of a file a rule found one thing. */
    long rows(String rule, String code, SourceFile file) {
        return byRule.getOrDefault(rule, Map.of()).getOrDefault(code, Set.of()).stream()
                .filter(row -> row.file() == file)
                .count();
    }
}
