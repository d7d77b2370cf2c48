package io.fichario.samples.quickstart;

import io.fichario.crm.rule.Violation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the rules of the CRM warned of, by the rows of the files. Not thread-safe. */
final class Warnings {
    private final Set<Warning> all = new LinkedHashSet<>();

    void hear(Row row, Violation warning) {
        all.add(new Warning(warning.ruleId(), warning.code(), row.file(), row.number()));
    }

    void addAll(Collection<Warning> warnings) {
        all.addAll(warnings);
    }

    /** Returns everything, as it was heard. */
    List<Warning> all() {
        return List.copyOf(all);
    }

    /** Returns the rules that warned, in alphabetical order. */
    Set<String> rules() {
        return all.stream().map(Warning::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns what a rule warned of, in alphabetical order; nothing where its name says it already. */
    Set<String> codes(String rule) {
        Set<String> codes = all.stream()
                .filter(warning -> warning.rule().equals(rule))
                .map(Warning::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return codes.equals(Set.of(rule)) ? Set.of() : codes;
    }

    /** Returns in how many rows of a file a rule found something. */
    long rows(String rule, SourceFile file) {
        return all.stream()
                .filter(warning -> warning.rule().equals(rule) && warning.file() == file)
                .map(Warning::row)
                .distinct()
                .count();
    }

    /** Returns in how many rows of a file a rule found one thing. */
    long rows(String rule, String code, SourceFile file) {
        return all.stream()
                .filter(warning -> warning.rule().equals(rule) && warning.code().equals(code) && warning.file() == file)
                .count();
    }
}
