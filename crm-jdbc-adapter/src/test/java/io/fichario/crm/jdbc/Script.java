package io.fichario.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The script of a database, as the runner of a host would run it. */
record Script(Dialect dialect) {
    private static final String NAME = "V1__records.sql";

    void run(Connection connection, Names names) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(names)) {
                statement.execute(sql);
            }
        }
    }

    /** A statement ends with the line that ends with a semicolon. */
    private List<String> statements(Names names) {
        String text = text().replace("${schema}", names.qualifier()).replace("${prefix}", names.prefix());
        assertThat(text).doesNotContain("${").endsWith(";\n");
        return Stream.of(text.split(";\n")).toList();
    }

    private String text() {
        try (InputStream script = Script.class.getResourceAsStream(dialect.folder() + "/" + NAME)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
