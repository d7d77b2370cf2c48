package io.fichario.crm.record;

import org.jspecify.annotations.Nullable;

/** How a harmless value is shown in a message: short, and with nothing that could break a log line. */
public final class Shown {
    private static final int MAX = 80;

    private Shown() {}

    /**
     * Returns the value as a message may show it.
     *
     * @param value a value that is not personal, or null
     * @return at most 80 characters of it, control characters and lone surrogates as {@code ?}
     */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        String text = value.toString();
        String part = text.length() > MAX ? text.substring(0, MAX) + "…" : text;
        StringBuilder shown = new StringBuilder();
        part.codePoints().forEach(c -> shown.appendCodePoint(unfit(c) ? '?' : c));
        return "'" + shown + "'";
    }

    private static boolean unfit(int codePoint) {
        int kind = Character.getType(codePoint);
        return kind == Character.CONTROL || kind == Character.SURROGATE;
    }
}
