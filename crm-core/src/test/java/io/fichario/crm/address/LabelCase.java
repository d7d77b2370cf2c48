package io.fichario.crm.address;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A label that somebody else expects, in the simple shape of YAML that has only a map of components and a block of lines.
 *
 * @param file where it was read
 * @param description what it is about
 * @param components the parts of the address by their names there
 * @param expected the lines of the label
 */
record LabelCase(String file, String description, Map<String, String> components, List<String> expected) {

    static List<LabelCase> readAll(Path folder) throws IOException {
        List<LabelCase> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                read(file, all);
            }
        }
        return all;
    }

    private static void read(Path file, List<LabelCase> all) throws IOException {
        LabelCase current = new LabelCase("", "", new LinkedHashMap<>(), new ArrayList<>());
        String section = "";
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#") || text.equals("---")) {
                continue;
            }
            String key =
                    text.contains(":") ? text.substring(0, text.indexOf(':')).strip() : text;
            String value = text.contains(":") ? unquoted(text.substring(text.indexOf(':') + 1)) : "";
            if (!Character.isWhitespace(line.charAt(0))) {
                boolean nameless = key.equals("components") && !current.components.isEmpty();
                section = key;
                if (key.equals("description") || nameless) {
                    current = new LabelCase(
                            file.getFileName().toString(), value, new LinkedHashMap<>(), new ArrayList<>());
                    all.add(current);
                }
            } else if (section.equals("components")) {
                current.components.put(key, value);
            } else if (section.equals("expected")) {
                current.expected.add(text);
            }
        }
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() > 1 && text.matches("(?s)'.*'|\".*\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    String country() {
        return components.getOrDefault("country_code", "").toUpperCase(Locale.ROOT);
    }
}
