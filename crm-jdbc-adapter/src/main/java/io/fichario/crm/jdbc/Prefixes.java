package io.fichario.crm.jdbc;

import java.util.Optional;

/** Turns the beginning of texts into a range, which an index over the texts serves. */
final class Prefixes {
    private Prefixes() {}

    /**
     * Returns the smallest text that is behind all those with a beginning, by code point.
     *
     * @param prefix the beginning
     * @return the text, or empty when there is none
     */
    static Optional<String> behind(String prefix) {
        int end = prefix.length();
        while (end > 0) {
            int last = prefix.codePointBefore(end);
            int begin = end - Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                return Optional.of(prefix.substring(0, begin) + Character.toString(next(last)));
            }
            end = begin;
        }
        return Optional.empty();
    }

    /** Surrogates alone are no text. */
    private static int next(int codePoint) {
        return codePoint + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : codePoint + 1;
    }
}
