package io.fichario.samples.quickstart;

import java.util.Comparator;

/**
 * A row that could not be taken, or not whole.
 *
 * @param file the file
 * @param row the line of the file on which the row begins
 * @param reason why
 */
public record Refusal(SourceFile file, long row, String reason) implements Comparable<Refusal> {
    private static final Comparator<Refusal> BY_PLACE =
            Comparator.comparing(Refusal::file).thenComparingLong(Refusal::row).thenComparing(Refusal::reason);

    @Override
    public int compareTo(Refusal other) {
        return BY_PLACE.compare(this, other);
    }
}
