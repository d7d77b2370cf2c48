package io.fichario.crm.jdbc.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL. Sorting is that of a language, as hosts have it, so that what relies on the order of bytes is found. */
public final class PostgresServer extends DatabaseServer {
    /** Settings for tests that lose nothing when all is lost. */
    public static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private static final String USER = "fichario";
    private static final String ADMINISTRATOR = "postgres";

    private PostgresServer(Map<String, String> settings) {
        super("postgresql", settings);
    }

    /** Returns why no server can be started here, or nothing if one can. */
    public static Optional<String> missing() {
        return Found.MISSING;
    }

    /**
     * Starts a server of its own.
     *
     * @param settings what is to differ from the defaults of PostgreSQL, with which a commit is on disk
     */
    public static PostgresServer start(Map<String, String> settings) {
        PostgresServer server = new PostgresServer(settings);
        server.begin();
        return server;
    }

    /** Returns the server that the tests of this JVM share. */
    static PostgresServer ofThisJvm() {
        return OfThisJvm.SERVER;
    }

    @Override
    void install() {
        ServerProcess.run(command(
                "initdb",
                List.of(
                        "--pgdata=" + folder(),
                        "--username=" + ADMINISTRATOR,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=en-US",
                        "--no-sync")));
    }

    @Override
    ServerProcess launch() {
        List<String> arguments = new ArrayList<>(List.of("-D", folder().toString(), "-p", Integer.toString(port())));
        setting(arguments, "listen_addresses", "127.0.0.1");
        setting(arguments, "unix_socket_directories", "");
        setting(arguments, "max_connections", "200");
        settings().forEach((name, value) -> setting(arguments, name, value));
        return ServerProcess.start(command("postgres", arguments), "database system is ready to accept connections");
    }

    @Override
    void prepare() {
        execute("CREATE ROLE " + USER + " LOGIN");
    }

    @Override
    void stop(ServerProcess running) {
        ServerProcess.run(command("pg_ctl", List.of("-D", folder().toString(), "-m", "fast", "-w", "stop")));
        running.awaitEnd();
    }

    @Override
    void create(String database) {
        execute("CREATE DATABASE " + database + " OWNER " + USER);
    }

    @Override
    Database open(String database) {
        return new PostgresDatabase(this, database);
    }

    void drop(String database) {
        execute("DROP DATABASE " + database + " WITH (FORCE)");
    }

    @Override
    String homeDatabase() {
        return "postgres";
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
        return "PostgreSQL on port " + port();
    }

    private String url(String database, String user) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=" + user;
    }

    private static void setting(List<String> arguments, String name, String value) {
        arguments.add("-c");
        arguments.add(name + "=" + value);
    }

    /** PostgreSQL refuses to be root, and is content with root who calls himself nobody. */
    private static List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (Platform.isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(Platform.current()
                .program(Found.ARCHIVE.orElseThrow().untarred().resolve("bin"), program));
        command.addAll(arguments);
        return command;
    }

    /** What there is of PostgreSQL on this platform. */
    private static final class Found {
        private static final Platform PLATFORM = Platform.current();
        private static final Optional<Archive> ARCHIVE =
                Archive.find("postgresql", "postgres-" + PLATFORM.system() + "-" + PLATFORM.processor() + ".txz");
        private static final Optional<String> MISSING = look();

        private static Optional<String> look() {
            if (ARCHIVE.isEmpty()) {
                return Optional.of("no server for " + PLATFORM + " on the class path");
            }
            try {
                if (Platform.isRoot()) {
                    ServerProcess.run(List.of("unshare", "-U", "id", "-un"));
                }
                ServerProcess.run(command("postgres", List.of("--version")));
                return Optional.empty();
            } catch (IllegalStateException e) {
                return Optional.of(e.getMessage());
            }
        }
    }

    private static final class OfThisJvm {
        private static final PostgresServer SERVER = start(FAST);
    }
}
