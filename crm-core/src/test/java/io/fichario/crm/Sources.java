package io.fichario.crm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java files of all modules of this repository. */
final class Sources {
    private Sources() {}

    /** Returns the files below this folder of any module, samples included. */
    static List<Path> ofAllModules(String folder) throws IOException {
        Path repository = Path.of("..").toRealPath();
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> isBelow(Path.of(folder), repository.relativize(file)))
                    .toList();
        }
    }

    /** Returns the main files of the modules that hosts depend on. */
    static List<Path> ofThePublicSide() throws IOException {
        Path samples = Path.of("..").toRealPath().resolve("samples");
        return ofAllModules("src/main").stream()
                .filter(file -> !file.startsWith(samples))
                .toList();
    }

    /** A module lies one or two levels below the top: {@code crm-core/src}, {@code samples/quickstart/src}. */
    private static boolean isBelow(Path folder, Path file) {
        return Stream.of(1, 2)
                .anyMatch(depth -> file.getNameCount() > depth
                        && file.subpath(depth, file.getNameCount()).startsWith(folder));
    }
}
