package io.fichario.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured so far, and told on the screen as it came. Not thread-safe. */
final class Results {
    private final List<Section> sections = new ArrayList<>();

    /**
     * Measurements under the same conditions.
     *
     * @param title the conditions
     * @param unit of what the figures are, such as µs
     * @param measurements what was measured
     */
    record Section(String title, String unit, List<Measurement> measurements) {
        Section {
            measurements = List.copyOf(measurements);
        }
    }

    void add(Section section) {
        sections.add(section);
        System.out.println(section.title());
        section.measurements().forEach(measured -> System.out.println(line(section, measured)));
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    private static String line(Section section, Measurement measured) {
        StringBuilder line = new StringBuilder("  %-40s".formatted(measured.what()));
        String first = measured.contenders().get(0);
        for (String contender : measured.contenders()) {
            line.append(String.format(
                    Locale.ROOT,
                    "  %s %,.0f %s (%.2f)",
                    contender,
                    measured.of(contender),
                    section.unit(),
                    measured.ratio(contender, first)));
        }
        return line.toString();
    }
}
