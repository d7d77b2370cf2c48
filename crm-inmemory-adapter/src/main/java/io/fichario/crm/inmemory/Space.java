package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreUnavailableException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that one tenant has. Commits take turns by {@link #commits()}; each links its versions first and publishes its
 * number last, so that readers, who begin with that number, see all of a commit or nothing.
 *
 * <p>What a commit supersedes waits in a queue, in the order of commits, until no reader is left that needs it.
 */
final class Space {
    private final TenantId tenant;
    private final Desks desks;
    private final Locks locks;
    private final ReentrantLock commits = new ReentrantLock();
    private final Map<StateKey, Setting> states = new ConcurrentHashMap<>();
    private final Log log;
    private final Deque<Superseded> superseded = new ArrayDeque<>();
    private volatile Table[] tables = {};
    private volatile Snapshot latest = new Snapshot(this, 0, new Draft());
    private final AtomicLong lastPosition = new AtomicLong();
    private volatile boolean abandoned;

    Space(TenantId tenant, Desks desks, Locks locks) {
        this(tenant, desks, locks, new Log());
    }

    private Space(TenantId tenant, Desks desks, Locks locks, Log log) {
        this.tenant = tenant;
        this.desks = desks;
        this.locks = locks;
        this.log = log;
    }

    /** Returns another space with all that is committed in this one. */
    Space copy(Desks others, Locks free) {
        commits.lock();
        try {
            Map<Entry, Entry> places = new HashMap<>();
            Table[] all = Stream.of(tables).map(table -> table.copy(places)).toArray(Table[]::new);
            Space copy = new Space(tenant, others, free, log.copy(places));
            copy.tables = all;
            copy.states.putAll(states);
            copy.lastPosition.set(lastPosition.get());
            copy.latest = copy.latest.at(latest.number());
            return copy;
        } finally {
            commits.unlock();
        }
    }

    /** A state in one revision. */
    private static final class Setting extends Link<Setting> {
        private final Optional<State> state;

        Setting(long commit, State state, @Nullable Setting previous) {
            super(commit, previous);
            this.state = Optional.of(state);
        }
    }

    /** What can be let go when all snapshots are at a commit or behind it. */
    private record Superseded(long commit, Runnable cut) {}

    TenantId tenant() {
        return tenant;
    }

    /** Returns whether this is what a tenant has now. */
    boolean isOf(TenantId other) {
        return tenant.text().equals(other.text()) && !abandoned;
    }

    ReentrantLock commits() {
        return commits;
    }

    Locks locks() {
        return locks;
    }

    Log log() {
        return log;
    }

    /** Returns what is committed; the same object for all who read between two commits. */
    Snapshot latest() {
        return latest;
    }

    long lastCommit() {
        return latest.number();
    }

    long lastPosition() {
        return lastPosition.get();
    }

    /** Makes every commit fail from now on, because the store has begun anew without this space. */
    void abandon() {
        commits.lock();
        try {
            abandoned = true;
        } finally {
            commits.unlock();
        }
    }

    void refuseIfAbandoned() {
        if (abandoned) {
            throw new StoreUnavailableException(
                    StoreUnavailableException.Reason.LOST_RACE,
                    "The store was loaded anew while this transaction ran, which began before");
        }
    }

    /** Looks through the few types there are, first for the very same one, which costs less than hashing. */
    @Nullable
    @SuppressWarnings("ReferenceEquality") // on purpose, as said; equality comes second
    Table table(RecordType<?> type) {
        Table[] all = tables;
        for (Table table : all) {
            if (table.type() == type) {
                return table;
            }
        }
        for (Table table : all) {
            if (table.type().equals(type)) {
                return table;
            }
        }
        return null;
    }

    private Table tableToWrite(RecordType<?> type) {
        Table known = table(type);
        if (known != null) {
            return known;
        }
        Table[] all = tables;
        Table[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = new Table(type);
        tables = more;
        return more[all.length];
    }

    @Nullable
    Row row(RecordId<?> id, long snapshot) {
        Table table = table(id.type());
        return table == null ? null : Link.at(table.newest(id.uuid()), snapshot);
    }

    Optional<State> state(StateKey key, long snapshot) {
        Setting setting = Link.at(states.get(key), snapshot);
        return setting == null ? Optional.empty() : setting.state;
    }

    /** Returns the places of a record in the log that are behind a version, also where no row is left of theirs. */
    List<Entry> history(RecordId<?> id, Version after) {
        Row newest = row(id, Long.MAX_VALUE);
        return newest == null ? List.of() : newest.entry().after(after.number());
    }

    void put(Row row) {
        Table table = tableToWrite(row.id().type());
        table.put(row);
        if (row.previous() != null) {
            superseded.add(new Superseded(row.commit(), () -> table.cutBehind(row)));
        }
    }

    void put(State state, long commit) {
        Setting next = new Setting(commit, state, states.get(state.key()));
        states.put(state.key(), next);
        if (next.previous() != null) {
            superseded.add(new Superseded(commit, next::cut));
        }
    }

    /** Finds the place in the log that a change of a record led to. */
    Optional<Entry> entry(Change change) {
        Row newest = row(change.record(), Long.MAX_VALUE);
        return newest == null ? Optional.empty() : newest.entry().of(change.version());
    }

    void rewrite(Change change, long commit) {
        entry(change).ifPresent(entry -> {
            entry.rewrite(commit, change);
            superseded.add(new Superseded(commit, () -> entry.cutBehind(commit)));
        });
    }

    /** Shows a commit to all who begin to read from now on; under the commit lock. */
    void publish(long commit) {
        latest = latest.at(commit);
        // after the commit itself, so that who knows of a position also sees its change
        lastPosition.setRelease(log.lastPosition());
        sweep();
    }

    /** Lets go of what no reader needs, unless a commit is under way, which will do it anyway. */
    void sweepIfIdle() {
        if (commits.tryLock()) {
            try {
                sweep();
            } finally {
                commits.unlock();
            }
        }
    }

    private void sweep() {
        if (superseded.isEmpty()) {
            return;
        }
        long oldest = desks.oldest(this);
        for (Superseded next = superseded.peek(); next != null && next.commit() <= oldest; next = superseded.peek()) {
            superseded.remove();
            next.cut().run();
        }
    }
}
