package io.fichario.crm.inmemory;

import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreUnavailableException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
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
    private final Map<RecordType<?>, Table> tables = new ConcurrentHashMap<>();
    private final Map<StateKey, Setting> states = new ConcurrentHashMap<>();
    private final Log log = new Log();
    private final Deque<Superseded> superseded = new ArrayDeque<>();
    private final Draft nothing = new Draft();
    private volatile long lastCommit;
    private volatile long lastPosition;
    private volatile boolean abandoned;

    Space(TenantId tenant, Desks desks, Locks locks) {
        this.tenant = tenant;
        this.desks = desks;
        this.locks = locks;
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

    ReentrantLock commits() {
        return commits;
    }

    Locks locks() {
        return locks;
    }

    Log log() {
        return log;
    }

    long lastCommit() {
        return lastCommit;
    }

    long lastPosition() {
        return lastPosition;
    }

    /** Returns the draft of who only reads. */
    Draft nothing() {
        return nothing;
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

    @Nullable
    Table table(RecordType<?> type) {
        return tables.get(type);
    }

    @Nullable
    Row row(RecordId<?> id, long snapshot) {
        Table table = tables.get(id.type());
        return table == null ? null : Link.at(table.newest(id.uuid()), snapshot);
    }

    Optional<State> state(StateKey key, long snapshot) {
        Setting setting = Link.at(states.get(key), snapshot);
        return setting == null ? Optional.empty() : setting.state;
    }

    void put(Row row, long commit) {
        Table table = tables.computeIfAbsent(row.id().type(), any -> new Table());
        Row next = table.put(row, commit);
        if (next.previous() != null) {
            superseded.add(new Superseded(commit, () -> table.cutBehind(next)));
        }
    }

    void put(State state, long commit) {
        Setting next = new Setting(commit, state, states.get(state.key()));
        states.put(state.key(), next);
        cutLater(next);
    }

    /** Notes that what was before a link may go when nobody reads it any more. */
    void cutLater(Link<?> link) {
        if (link.previous() != null) {
            superseded.add(new Superseded(link.commit(), link::cut));
        }
    }

    /** Shows a commit to all who begin to read from now on; under the commit lock. */
    void publish(long commit) {
        lastCommit = commit;
        // after the commit itself, so that who knows of a position also sees its change
        lastPosition = log.lastPosition();
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
