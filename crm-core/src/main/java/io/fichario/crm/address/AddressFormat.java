package io.fichario.crm.address;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a country writes an address: lines of parts and the text between them.
 *
 * @param lines the lines from top to bottom
 */
record AddressFormat(List<List<Piece>> lines) {
    private static final Pattern PIECE = Pattern.compile("%.|[^%]+");

    /** A part of the address, or text as it stands. */
    record Piece(@Nullable AddressPart part, String text) {

        boolean leftOut(Map<AddressPart, String> values) {
            return part != null && !values.containsKey(part);
        }

        String of(Map<AddressPart, String> values) {
            return part == null ? text : values.getOrDefault(part, "");
        }
    }

    /** Reads a format such as {@code %N|%A|%Z %C}. */
    static AddressFormat parse(String text) {
        return new AddressFormat(Splitter.on('|')
                .splitToStream(text)
                .map(AddressFormat::pieces)
                .collect(ImmutableList.toImmutableList()));
    }

    private static List<Piece> pieces(String line) {
        return PIECE.matcher(line)
                .results()
                .map(MatchResult::group)
                .map(piece -> piece.charAt(0) == '%'
                        ? new Piece(AddressPart.of(piece.charAt(1)), "")
                        : new Piece(null, piece))
                .collect(ImmutableList.toImmutableList());
    }

    boolean has(AddressPart part) {
        return lines.stream().flatMap(List::stream).anyMatch(piece -> piece.part() == part);
    }

    /** Returns the text between the parts. */
    List<String> texts() {
        return lines.stream()
                .flatMap(List::stream)
                .filter(piece -> piece.part() == null)
                .map(Piece::text)
                .toList();
    }

    /** Returns whether a part has a line of its own. */
    boolean alone(AddressPart part) {
        return lines.stream().anyMatch(line -> line.size() == 1 && line.get(0).part() == part);
    }

    /** Returns the lines that have something to say, with the text between parts only where both sides are there. */
    List<String> fill(Map<AddressPart, String> values) {
        return lines.stream()
                .map(line -> fill(line, values).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String fill(List<Piece> line, Map<AddressPart, String> values) {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Piece piece = line.get(i);
            boolean fits = piece.part() != null
                    ? !piece.leftOut(values)
                    : leads(i, kept)
                            && (i + 1 == line.size() || !line.get(i + 1).leftOut(values));
            if (fits) {
                kept.add(piece);
            }
        }
        StringBuilder text = new StringBuilder();
        kept.forEach(piece -> text.append(piece.of(values)));
        // several street lines stay lines where they stand alone and share one where the country has more in it
        return line.size() == 1 ? text.toString() : text.toString().replace("\n", ", ");
    }

    /** Text may follow a part that was left out if another part stands before that: city, (region,) code. */
    private static boolean leads(int place, List<Piece> kept) {
        return place == 0 || (!kept.isEmpty() && kept.get(kept.size() - 1).part() != null);
    }
}
