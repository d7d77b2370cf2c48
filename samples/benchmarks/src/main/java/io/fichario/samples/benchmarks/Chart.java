package io.fichario.samples.benchmarks;

import java.util.List;
import java.util.Locale;

/** Bars of what each contender takes as a share of what the first one takes, of the sections with three of them. */
final class Chart {
    private static final int WIDTH = 860;
    private static final int LEFT = 300;
    private static final int BAR = 12;
    private static final int GAP = 10;
    private static final int HEAD = 34;
    private static final double LONGEST = 8;
    private static final int UNIT = 60;
    private static final List<String> COLOURS = List.of("#9aa5b1", "#2f7d5b", "#c46a3d");

    private final StringBuilder body = new StringBuilder();
    private int y = HEAD;

    private Chart() {}

    static String of(List<Results.Section> sections) {
        Chart chart = new Chart();
        sections.stream()
                .filter(section -> section.measurements().get(0).contenders().size() == COLOURS.size())
                .forEach(chart::section);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + (chart.y + GAP)
                + "\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
                + legend() + chart.body + "</svg>\n";
    }

    private static String legend() {
        StringBuilder legend = new StringBuilder();
        List<String> names = List.of(HandWritten.NAME + " = 1", Ours.NAME, ByHibernate.NAME);
        for (int i = 0; i < names.size(); i++) {
            int x = LEFT + i * 140;
            legend.append("<rect x=\"%d\" y=\"8\" width=\"12\" height=\"12\" fill=\"%s\"/>"
                            .formatted(x, COLOURS.get(i)))
                    .append(text(x + 18, 19, "start", names.get(i)));
        }
        return legend.toString();
    }

    private void section(Results.Section section) {
        y += GAP;
        body.append("<g font-weight=\"bold\">")
                .append(text(8, y + BAR, "start", section.title()))
                .append("</g>\n");
        y += BAR + GAP;
        section.measurements().forEach(this::bars);
    }

    private void bars(Measurement measured) {
        String first = measured.contenders().get(0);
        body.append(text(LEFT - 8, y + BAR * 2, "end", measured.what()));
        for (int i = 0; i < measured.contenders().size(); i++) {
            double ratio = measured.ratio(measured.contenders().get(i), first);
            int length = (int) Math.round(Math.min(ratio, LONGEST) * UNIT);
            body.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
                    .formatted(LEFT, y, length, BAR - 1, COLOURS.get(i)));
            body.append(text(LEFT + length + 6, y + BAR - 2, "start", String.format(Locale.ROOT, "%.2f", ratio)));
            y += BAR;
        }
        body.append('\n');
        y += GAP;
    }

    private static String text(int x, int y, String anchor, String text) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, text);
    }
}
