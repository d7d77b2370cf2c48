package io.fichario.samples.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be measured.
 *
 * @param workloads which workloads
 * @param parts which parts of the whole
 * @param threads on how many threads, one after another
 * @param contacts with how many contacts, one after another
 * @param manner how it is measured
 */
record Options(Set<Workload> workloads, Set<Part> parts, List<Integer> threads, List<Integer> contacts, Manner manner) {
    private static final Set<String> WITH_VALUE = Set.of("only", "parts", "threads", "contacts", "rounds", "readme");
    private static final Set<String> WITHOUT = Set.of("quick", "unflushed");
    private static final List<Integer> THREADS = List.of(1, 4);
    private static final List<Integer> CONTACTS = List.of(10_000, 100_000);
    private static final List<Integer> FEW_CONTACTS = List.of(2_000);

    Options {
        workloads = Set.copyOf(workloads);
        parts = Set.copyOf(parts);
        threads = List.copyOf(threads);
        contacts = List.copyOf(contacts);
    }

    /** Parts of the whole. */
    enum Part {
        POSTGRESQL,
        NETWORK,
        SQLITE,
        BULK,
        MEMORY
    }

    /**
     * How it is measured.
     *
     * @param extent how long it may take
     * @param rounds how many rounds
     * @param commits when PostgreSQL acknowledges commits
     * @param readme where the results are written, or empty for the screen only
     */
    record Manner(Extent extent, int rounds, PostgresServer.Commits commits, Optional<Path> readme) {}

    /** How long it may take. */
    enum Extent {
        FULL,
        QUICK
    }

    /** Returns the options of a command line; IllegalArgumentException names what is not understood. */
    static Options of(List<String> words) {
        Map<String, String> said = said(words);
        boolean quick = said.containsKey("quick");
        return new Options(
                names(Workload.class, said.get("only")),
                names(Part.class, said.get("parts")),
                numbers(said, "threads", quick ? List.of(1) : THREADS),
                numbers(said, "contacts", quick ? FEW_CONTACTS : CONTACTS),
                new Manner(
                        quick ? Extent.QUICK : Extent.FULL,
                        numbers(said, "rounds", List.of(quick ? 5 : 7)).get(0),
                        said.containsKey("unflushed")
                                ? PostgresServer.Commits.UNFLUSHED
                                : PostgresServer.Commits.FLUSHED,
                        Optional.ofNullable(said.get("readme")).map(Path::of)));
    }

    private static Map<String, String> said(List<String> words) {
        Map<String, String> said = new HashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            String name = word.substring(Math.min(2, word.length()), equals < 0 ? word.length() : equals);
            if (!word.startsWith("--") || !(equals < 0 ? WITHOUT : WITH_VALUE).contains(name)) {
                throw new IllegalArgumentException("There is no option " + word);
            }
            said.put(name, word.substring(equals + 1));
        }
        return said;
    }

    private static <E extends Enum<E>> Set<E> names(Class<E> type, @Nullable String names) {
        if (names == null) {
            return EnumSet.allOf(type);
        }
        EnumSet<E> found = EnumSet.noneOf(type);
        Arrays.stream(names.split(",", -1))
                .map(name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)))
                .forEach(found::add);
        return found;
    }

    private static List<Integer> numbers(Map<String, String> said, String name, List<Integer> otherwise) {
        String text = said.get(name);
        return text == null
                ? otherwise
                : Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }

    /** Returns with how many records the store in memory is measured, one after another. */
    List<Integer> sizesInMemory() {
        return manner.extent() == Extent.QUICK ? FEW_CONTACTS : List.of(10_000, 100_000, 1_000_000);
    }

    /** Returns how much is done for each workload. */
    Contest.Effort effort(int onThreads) {
        return manner.extent() == Extent.QUICK
                ? new Contest.Effort(manner.rounds(), 100, 200, onThreads)
                : new Contest.Effort(manner.rounds(), 200, 4_000, onThreads);
    }
}
