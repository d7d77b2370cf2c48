package io.fichario.crm.jdbc.db;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What the tests run on, in the words with which archives of servers are named.
 *
 * @param system {@code linux}, {@code darwin} or {@code windows}, or another as the JVM says it
 * @param processor {@code x86_64} or {@code arm_64}, or another as the JVM says it
 */
record Platform(String system, String processor) {
    private static final Platform CURRENT = of(System.getProperty("os.name"), System.getProperty("os.arch"));

    static Platform current() {
        return CURRENT;
    }

    static Platform of(String name, String architecture) {
        return new Platform(system(name.toLowerCase(Locale.ROOT)), processor(architecture.toLowerCase(Locale.ROOT)));
    }

    /** Servers refuse to run as root, unless they are asked in their own way. */
    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Returns the path of a program. */
    String program(Path folder, String name) {
        return folder.resolve(system.equals("windows") ? name + ".exe" : name).toString();
    }

    @Override
    public String toString() {
        return system + " on " + processor;
    }

    private static String system(String name) {
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : name;
    }

    private static String processor(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
    }
}
