package io.fichario.crm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Connections of a {@code DataSource}, on which the store begins and ends transactions itself. */
final class PooledConnections implements Connections {
    private final DataSource source;
    private final Base base;
    private final Dialect dialect;
    private final Settings settings;
    private final Optional<OneWriter> oneWriter;

    PooledConnections(DataSource source, Base base, Settings settings) {
        this.source = source;
        this.base = base;
        this.dialect = base.dialect();
        this.settings = settings;
        this.oneWriter = dialect.writesInTurn() ? Optional.of(new OneWriter(settings.lockWait())) : Optional.empty();
    }

    @Override
    public Channel open(Channel.Purpose purpose) {
        Runnable done = oneWriter
                .filter(writer -> purpose == Channel.Purpose.WRITE)
                .map(OneWriter::enter)
                .orElse(() -> {});
        try {
            return channel(purpose, Lending.of(source.getConnection(), dialect, settings), done);
        } catch (SQLException failed) {
            done.run();
            throw new Failures(dialect).unreachable(failed);
        } catch (RuntimeException failed) {
            done.run();
            throw failed;
        }
    }

    private Channel channel(Channel.Purpose purpose, Lending lending, Runnable done) {
        Connection connection = lending.connection();
        Statements statements = Statements.of(connection, base, settings.timeoutSeconds(dialect));
        Runnable giveBack = () -> {
            lending.giveBack();
            done.run();
        };
        if (settings.sendsMessages(dialect)) {
            return new MessageChannel(statements, dialect, purpose, giveBack);
        }
        return new OwnChannel(statements, settings.boundary(dialect), purpose, giveBack);
    }

    @Override
    public boolean joins() {
        return false;
    }

    @Override
    public void close() {
        // the pool is the host's
    }
}
