package io.fichario.crm.jdbc.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which databases the tests of a build used, and which not, and why: one file for each in a folder of {@code target},
 * and one with the line that the build prints at its end.
 */
final class Coverage {
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");
    private static final Coverage OF_THIS_BUILD = new Coverage(Path.of("target", "databases"));

    private final Path folder;

    Coverage(Path folder) {
        this.folder = folder;
    }

    static Coverage ofThisBuild() {
        return OF_THIS_BUILD;
    }

    /** Notes that a database was there; only the number is kept of what it calls its version. */
    synchronized void covered(String product, String version) {
        Matcher number = VERSION.matcher(version);
        write(product + ".covered", product + " " + (number.find() ? number.group() : version));
        write("summary", summary());
    }

    /** Notes that a database was not there, and the first line of why. */
    synchronized void missing(String product, String reason) {
        write(product + ".missing", product + " (" + reason.lines().findFirst().orElse("") + ")");
        write("summary", summary());
    }

    /** Returns one line about all databases. */
    synchronized String summary() {
        List<String> covered = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (TestDatabase database : TestDatabase.values()) {
            read(database.product() + ".covered")
                    .ifPresentOrElse(
                            covered::add,
                            () -> missing.add(read(database.product() + ".missing")
                                    .orElse(database.product() + " (no test that ran uses it)")));
        }
        return "Databases covered: " + list(covered) + "; not covered: " + list(missing);
    }

    private static String list(List<String> databases) {
        return databases.isEmpty() ? "none" : String.join(", ", databases);
    }

    private void write(String name, String line) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
