package io.fichario.samples.quickstart;

import java.util.ArrayList;
import java.util.List;

/** How texts are cut to the width of a page; widths are in code points. */
final class Texts {
    private static final int MOST_SHOWN = 30;
    private static final String CUT = "..";

    private Texts() {}

    static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Returns a text of a file in quotes, cut when it is long, for a message. */
    static String shown(String text) {
        return "'" + cut(text.replaceAll("\\p{Cntrl}", " "), MOST_SHOWN) + "'";
    }

    /** Returns a text that is not wider than that. */
    static String cut(String text, int width) {
        return width(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - CUT.length())) + CUT;
    }

    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Returns a text in lines that are not wider than that, broken between words. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(cut(word, width));
        }
        lines.add(line.toString());
        return lines;
    }
}
