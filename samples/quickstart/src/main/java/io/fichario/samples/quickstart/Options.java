package io.fichario.samples.quickstart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a command line, told apart.
 *
 * @param values what was said by {@code --name=value}; the last one counts
 * @param flags what was said by {@code --name}
 * @param others what is no option
 */
record Options(Map<String, String> values, Set<String> flags, List<String> others) {
    private static final Set<String> WITH_VALUE = Set.of("rounding", "data", "jdbc-url", "user", "password");
    private static final Set<String> WITHOUT = Set.of("memory", "start-over", "help");
    private static final String OPTION = "--";

    Options {
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
        others = List.copyOf(others);
    }

    /** Returns the words of a command line by what they are; StoppedException names the one that is not understood. */
    static Options of(List<String> words) {
        Map<String, String> values = new HashMap<>();
        List<String> flags = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String typed : words) {
            String word = typed.equals("-h") ? "--help" : typed;
            if (word.startsWith(OPTION) && WITHOUT.contains(word.substring(OPTION.length()))) {
                flags.add(word.substring(OPTION.length()));
            } else if (word.startsWith("-")) {
                add(values, word);
            } else {
                others.add(word);
            }
        }
        return new Options(values, Set.copyOf(flags), others);
    }

    private static void add(Map<String, String> values, String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? "" : word.substring(Math.min(equals, OPTION.length()), equals);
        if (!word.startsWith(OPTION) || !WITH_VALUE.contains(name)) {
            throw StoppedException.usage("There is no option " + (equals < 0 ? word : word.substring(0, equals))
                    + (WITHOUT.contains(name) ? " with a value." : "."));
        }
        if (equals == word.length() - 1 && !name.equals("password")) {
            throw StoppedException.usage("The option --" + name + "= has no value.");
        }
        values.put(name, word.substring(equals + 1));
    }

    boolean has(String name) {
        return flags.contains(name) || values.containsKey(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
