package io.fichario.crm.record;

import java.text.Normalizer;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a text may be: Unicode NFC, trimmed, bounded in code points, without control characters and lone surrogates.
 * Immutable and thread-safe.
 */
public final class TextRule {
    private final String path;
    private final int maxLength;
    private final boolean lineFeeds;
    private final boolean personal;

    private TextRule(String path, int maxLength, boolean lineFeeds, boolean personal) {
        this.path = path;
        this.maxLength = maxLength;
        this.lineFeeds = lineFeeds;
        this.personal = personal;
    }

    /**
     * Creates the rule for a text of one line.
     *
     * @param path what the text is, such as {@code city}; named in faults
     * @param maxLength the greatest length in code points
     * @return the rule
     */
    public static TextRule line(String path, int maxLength) {
        return new TextRule(path, maxLength, false, true);
    }

    /**
     * Creates the rule for a text that may have line feeds (U+000A).
     *
     * @param path what the text is, such as {@code notes}
     * @param maxLength the greatest length in code points
     * @return the rule
     */
    public static TextRule block(String path, int maxLength) {
        return new TextRule(path, maxLength, true, true);
    }

    /**
     * Returns the same rule for texts that say nothing about a person, such as codes: faults may then show the text.
     *
     * @return the rule
     */
    public TextRule harmless() {
        return new TextRule(path, maxLength, lineFeeds, false);
    }

    /**
     * Returns the greatest length.
     *
     * @return a number of code points
     */
    public int maxLength() {
        return maxLength;
    }

    /**
     * Checks a text and brings it into its kept form.
     *
     * @param raw what was typed
     * @return the text in NFC without white space at its ends
     * @throws InvalidValueException if it is null, blank, too long, or has control characters or lone surrogates
     */
    public String check(@Nullable String raw) {
        if (raw == null) {
            throw new InvalidValueException(path, "text.missing");
        }
        if (isPlain(raw)) {
            return raw;
        }
        if (raw.length() > 4L * maxLength + 64) {
            throw tooLong(raw.codePointCount(0, raw.length()), raw);
        }
        refuseLoneSurrogate(path, raw);
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        controlAt(text)
                .ifPresent(place -> refuse(path, lineFeeds ? "text.controlInBlock" : "text.control", place, text));
        if (text.isEmpty()) {
            throw new InvalidValueException(path, "text.blank");
        }
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            throw tooLong(length, text);
        }
        return text;
    }

    /** Most texts need nothing: of ASCII that can be printed, without blanks at the ends, and short enough. */
    private boolean isPlain(String raw) {
        int length = raw.length();
        if (length == 0 || length > maxLength || raw.charAt(0) == ' ' || raw.charAt(length - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /**
     * Checks a text that may be left out.
     *
     * @param raw what was typed, or null
     * @return the kept form, or null when nothing but white space was typed
     * @throws InvalidValueException as {@link #check(String)}, except for blank texts
     */
    public @Nullable String checkOptional(@Nullable String raw) {
        return raw == null || raw.isBlank() ? null : check(raw);
    }

    /**
     * Checks that a text is one that every store could keep, so that all of them find the same by it.
     *
     * @param path what is looked for by the text; named in faults
     * @param text a text in any form and of any length
     * @return the same text
     * @throws InvalidValueException if it has U+0000 or lone surrogates
     */
    static String sought(String path, String text) {
        refuseLoneSurrogate(path, text);
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            refuse(path, "text.control", nul, text);
        }
        return text;
    }

    private static void refuseLoneSurrogate(String path, String text) {
        surrogateAt(text).ifPresent(place -> refuse(path, "text.surrogate", place, text));
    }

    private InvalidValueException tooLong(int length, String text) {
        return new InvalidValueException(
                shown(Fault.of(path, "text.tooLong").with("length", length).with("max", maxLength), text));
    }

    private static void refuse(String path, String code, int place, String text) {
        throw new InvalidValueException(Fault.of(path, code)
                .with("place", place + 1)
                .with("length", text.codePointCount(0, text.length()))
                .with("character", String.format("U+%04X", (int) text.charAt(place))));
    }

    private Fault shown(Fault fault, String text) {
        return personal ? fault : fault.with("value", Shown.of(text));
    }

    private OptionalInt controlAt(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c) && !(lineFeeds && c == '\n')) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The line and paragraph separators (U+2028, U+2029) break a line as a control character does. */
    private static boolean isControl(char c) {
        int kind = Character.getType(c);
        return kind == Character.CONTROL || kind == Character.LINE_SEPARATOR || kind == Character.PARAGRAPH_SEPARATOR;
    }

    private static OptionalInt surrogateAt(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
