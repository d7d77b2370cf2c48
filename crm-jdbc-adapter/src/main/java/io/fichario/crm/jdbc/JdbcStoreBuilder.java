package io.fichario.crm.jdbc;

import io.fichario.crm.record.Given;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says how a store over a {@code DataSource} or in an embedded file is to work. Immutable and thread-safe; what is not said
 * has a good default.
 */
public final class JdbcStoreBuilder {
    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

    private final Ground ground;
    private final Settings settings;
    private final Optional<HostTransactions> transactions;

    private JdbcStoreBuilder(Ground ground, Settings settings, Optional<HostTransactions> transactions) {
        this.ground = ground;
        this.settings = settings;
        this.transactions = transactions;
    }

    static JdbcStoreBuilder of(Ground ground) {
        return new JdbcStoreBuilder(ground, Settings.USUAL, Optional.empty());
    }

    private JdbcStoreBuilder with(Settings other) {
        return new JdbcStoreBuilder(ground, other, transactions);
    }

    /**
     * Sets the schema of the tables, which must be there; without it they are in the one that connections are in.
     *
     * @param name small letters, digits and {@code _}, beginning with a letter, at most 63
     * @return the builder
     * @throws StoreException if the name is not of that form
     */
    public JdbcStoreBuilder schema(String name) {
        return with(settings.withNames(new Names(
                Optional.of(Given.value("schema", name)), settings.names().prefix())));
    }

    /**
     * Sets what the names of tables begin with; the default is {@code crm_}.
     *
     * @param prefix small letters, digits and {@code _}, beginning with a letter, at most 20
     * @return the builder
     * @throws StoreException if the prefix is not of that form
     */
    public JdbcStoreBuilder tablePrefix(String prefix) {
        return with(settings.withNames(new Names(settings.names().schema(), Given.value("tablePrefix", prefix))));
    }

    /**
     * Sets what is done about the tables when the store is opened; the default is {@link SchemaCare#MIGRATE}.
     *
     * @param care migrate, validate or leave alone
     * @return the builder
     */
    public JdbcStoreBuilder schemaCare(SchemaCare care) {
        return with(settings.with(Given.value("schemaCare", care)));
    }

    /**
     * Sets how long a statement, and with it the wait for a lock, may take; the default is 30 seconds. It is rounded up
     * to whole seconds.
     *
     * @param time from zero, which means any time, to a day
     * @return the builder
     * @throws StoreException if the time is not within these bounds
     */
    public JdbcStoreBuilder statementTimeout(Duration time) {
        if (Given.value("statementTimeout", time).isNegative() || time.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new StoreException(
                    "The time for a statement is " + time + "; from zero to " + LONGEST_TIMEOUT + " is allowed");
        }
        return with(settings.withStatementTimeout(time));
    }

    /**
     * Sets in which way statements are sent; the default is {@link Writing#FASTEST}.
     *
     * @param way the way
     * @return the builder
     */
    public JdbcStoreBuilder writing(Writing way) {
        return with(settings.with(Given.value("writing", way)));
    }

    /**
     * Sets the clock that tells when scripts were applied; the default is the system's. Changes carry their own times.
     *
     * @param time what time it is
     * @return the builder
     */
    public JdbcStoreBuilder clock(Clock time) {
        return with(settings.with(Given.value("clock", time)));
    }

    /**
     * Names types of record of the host. A type that is written or read by its id is known from then on; one that is only
     * met in the log of changes must be named here.
     *
     * <p>A type may have other fields and keys than when the store was last opened, or another form of documents: then what
     * its records are found by is written anew when the store opens. Who lets a field
     * read something else raises {@link io.fichario.crm.record.Codec#schema()}. Processes that still have the older fields
     * are to be stopped before, as they would write records that the new fields do not find. A store that only validates
     * its tables refuses to open instead.
     *
     * @param types the types
     * @return the builder
     */
    public JdbcStoreBuilder types(RecordType<?>... types) {
        List<RecordType<?>> all = Stream.<RecordType<?>>concat(
                        settings.types().stream(), Given.list("types", Arrays.asList(types)).stream())
                .toList();
        return with(settings.withTypes(all));
    }

    /**
     * Makes the store work in the transactions of its host, which it neither begins nor ends. The tables are looked after
     * on a connection of the {@code DataSource}. An embedded file has no such host; there {@link #build()} refuses it.
     *
     * @param host lends its transactions
     * @return the builder
     */
    public JdbcStoreBuilder transactions(HostTransactions host) {
        return new JdbcStoreBuilder(ground, settings, Optional.of(Given.value("transactions", host)));
    }

    /**
     * Returns the statements that make the tables, in their order, as this store would apply them: for the host's own
     * tool, and to read. Nothing is changed.
     *
     * @return SQL for the database that the store would be opened over
     * @throws StoreException if the database is not supported
     * @throws io.fichario.crm.store.StoreUnavailableException if it cannot be reached
     */
    public String ddl() {
        return Opening.ddl(ground.dialect(), settings.names());
    }

    /**
     * Opens the store: asks which database it is, looks after its tables, and names in the log what makes its commits
     * less than durable.
     *
     * @return the store
     * @throws StoreException if the database is not supported, the file cannot be made, the tables are not those of this
     *     release, or two records have one unique key that their type did not have before
     * @throws io.fichario.crm.store.StoreUnavailableException if it cannot be reached
     */
    public JdbcStore build() {
        return ground.open(settings, transactions);
    }
}
