package io.fichario.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks at the sources of all modules, tests included, so that nothing grows until it needs sections. */
final class SourceSizeTest {
    private static final int MOST_LINES_OF_A_FILE = 400;
    private static final int MOST_LINES_OF_A_METHOD = 40;
    private static final int LINES_OF_A_SHORT_METHOD = 12;
    private static final double SHARE_OF_SHORT_METHODS = 0.9;

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        assertThat(Sources.ofAllModules("src"))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(lines(file)).as("lines of %s", file).isLessThanOrEqualTo(MOST_LINES_OF_A_FILE));
    }

    @Test
    void noMethodIsLongerThanFortyLines() throws IOException {
        assertThat(MethodSize.measure(Sources.ofAllModules("src")))
                .isNotEmpty()
                .filteredOn(method -> method.lines() > MOST_LINES_OF_A_METHOD)
                .as("methods over %s lines", MOST_LINES_OF_A_METHOD)
                .isEmpty();
    }

    @Test
    void nineInTenMethodsAreShort() throws IOException {
        List<MethodSize> methods = MethodSize.measure(Sources.ofAllModules("src/main"));
        long brief = methods.stream()
                .filter(method -> method.lines() <= LINES_OF_A_SHORT_METHOD)
                .count();
        assertThat(brief)
                .as("methods of at most %s lines among %s", LINES_OF_A_SHORT_METHOD, methods.size())
                .isGreaterThanOrEqualTo((long) (SHARE_OF_SHORT_METHODS * methods.size()));
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
