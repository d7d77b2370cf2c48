package io.fichario.samples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Where the files are: in a folder, or among the resources of this sample. */
final class Origin {
    private static final int FINGERPRINT = 6;
    private static final String BUILT_IN = "the built-in company";

    private final Optional<Path> folder;

    private Origin(Optional<Path> folder) {
        this.folder = folder;
    }

    static Origin builtIn() {
        return new Origin(Optional.empty());
    }

    /** Returns a folder that has all files; StoppedException names what is missing. */
    static Origin of(Path folder) {
        if (!Files.exists(folder)) {
            throw StoppedException.input(
                    "There is no folder " + folder + " (looked for " + folder.toAbsolutePath() + ").");
        }
        if (!Files.isDirectory(folder)) {
            throw StoppedException.input(folder + " is not a folder.");
        }
        List<String> missing = Arrays.stream(SourceFile.values())
                .map(SourceFile::fileName)
                .filter(name -> !Files.isRegularFile(folder.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw StoppedException.input("The folder " + folder + " lacks " + String.join(", ", missing) + ".");
        }
        return new Origin(Optional.of(folder));
    }

    byte[] bytes(SourceFile file) {
        try {
            return folder.isPresent()
                    ? Files.readAllBytes(folder.get().resolve(file.fileName()))
                    : resource(file.fileName());
        } catch (IOException unreadable) {
            throw StoppedException.input(file.fileName() + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** Returns what tells these files from others, whatever they are called: letters and digits. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SourceFile file : SourceFile.values()) {
                digest.update(digest(bytes(file)));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    private static byte[] digest(byte[] content) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = Origin.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("it is missing from the sample");
            }
            return stream.readAllBytes();
        }
    }

    @Override
    public String toString() {
        return folder.map(Path::toString).orElse(BUILT_IN);
    }
}
