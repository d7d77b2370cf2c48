package io.fichario.crm.jdbc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts that statements came to before, by their parts: few parts are looked up faster than a long text is written
 * again, and drivers that keep statements by their text find them sooner by the same text. Safe for use by several
 * threads.
 */
final class KnownTexts {
    /** Commands make a few hundred; what hosts ask for may be of any form. */
    private static final int MOST = 2_000;

    /** Longer ones are those of loads and long lists, in characters: kept, they would take more memory than they save time. */
    private static final int LONGEST = 8_192;

    private final Map<List<String>, String> texts = new ConcurrentHashMap<>();

    String of(List<String> parts) {
        String known = texts.get(parts);
        if (known != null) {
            return known;
        }
        String text = String.join("", parts);
        if (text.length() <= LONGEST) {
            if (texts.size() >= MOST) {
                texts.clear();
            }
            texts.put(List.copyOf(parts), text);
        }
        return text;
    }
}
