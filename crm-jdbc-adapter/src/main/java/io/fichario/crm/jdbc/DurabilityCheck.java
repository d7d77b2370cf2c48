package io.fichario.crm.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the settings that decide whether acknowledged commits last. */
final class DurabilityCheck {
    private final Connection connection;
    private final List<Durability.Risk> risks = new ArrayList<>();

    private DurabilityCheck(Connection connection) {
        this.connection = connection;
    }

    static Durability of(Connection connection, Dialect dialect) throws SQLException {
        DurabilityCheck check = new DurabilityCheck(connection);
        switch (dialect) {
            case POSTGRESQL -> check.postgresql();
            case MARIADB -> check.mariadb();
            case SQLITE -> check.sqlite();
            case H2 -> check.h2();
        }
        return new Durability(check.risks);
    }

    private void postgresql() throws SQLException {
        require("fsync", ask("SHOW fsync"), Set.of("on"));
        require(
                "synchronous_commit",
                ask("SHOW synchronous_commit"),
                Set.of("on", "local", "remote_write", "remote_apply"));
        require("full_page_writes", ask("SHOW full_page_writes"), Set.of("on"));
    }

    private void mariadb() throws SQLException {
        require(
                "innodb_flush_log_at_trx_commit",
                ask("SELECT @@GLOBAL.innodb_flush_log_at_trx_commit"),
                Set.of("1", "3"));
        require("innodb_doublewrite", ask("SELECT @@GLOBAL.innodb_doublewrite"), Set.of("1", "on"));
    }

    private void sqlite() throws SQLException {
        if (ask("PRAGMA database_list", 3).filter(file -> !file.isBlank()).isEmpty()) {
            risks.add(new Durability.Risk("the database", "in memory", "a file"));
            return;
        }
        require("journal_mode", ask("PRAGMA journal_mode"), Set.of("wal", "delete", "truncate", "persist"));
        require("synchronous", ask("PRAGMA synchronous"), Set.of("2", "3"));
    }

    /** Where space is used anew, the header of the file may be one write behind, and a crash takes H2 back to that. */
    private void h2() throws SQLException {
        if (ask("CALL DATABASE_PATH()").isEmpty()) {
            risks.add(new Durability.Risk("the database", "in memory", "a file"));
            return;
        }
        requireInH2("WRITE_DELAY", "0");
        requireInH2("REUSE_SPACE", "false");
    }

    private void requireInH2(String setting, String safe) throws SQLException {
        String question =
                "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = '" + setting + "'";
        require(setting, ask(question), Set.of(safe));
    }

    private void require(String setting, Optional<String> value, Set<String> safe) {
        String found = value.orElse("unknown").toLowerCase(Locale.ROOT);
        if (!safe.contains(found)) {
            risks.add(new Durability.Risk(
                    setting, found, String.join(" or ", safe.stream().sorted().toList())));
        }
    }

    private Optional<String> ask(String question) throws SQLException {
        return ask(question, 1);
    }

    private Optional<String> ask(String question, int column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            @Nullable String value = answer.next() ? answer.getString(column) : null;
            return Optional.ofNullable(value);
        }
    }
}
