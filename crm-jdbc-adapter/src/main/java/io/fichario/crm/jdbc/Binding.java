package io.fichario.crm.jdbc;

import io.fichario.crm.record.Micros;
import io.fichario.crm.store.StoreException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How each database keeps values: hands them to its statements and reads them back. */
final class Binding {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final Dialect dialect;

    Binding(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    void bind(PreparedStatement statement, int place, Param param) throws SQLException {
        bind(statement, place, param.kind(), param.value());
    }

    void bind(PreparedStatement statement, int place, Kind kind, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, nothing(kind));
            return;
        }
        switch (kind) {
            case ID -> bind(statement, place, (UUID) value);
            case TEXT -> statement.setString(place, (String) value);
            case SORT_TEXT -> bindSorted(statement, place, (String) value);
            case INT -> statement.setInt(place, (Integer) value);
            case LONG -> statement.setLong(place, (Long) value);
            case DECIMAL -> bind(statement, place, (BigDecimal) value);
            case SORT_DECIMAL -> bindSorted(statement, place, (BigDecimal) value);
            case TIME -> bind(statement, place, (Instant) value);
            case DATE -> bind(statement, place, (LocalDate) value);
            case FLAG -> statement.setBoolean(place, (Boolean) value);
            case DOCUMENT -> bindDocument(statement, place, (String) value);
        }
    }

    private int nothing(Kind kind) {
        return switch (dialect) {
            case POSTGRESQL, SQLITE, MARIADB -> Types.NULL;
            case H2 -> kind == Kind.SORT_TEXT ? Types.VARBINARY : Types.NULL;
        };
    }

    private void bind(PreparedStatement statement, int place, UUID id) throws SQLException {
        switch (dialect) {
            case POSTGRESQL, H2 -> statement.setObject(place, id);
            case MARIADB, SQLITE -> statement.setBytes(place, bytes(id));
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private void bindSorted(PreparedStatement statement, int place, String text) throws SQLException {
        if (dialect == Dialect.H2) {
            statement.setBytes(place, text.getBytes(StandardCharsets.UTF_8));
        } else {
            statement.setString(place, text);
        }
    }

    private void bind(PreparedStatement statement, int place, BigDecimal number) throws SQLException {
        if (dialect == Dialect.SQLITE) {
            statement.setString(place, number.toPlainString());
        } else {
            statement.setBigDecimal(place, number);
        }
    }

    private void bindSorted(PreparedStatement statement, int place, BigDecimal number) throws SQLException {
        if (dialect == Dialect.SQLITE) {
            statement.setString(place, Sortable.text(number));
        } else {
            statement.setBigDecimal(place, number);
        }
    }

    private void bind(PreparedStatement statement, int place, Instant time) throws SQLException {
        LocalDateTime utc = LocalDateTime.ofInstant(Micros.truncate(time), ZoneOffset.UTC);
        refuseUnlessKept(utc.toLocalDate());
        switch (dialect) {
            case POSTGRESQL, H2 -> statement.setObject(place, utc.atOffset(ZoneOffset.UTC));
            case MARIADB -> statement.setObject(place, utc);
            case SQLITE -> statement.setString(place, TIME.format(utc));
        }
    }

    private void bind(PreparedStatement statement, int place, LocalDate day) throws SQLException {
        refuseUnlessKept(day);
        if (dialect == Dialect.SQLITE) {
            statement.setString(place, day.toString());
        } else {
            statement.setObject(place, day);
        }
    }

    private static void refuseUnlessKept(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new StoreException("A date or time in the year " + day.getYear() + "; databases keep the years "
                    + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    private void bindDocument(PreparedStatement statement, int place, String document) throws SQLException {
        if (dialect == Dialect.POSTGRESQL) {
            // of no type, which the database then takes for that of the column
            statement.setObject(place, document, Types.OTHER);
        } else {
            statement.setString(place, document);
        }
    }

    UUID id(ResultSet row, int place) throws SQLException {
        return switch (dialect) {
            case POSTGRESQL, H2 -> row.getObject(place, UUID.class);
            case MARIADB, SQLITE -> id(row.getBytes(place));
        };
    }

    private static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    Instant time(ResultSet row, int place) throws SQLException {
        return switch (dialect) {
            case POSTGRESQL, H2 -> row.getObject(place, OffsetDateTime.class).toInstant();
            case MARIADB -> row.getObject(place, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            case SQLITE -> LocalDateTime.parse(row.getString(place), TIME).toInstant(ZoneOffset.UTC);
        };
    }

    static Optional<String> text(ResultSet row, int place) throws SQLException {
        @Nullable String text = row.getString(place);
        return Optional.ofNullable(text);
    }
}
