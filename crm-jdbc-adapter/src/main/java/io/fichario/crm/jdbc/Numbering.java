package io.fichario.crm.jdbc;

import com.google.common.collect.Lists;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Gives committed changes their positions, after the commit, in a transaction of its own: the lock on the row of the
 * tenant first, then in one statement the set of changes that wait. Whole commands follow in the order of their last
 * sequence number, as one that waited for a lock logs after the one that held it.
 */
final class Numbering {
    private static final int MOST_AT_ONCE = 1_000;

    private final Base base;
    private final Tenancy tenancy;
    private final Connections connections;

    Numbering(Base base, Tenancy tenancy, Connections connections) {
        this.base = base;
        this.tenancy = tenancy;
        this.connections = connections;
    }

    /** A change that waits. */
    private record Waiting(long seq, UUID command) {}

    long number() throws SQLException {
        Step.Ask<Long> head = new Step.Ask<>(head(""), row -> row.getLong(1));
        Step.Ask<Long> some = new Step.Ask<>(waiting().add(" LIMIT 1"), row -> row.getLong(1));
        try (Channel channel = connections.open(Channel.Purpose.READ)) {
            channel.commit(List.of(some, head));
        }
        return some.rows().isEmpty() ? head.first().orElse(0L) : numberWaiting();
    }

    private long numberWaiting() throws SQLException {
        try (Channel channel = connections.open(Channel.Purpose.WRITE)) {
            long last = lockedHead(channel);
            List<UUID> order = new ArrayList<>();
            Map<UUID, List<Long>> commands = commands(certain(channel), order);
            List<LogSql.Positioned> feed = new ArrayList<>();
            for (UUID command : order) {
                for (long seq : commands.getOrDefault(command, List.of())) {
                    last++;
                    feed.add(new LogSql.Positioned(last, seq));
                }
            }
            channel.commit(steps(feed, last));
            return last;
        }
    }

    private long lockedHead(Channel channel) throws SQLException {
        Step.Ask<Long> head = new Step.Ask<>(head(tenancy.dialect().lockingAny()), row -> row.getLong(1));
        channel.send(List.of(head));
        if (head.rows().isEmpty()) {
            channel.send(List.of(base.tenants().known(tenancy.tenant()), head));
        }
        return head.rows().get(0);
    }

    private Sql head(String locking) {
        return new Sql("SELECT position FROM ")
                .add(base.names().of("tenant"))
                .add(" WHERE tenant = ")
                .param(Kind.TEXT, tenancy.tenant().text())
                .add(locking);
    }

    private Sql waiting() {
        return new Sql("SELECT seq, command_id FROM ")
                .add(base.names().of("pending"))
                .add(" WHERE tenant = ")
                .param(Kind.TEXT, tenancy.tenant().text())
                .add(" ORDER BY tenant, seq");
    }

    private List<Waiting> read(Channel channel) throws SQLException {
        Step.Ask<Waiting> ask = new Step.Ask<>(
                waiting(), row -> new Waiting(row.getLong(1), base.binding().id(row, 2)));
        channel.send(List.of(ask));
        return List.copyOf(ask.rows());
    }

    /**
     * Returns the set to number. Where a statement may see a commit in part, what a second reading finds anew may precede
     * what the first one found, so nothing from there on is numbered this time.
     */
    private List<Waiting> certain(Channel channel) throws SQLException {
        List<Waiting> first = read(channel);
        if (!tenancy.dialect().snapshotsMayTear()) {
            return first;
        }
        Set<Waiting> known = new HashSet<>(first);
        long bound = read(channel).stream()
                .filter(waiting -> !known.contains(waiting))
                .mapToLong(Waiting::seq)
                .min()
                .orElse(Long.MAX_VALUE);
        Set<UUID> uncertain = new HashSet<>();
        first.stream().filter(waiting -> waiting.seq() > bound).forEach(waiting -> uncertain.add(waiting.command()));
        return first.stream()
                .filter(waiting -> !uncertain.contains(waiting.command()))
                .toList();
    }

    /** Groups by command, and notes the commands in the order of their last sequence numbers. */
    private static Map<UUID, List<Long>> commands(List<Waiting> all, List<UUID> order) {
        Map<UUID, List<Long>> commands = new LinkedHashMap<>();
        for (Waiting waiting : all) {
            List<Long> before = commands.remove(waiting.command());
            List<Long> seqs = before == null ? new ArrayList<>() : before;
            seqs.add(waiting.seq());
            commands.put(waiting.command(), seqs);
        }
        order.addAll(commands.keySet());
        return commands;
    }

    private List<Step> steps(List<LogSql.Positioned> feed, long last) {
        List<Step> steps = new ArrayList<>();
        if (!feed.isEmpty()) {
            steps.add(tenancy.log().feed(feed));
        }
        for (List<LogSql.Positioned> some : Lists.partition(feed, MOST_AT_ONCE)) {
            steps.add(new Step.Put(new Sql("DELETE FROM ")
                    .add(base.names().of("pending"))
                    .add(" WHERE tenant = ")
                    .param(Kind.TEXT, tenancy.tenant().text())
                    .add(" AND seq IN ")
                    .list(Kind.LONG, some.stream().map(LogSql.Positioned::seq).toList())));
        }
        steps.add(tenancy.log().head(last));
        return steps;
    }
}
