package io.fichario.crm.jdbc;

import io.fichario.crm.record.RecordType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has PostgreSQL count its tables when they have grown from nothing. While a table is empty all plans over it seem to cost
 * the same; connections keep those that they made then, and read ever more rows by them until the table is counted, which
 * the server does by itself a minute later or, within a long load, never. What was written is written, even if the tables
 * cannot be counted.
 */
final class Counting {
    /** So many rows tell a plan by an index from one that reads a table whole. */
    private static final int ENOUGH = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

    private final Base base;
    private final Connections connections;
    private final Map<RecordType<?>, AtomicInteger> created = new ConcurrentHashMap<>();

    Counting(Base base, Connections connections) {
        this.base = base;
        this.connections = connections;
    }

    /** Hears of the types of records that a commit created, outside of any transaction. */
    void created(Collection<RecordType<?>> types) {
        if (base.dialect().forgetsToCount() && !connections.joins()) {
            types.forEach(type -> {
                AtomicInteger count = created.computeIfAbsent(type, any -> new AtomicInteger());
                if (count.get() <= ENOUGH && count.incrementAndGet() == ENOUGH) {
                    countUnlessKnown(type);
                }
            });
        }
    }

    private void countUnlessKnown(RecordType<?> type) {
        String table = base.names().of(base.types().mapping(type).main());
        Step.Ask<Long> known = new Step.Ask<>(
                new Sql("SELECT count(*) FROM pg_class WHERE reltuples >= ")
                        .param(Kind.INT, ENOUGH)
                        .add(" AND oid = to_regclass(")
                        .param(Kind.TEXT, table)
                        .add(")"),
                row -> row.getLong(1));
        try (Channel channel = connections.open(Channel.Purpose.READ)) {
            channel.commit(List.of(known));
        } catch (SQLException | RuntimeException unknown) {
            LOG.debug("The tables were not counted");
            return;
        }
        if (known.rows().get(0) == 0) {
            count();
        }
    }

    void count() {
        List<Step> steps = new ArrayList<>();
        base.tables()
                .forEach(table ->
                        steps.add(new Step.Put(new Sql("ANALYZE " + base.names().of(table)))));
        try (Channel channel = connections.open(Channel.Purpose.WRITE)) {
            channel.commit(steps);
        } catch (SQLException | RuntimeException uncounted) {
            LOG.debug("The tables were not counted");
        }
    }
}
