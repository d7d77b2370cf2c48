package io.fichario.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.samples.quickstart.Table.Column;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void columnsStandUnderOneAnotherAndLongTextsAreCut() {
        Table table = new Table(Column.left("Name", 6), Column.right("Sum", 5));
        table.row("Ana", "7").row("Königlich", "12.50").rule();
        assertThat(table.lines())
                .containsExactly("Name      Sum", "------  -----", "Ana         7", "Köni..  12.50", "------  -----");
    }

    @Test
    void sentencesAreBrokenBetweenWords() {
        assertThat(Texts.wrapped("the order was not placed", 10)).containsExactly("the order", "was not", "placed");
        assertThat(Texts.wrapped("incomprehensibilities", 10)).containsExactly("incomprehe".substring(0, 8) + "..");
    }

    @Test
    void whatStandsInAFileIsShownWithoutControlCharacters() {
        assertThat(Texts.shown("a\u0007b\nc")).isEqualTo("'a b c'");
        assertThat(Texts.shown("x".repeat(100))).hasSize(32);
    }

    @Test
    void progressIsAFewLinesWhereThereIsNoTerminal() {
        assertThat(shown(Progress.Style.LINES).lines())
                .hasSize(5)
                .last()
                .asString()
                .endsWith("100 of 100");
    }

    @Test
    void progressIsOneLineOnATerminal() {
        assertThat(shown(Progress.Style.REWRITTEN).lines().filter(line -> !line.isEmpty()))
                .hasSize(101);
        assertThat(shown(Progress.Style.REWRITTEN).chars().filter(c -> c == '\n'))
                .hasSize(1);
    }

    @Test
    void theClockNeverMovesBack() {
        MovableClock clock = new MovableClock();
        clock.moveTo(LocalDate.of(2025, 3, 4));
        clock.moveTo(LocalDate.of(2025, 3, 3));
        assertThat(clock.instant()).isEqualTo("2025-03-04T09:00:00Z");
    }

    private static String shown(Progress.Style style) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Progress progress = new Progress(new PrintStream(screen, true, StandardCharsets.UTF_8), style);
        progress.begin("Working", 100);
        for (int i = 0; i < 100; i++) {
            progress.step();
        }
        progress.end();
        return screen.toString(StandardCharsets.UTF_8);
    }
}
