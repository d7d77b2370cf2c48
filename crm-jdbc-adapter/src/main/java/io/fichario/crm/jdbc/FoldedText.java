package io.fichario.crm.jdbc;

/**
 * Texts without case and accents as indexes hold them. Folding makes most letters no longer, a Hangul syllable up to three
 * times, and a few signs that stand for a word up to 18 times; databases bound the length of what an index holds.
 */
final class FoldedText {
    /** How many code points of a folded text are kept, three times the length of the longest name. */
    static final int MAX_LENGTH = 600;

    private FoldedText() {}

    /**
     * Returns a folded text as it is kept. Only of texts with hundreds of signs that stand for words something is cut off;
     * those are equal and in no order if they begin with the same {@value #MAX_LENGTH} code points.
     *
     * @param folded the text, folded
     */
    static Object kept(Object folded) {
        String text = (String) folded;
        return text.length() <= MAX_LENGTH || text.codePointCount(0, text.length()) <= MAX_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH));
    }
}
