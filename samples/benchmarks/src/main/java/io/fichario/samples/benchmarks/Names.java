package io.fichario.samples.benchmarks;

/** Names of persons: all different, in no order, and of letters that every collation takes alike. */
final class Names {
    private static final int STEP = 7_919;
    private static final int MOST = 10_000_019;
    private static final String[] SYLLABLES = {"ba", "ce", "di", "fo", "gu", "ha", "je", "li", "mo", "nu"};
    private static final int DIGITS = 7;

    private Names() {}

    static String person(int number) {
        return "Maria " + family(number);
    }

    private static String family(int number) {
        long left = (long) number * STEP % MOST;
        StringBuilder name = new StringBuilder("S");
        for (int i = 0; i < DIGITS; i++) {
            name.append(SYLLABLES[(int) (left % SYLLABLES.length)]);
            left /= SYLLABLES.length;
        }
        return name.toString();
    }
}
