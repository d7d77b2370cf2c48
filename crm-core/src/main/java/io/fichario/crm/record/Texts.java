package io.fichario.crm.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The orders and foldings of text that are the same in every store. */
public final class Texts {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Texts() {}

    /**
     * Compares two texts by code point, as {@code COLLATE "C"} compares UTF-8; {@link String#compareTo} differs above
     * U+FFFF.
     *
     * @param a one text
     * @param b the other
     * @return negative, zero or positive as {@code a} is before, equal to or after {@code b}
     */
    public static int compareCodePoints(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) == Character.isSurrogate(y) ? x - y : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    /**
     * Compares two UUIDs as unsigned bytes, as their text and databases do; {@link UUID#compareTo} compares signed.
     *
     * @param a one id
     * @param b the other
     * @return negative, zero or positive as {@code a} is before, equal to or after {@code b}
     */
    public static int compareUnsigned(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    /**
     * Returns a text in the form in which case and accents do not count: compatibility decomposition, without marks, in
     * lower case of the root locale.
     *
     * @param text any text
     * @return the folded form
     */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
