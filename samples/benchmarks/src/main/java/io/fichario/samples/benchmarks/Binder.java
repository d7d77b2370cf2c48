package io.fichario.samples.benchmarks;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Hands values to a statement, one after another, in the forms in which the tables keep them. */
final class Binder {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int ID_LENGTH = 16;

    private final PreparedStatement statement;
    private final Engine engine;
    private int place;

    Binder(PreparedStatement statement, Engine engine) {
        this.statement = statement;
        this.engine = engine;
    }

    Binder text(String value) throws SQLException {
        statement.setString(++place, value);
        return this;
    }

    Binder text(Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            statement.setString(++place, value.get());
        } else {
            statement.setNull(++place, Types.VARCHAR);
        }
        return this;
    }

    Binder number(int value) throws SQLException {
        statement.setInt(++place, value);
        return this;
    }

    Binder number(long value) throws SQLException {
        statement.setLong(++place, value);
        return this;
    }

    Binder flag(boolean value) throws SQLException {
        statement.setBoolean(++place, value);
        return this;
    }

    Binder decimal(BigDecimal value) throws SQLException {
        if (engine == Engine.SQLITE) {
            statement.setString(++place, value.toPlainString());
        } else {
            statement.setBigDecimal(++place, value);
        }
        return this;
    }

    Binder id(UUID value) throws SQLException {
        if (engine == Engine.SQLITE) {
            statement.setBytes(++place, bytes(value));
        } else {
            statement.setObject(++place, value);
        }
        return this;
    }

    Binder time(Instant value) throws SQLException {
        if (engine == Engine.SQLITE) {
            statement.setString(++place, TIME.format(value));
        } else {
            statement.setObject(++place, value.atOffset(ZoneOffset.UTC));
        }
        return this;
    }

    Binder time(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return time(value.get());
        }
        statement.setNull(++place, Types.NULL);
        return this;
    }

    Binder day(LocalDate value) throws SQLException {
        if (engine == Engine.SQLITE) {
            statement.setString(++place, value.toString());
        } else {
            statement.setObject(++place, value);
        }
        return this;
    }

    Binder document(String value) throws SQLException {
        if (engine == Engine.SQLITE) {
            statement.setString(++place, value);
        } else {
            statement.setObject(++place, value, Types.OTHER);
        }
        return this;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
