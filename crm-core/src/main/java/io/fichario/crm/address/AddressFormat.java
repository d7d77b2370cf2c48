package io.fichario.crm.address;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a country writes an address: lines of parts and the text between them.
 *
 * @param lines the lines from top to bottom
 * @param regionAgain whether a region of the city's name is written too, as New York, New York
 * @param regionUnlessCode whether the region is written only where there is no postal code, which says it
 */
record AddressFormat(List<List<Piece>> lines, boolean regionAgain, boolean regionUnlessCode) {
    private static final String REGION_AGAIN = "%R";
    private static final String REGION_UNLESS_CODE = "%U";
    private static final Pattern PIECE = Pattern.compile("%\\[[A-Z]+]|%.|[^%]+");

    /** A part of the address, the first of several that is there, or text as it stands. */
    record Piece(List<AddressPart> parts, String text) {

        boolean isText() {
            return parts.isEmpty();
        }

        String of(Map<AddressPart, String> values) {
            return parts.stream()
                    .filter(values::containsKey)
                    .findFirst()
                    .map(values::get)
                    .orElse(text);
        }
    }

    /** Reads a format such as {@code %N|%A|%Z %C}; the header of the table explains the letters. */
    static AddressFormat parse(String text) {
        String plain = text.replace(REGION_AGAIN, "%S").replace(REGION_UNLESS_CODE, "%S");
        return new AddressFormat(
                Splitter.on('|')
                        .splitToStream(plain)
                        .map(AddressFormat::pieces)
                        .collect(ImmutableList.toImmutableList()),
                text.contains(REGION_AGAIN),
                text.contains(REGION_UNLESS_CODE));
    }

    private static List<Piece> pieces(String line) {
        return PIECE.matcher(line)
                .results()
                .map(MatchResult::group)
                .map(AddressFormat::piece)
                .collect(ImmutableList.toImmutableList());
    }

    private static Piece piece(String text) {
        return text.charAt(0) == '%'
                ? new Piece(
                        text.chars()
                                .filter(Character::isLetter)
                                .mapToObj(AddressPart::of)
                                .collect(ImmutableList.toImmutableList()),
                        "")
                : new Piece(List.of(), text);
    }

    private Stream<Piece> pieces() {
        return lines.stream().flatMap(List::stream);
    }

    boolean has(AddressPart part) {
        return pieces().anyMatch(piece -> piece.parts().contains(part));
    }

    /** Returns the text between the parts. */
    List<String> texts() {
        return pieces().filter(Piece::isText).map(Piece::text).toList();
    }

    /** Returns whether a part has a line of its own. */
    boolean alone(AddressPart part) {
        return lines.stream()
                .anyMatch(line -> line.size() == 1 && line.get(0).parts().equals(List.of(part)));
    }

    /** Returns whether two parts share a line. */
    boolean together(AddressPart one, AddressPart other) {
        return lines.stream()
                .map(line ->
                        line.stream().flatMap(piece -> piece.parts().stream()).toList())
                .anyMatch(parts -> parts.contains(one) && parts.contains(other));
    }

    /** Returns the lines that have something to say, with the text between parts only where both sides are there. */
    List<String> fill(Map<AddressPart, String> values) {
        Set<AddressPart> elsewhere = chosen(values);
        return lines.stream()
                .map(line -> fill(line, values, elsewhere).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What stands as the first of several stands only there. */
    private Set<AddressPart> chosen(Map<AddressPart, String> values) {
        Set<AddressPart> chosen = new HashSet<>();
        pieces().filter(piece -> piece.parts().size() > 1)
                .forEach(piece -> piece.parts().stream()
                        .filter(values::containsKey)
                        .findFirst()
                        .ifPresent(chosen::add));
        return chosen;
    }

    private static String fill(List<Piece> line, Map<AddressPart, String> values, Set<AddressPart> elsewhere) {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Piece piece = line.get(i);
            boolean fits = piece.isText()
                    ? leads(i, kept) && (i + 1 == line.size() || there(line.get(i + 1), values, elsewhere))
                    : there(piece, values, elsewhere);
            if (fits) {
                kept.add(piece);
            }
        }
        StringBuilder text = new StringBuilder();
        kept.forEach(piece -> text.append(piece.of(values)));
        // several street lines stay lines where they stand alone and share one where the country has more in it
        return kept.size() == 1 ? text.toString() : text.toString().replace("\n", ", ");
    }

    private static boolean there(Piece piece, Map<AddressPart, String> values, Set<AddressPart> elsewhere) {
        boolean single = piece.parts().size() == 1;
        return piece.isText()
                || piece.parts().stream()
                        .anyMatch(part -> values.containsKey(part) && !(single && elsewhere.contains(part)));
    }

    /** Text may follow a part that was left out if another part stands before that: city, (region,) code. */
    private static boolean leads(int place, List<Piece> kept) {
        return place == 0 || (!kept.isEmpty() && !kept.get(kept.size() - 1).isText());
    }
}
