package io.fichario.samples.quickstart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under one another in columns of fixed widths, two blanks apart. */
final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<String> lines = new ArrayList<>();

    Table(Column... columns) {
        this.columns = List.of(columns);
        row(Arrays.stream(columns).map(Column::title).toArray(String[]::new));
        rule();
    }

    /**
     * A column.
     *
     * @param title what stands above it
     * @param width its width in characters
     * @param side where short texts stand
     */
    record Column(String title, int width, Side side) {
        static Column left(String title, int width) {
            return new Column(title, width, Side.LEFT);
        }

        static Column right(String title, int width) {
            return new Column(title, width, Side.RIGHT);
        }

        private String padded(String text) {
            String fitting = Texts.cut(text, width);
            return side == Side.LEFT ? Texts.padRight(fitting, width) : Texts.padLeft(fitting, width);
        }
    }

    /** A side of a column. */
    enum Side {
        LEFT,
        RIGHT
    }

    Table row(String... cells) {
        lines.add(IntStream.range(0, columns.size())
                .mapToObj(place -> columns.get(place).padded(place < cells.length ? cells[place] : ""))
                .collect(Collectors.joining(GAP))
                .stripTrailing());
        return this;
    }

    Table rule() {
        lines.add(columns.stream().map(column -> "-".repeat(column.width())).collect(Collectors.joining(GAP)));
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
