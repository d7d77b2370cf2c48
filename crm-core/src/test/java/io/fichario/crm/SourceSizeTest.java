package io.fichario.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SourceSizeTest {
    private static final int MOST_LINES = 400;

    @Test
    void noFileOfAnyModuleIsLongerThanFourHundredLines() throws IOException {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(lines(file)).as("lines of %s", file).isLessThanOrEqualTo(MOST_LINES));
    }

    private static List<Path> sources() throws IOException {
        Path repository = Path.of("..").toRealPath();
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> repository.relativize(file).toString().contains("src"))
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
