package io.fichario.samples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server of PostgreSQL as it lies on the class path. */
final class ServerArchive {
    private ServerArchive() {}

    /** Unpacks it into a folder; IllegalStateException says that there is none for this platform. */
    static void unpack(Path folder) {
        try (InputStream in = found().openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URL found() {
        String name = "postgres-" + system() + "-" + processor() + ".txz";
        return Optional.ofNullable(ServerArchive.class.getClassLoader().getResource(name))
                .orElseThrow(() -> new IllegalStateException("There is no PostgreSQL for this platform: " + name));
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
            Files.copy(content, file);
            boolean program = entry.getName().startsWith("bin/");
            if (program && !file.toFile().setExecutable(true)) {
                throw new IOException("The file " + entry.getName() + " cannot be made a program");
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
