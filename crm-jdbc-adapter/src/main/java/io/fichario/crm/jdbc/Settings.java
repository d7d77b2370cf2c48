package io.fichario.crm.jdbc;

import io.fichario.crm.record.RecordType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How a store is to work.
 *
 * @param names what the tables are called
 * @param statementTimeout how long a statement and the wait for a lock may take; zero for any time
 * @param schemaCare what is done about the tables when the store is opened
 * @param writing in which way statements are sent
 * @param clock tells when scripts were applied
 * @param types the types of the host that are known from the beginning
 */
record Settings(
        Names names,
        Duration statementTimeout,
        SchemaCare schemaCare,
        Writing writing,
        Clock clock,
        List<RecordType<?>> types) {
    static final Settings USUAL = new Settings(
            Names.USUAL, Duration.ofSeconds(30), SchemaCare.MIGRATE, Writing.FASTEST, Clock.systemUTC(), List.of());

    Settings {
        types = List.copyOf(types);
    }

    Settings withNames(Names other) {
        return new Settings(other, statementTimeout, schemaCare, writing, clock, types);
    }

    Settings withStatementTimeout(Duration other) {
        return new Settings(names, other, schemaCare, writing, clock, types);
    }

    Settings with(SchemaCare other) {
        return new Settings(names, statementTimeout, other, writing, clock, types);
    }

    Settings with(Writing other) {
        return new Settings(names, statementTimeout, schemaCare, other, clock, types);
    }

    Settings with(Clock other) {
        return new Settings(names, statementTimeout, schemaCare, writing, other, types);
    }

    Settings withTypes(List<RecordType<?>> others) {
        return new Settings(names, statementTimeout, schemaCare, writing, clock, others);
    }

    /** How long to wait for a lock; any time is the longest that databases know. */
    Duration lockWait() {
        return statementTimeout.isZero() ? Duration.ofMillis(Integer.MAX_VALUE) : Duration.ofSeconds(timeoutSeconds());
    }

    int timeoutSeconds() {
        return (int) Math.min(Integer.MAX_VALUE, (statementTimeout.toMillis() + 999) / 1_000);
    }

    /** How long each statement is told that it may take; zero where its session is told. */
    int timeoutSeconds(Dialect dialect) {
        return dialect.limitsSessions() ? 0 : timeoutSeconds();
    }

    boolean sendsMessages(Dialect dialect) {
        return dialect == Dialect.POSTGRESQL && writing == Writing.FASTEST;
    }

    /** Whether transactions begin and end by the methods of the connection. */
    boolean beginsByDriver(Dialect dialect) {
        return dialect.beginsByDriver() || (writing == Writing.PORTABLE && dialect != Dialect.SQLITE);
    }

    OwnChannel.Boundary boundary(Dialect dialect) {
        return beginsByDriver(dialect) ? Boundaries.byDriver(dialect) : Boundaries.byStatements(dialect);
    }
}
