package io.fichario.crm.jdbc.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A server as it lies on the class path. It is unpacked once, and later runs find it there until the next clean. */
final class Archive {
    private static final Pattern PROGRAM = Pattern.compile("(bin|scripts)/.*");

    private final String name;
    private final URL url;

    private Archive(String name, URL url) {
        this.name = name;
        this.url = url;
    }

    /** Finds what the class path holds under this name, if the platform has such a thing. */
    static Optional<Archive> find(String name, String resource) {
        return Optional.ofNullable(Archive.class.getClassLoader().getResource(resource))
                .map(url -> new Archive(name, url));
    }

    /** Returns where the content of a {@code .tar.xz} is. */
    Path untarred() {
        return once(folder -> {
            try (InputStream in = url.openStream();
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, folder);
                }
            }
        });
    }

    /** Returns where those files are that the jar around this resource holds: each at the path that is group 1. */
    Path unpacked(Pattern files) {
        return once(folder -> {
            JarURLConnection connection = (JarURLConnection) url.openConnection();
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                for (JarEntry entry : List.copyOf(jar.stream().toList())) {
                    Matcher path = files.matcher(entry.getName());
                    if (path.matches() && !entry.isDirectory()) {
                        write(jar, entry, folder.resolve(path.group(1)));
                        allow(folder, path.group(1));
                    }
                }
            }
        });
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
            Files.copy(content, file);
            allow(folder, entry.getName());
        }
    }

    private static void write(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, file);
        }
    }

    private static void allow(Path folder, String path) throws IOException {
        if (PROGRAM.matcher(path).matches() && !folder.resolve(path).toFile().setExecutable(true)) {
            throw new IOException("The file " + path + " cannot be made a program");
        }
    }

    /** Unpacks beside and moves, so that nobody ever finds half a server. */
    private Path once(Unpacking unpacking) {
        Path folder = Scratch.root().resolve("servers").resolve(name + "-" + version());
        if (Files.exists(folder)) {
            return folder;
        }
        Path beside = Scratch.directory(name);
        try {
            unpacking.into(beside);
            Files.createDirectories(folder.getParent());
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Scratch.delete(beside);
            if (Files.notExists(folder)) {
                throw new UncheckedIOException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** The path of a jar says its version, and another version is another folder. */
    private String version() {
        return Integer.toHexString(url.toString().hashCode());
    }

    private interface Unpacking {
        void into(Path folder) throws IOException;
    }
}
