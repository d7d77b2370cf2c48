package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered scripts that ship in the jar, a folder for each database. A released one is never edited. */
final class Scripts {
    private static final List<String> FILES = List.of("V1__records.sql");
    private static final Pattern NAME = Pattern.compile("V([0-9]+)__([a-z0-9_]+)\\.sql");
    private static final Pattern END = Pattern.compile(";[ \\t]*(\\r?\\n|$)");

    private Scripts() {}

    /**
     * One script.
     *
     * @param version its number
     * @param description what it is about
     * @param text its text as it ships, with placeholders
     */
    record Script(int version, String description, String text) {

        /** The SHA-256 of the text, in hexadecimal digits. */
        String checksum() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** The text with the names of tables in it. */
        String in(Names names) {
            return text.replace("${schema}", names.qualifier()).replace("${prefix}", names.prefix());
        }

        /** The statements one by one. */
        List<String> statements(Names names) {
            return Arrays.stream(END.split(in(names)))
                    .map(Script::withoutComments)
                    .filter(statement -> !statement.isBlank())
                    .toList();
        }

        private static String withoutComments(String statement) {
            return statement
                    .lines()
                    .filter(line -> !line.stripLeading().startsWith("--"))
                    .reduce("", (before, line) -> before + line + "\n")
                    .strip();
        }
    }

    static List<Script> of(Dialect dialect) {
        return FILES.stream().map(file -> read(dialect, file)).toList();
    }

    private static Script read(Dialect dialect, String file) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw new StoreException("The script " + file + " is not named as " + NAME.pattern());
        }
        try (InputStream script = Scripts.class.getResourceAsStream(dialect.folder() + "/" + file)) {
            if (script == null) {
                throw new StoreException("The script " + dialect.folder() + "/" + file + " is missing from the jar");
            }
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new Script(Integer.parseInt(name.group(1)), name.group(2).replace('_', ' '), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
