package io.fichario.crm.order;

import io.fichario.crm.command.Situation;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreUnavailableException.Reason;
import io.fichario.crm.store.Wants;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts in a state of the tenant. What is left of a block is known to this process only; where nothing is left the
 * counter moves on by one inside the command.
 */
final class BlockNumbering implements OrderNumbering {
    private static final StateKey COUNTER = new StateKey("counter", "order-number");
    private static final Pattern DOCUMENT = Pattern.compile("\\{\"last\":([0-9]{1,18})}");
    private static final int TRIES = 20;

    private final int blockSize;
    private final Map<TenantId, Block> blocks = new ConcurrentHashMap<>();

    BlockNumbering(int blockSize) {
        this.blockSize = blockSize;
    }

    /** Numbers that are this process's own: those after {@code given} up to {@code last}. */
    private record Range(long given, long last) {
        private static final Range NONE = new Range(0, 0);

        boolean isEmpty() {
            return given >= last;
        }

        Range rest() {
            return isEmpty() ? this : new Range(given + 1, last);
        }
    }

    /** Taking a number never waits for filling: who takes may hold the transaction that filling waits for. */
    private static final class Block {
        private final AtomicReference<Range> range = new AtomicReference<>(Range.NONE);
        private final ReentrantLock filling = new ReentrantLock();

        OptionalLong take() {
            Range before = range.getAndUpdate(Range::rest);
            return before.isEmpty() ? OptionalLong.empty() : OptionalLong.of(before.given() + 1);
        }

        void fill(Supplier<Range> more) {
            filling.lock();
            try {
                Range now = range.get();
                if (now == null || now.isEmpty()) {
                    range.set(more.get());
                }
            } finally {
                filling.unlock();
            }
        }
    }

    @Override
    public void prepare(CrmStore store, TenantId tenant) {
        if (blockSize > 0) {
            block(tenant).fill(() -> reserved(store, tenant));
        }
    }

    @Override
    public Wants wanting(Wants wants) {
        return wants.state(COUNTER);
    }

    @Override
    public Numbered next(Situation situation) {
        OptionalLong own = block(situation.actor().tenant()).take();
        if (own.isPresent()) {
            return new Numbered(number(own.getAsLong()), Optional.empty());
        }
        Optional<State> state = situation.state(COUNTER);
        long next = last(state) + 1;
        return new Numbered(number(next), Optional.of(state(state, next)));
    }

    private Block block(TenantId tenant) {
        return blocks.computeIfAbsent(tenant, unseen -> new Block());
    }

    /** The counter races with other processes; each try reads it anew. */
    private Range reserved(CrmStore store, TenantId tenant) {
        for (int count = 1; ; count++) {
            try {
                return store.write(tenant, this::reserve);
            } catch (StoreUnavailableException lost) {
                if (count >= TRIES || lost.reason() != Reason.LOST_RACE) {
                    throw lost;
                }
            }
        }
    }

    private Range reserve(StoreTransaction transaction) {
        Optional<State> state = transaction.state(COUNTER);
        long last = last(state) + blockSize;
        transaction.state(state(state, last));
        return new Range(last - blockSize, last);
    }

    private static State state(Optional<State> before, long last) {
        String document = "{\"last\":" + last + "}";
        return before.map(state -> state.then(document)).orElseGet(() -> State.first(COUNTER, document));
    }

    private static long last(Optional<State> state) {
        return state.map(State::document).map(BlockNumbering::parse).orElse(0L);
    }

    private static long parse(String document) {
        Matcher matcher = DOCUMENT.matcher(document);
        if (!matcher.matches()) {
            throw new InvalidValueException(Fault.of("number", "order.counter"));
        }
        return Long.parseLong(matcher.group(1));
    }

    private static OrderNumber number(long counted) {
        String digits = Long.toString(counted);
        return OrderNumber.of("0".repeat(Math.max(0, 6 - digits.length())) + digits);
    }
}
