package io.fichario.samples.quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.jdbc.Durability;
import io.fichario.crm.jdbc.JdbcStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Where the data are kept. */
sealed interface Keep {
    /** The name of the file that is made where nothing else is said. */
    String FILE_NAME = "fichario-quickstart.db";

    /** Opens the store there; StoppedException says why that cannot be. */
    OpenStore open();

    /** Throws away what an earlier run left, where nobody else can have put something. */
    default void forget() {}

    /** Returns the place as it is told, without anything secret. */
    String place();

    /** The heap of this process. */
    record Memory() implements Keep {
        @Override
        public OpenStore open() {
            return new OpenStore(InMemoryStore.create(), List.of(), () -> {});
        }

        @Override
        public String place() {
            return "memory";
        }
    }

    /**
     * An embedded database.
     *
     * @param folder the folder of the file, which must be there
     */
    record File(Path folder) implements Keep {
        private static final List<String> ENDINGS = List.of("", "-wal", "-shm");

        @Override
        public OpenStore open() {
            if (!Files.isDirectory(folder.toAbsolutePath())) {
                throw StoppedException.input("There is no folder " + folder + " in which to keep the data (looked for "
                        + folder.toAbsolutePath() + ").");
            }
            JdbcStore store = JdbcStore.file(path());
            return new OpenStore(store, risks(store.durability()), () -> {});
        }

        @Override
        public void forget() {
            try {
                for (String ending : ENDINGS) {
                    Files.deleteIfExists(Path.of(path() + ending));
                }
            } catch (IOException held) {
                throw StoppedException.input(path() + " cannot be deleted: " + held.getMessage());
            }
        }

        @Override
        public String place() {
            return path().toString();
        }

        private Path path() {
            return folder.resolve(FILE_NAME);
        }
    }

    /**
     * A database that is reached by its URL.
     *
     * @param url the URL
     * @param user the user, where the URL does not say it
     * @param password the password, likewise
     */
    record Database(String url, Optional<String> user, Optional<String> password) implements Keep {
        private static final int CONNECTIONS = 2;

        @Override
        public OpenStore open() {
            greet();
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            user.ifPresent(config::setUsername);
            password.ifPresent(config::setPassword);
            config.setMaximumPoolSize(CONNECTIONS);
            HikariDataSource pool = new HikariDataSource(config);
            try {
                JdbcStore store = JdbcStore.over(pool);
                return new OpenStore(store, risks(store.durability()), pool::close);
            } catch (RuntimeException failed) {
                pool.close();
                throw failed;
            }
        }

        /** A pool would try for half a minute, and tell of it in its own words. */
        private void greet() {
            Properties login = new Properties();
            user.ifPresent(name -> login.setProperty("user", name));
            password.ifPresent(word -> login.setProperty("password", word));
            try (Connection connection = DriverManager.getConnection(url, login)) {
                connection.getMetaData();
            } catch (SQLException failed) {
                throw StoppedException.input(place() + " cannot be reached: " + failed.getMessage());
            }
        }

        /** URLs of all drivers have their settings, and so their passwords, behind one of these. */
        @Override
        public String place() {
            return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
        }

        @Override
        public String toString() {
            return place();
        }
    }

    private static List<String> risks(Durability durability) {
        return durability.risks().stream()
                .map(risk -> "Mind that what is kept there may be lost in a crash: " + risk + ".")
                .toList();
    }
}
