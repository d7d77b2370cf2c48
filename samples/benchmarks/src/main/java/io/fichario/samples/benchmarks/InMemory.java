package io.fichario.samples.benchmarks;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Operation;
import io.fichario.crm.change.Cause;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.CrmStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The store in memory against a plain map of the same size. Used by one thread. */
final class InMemory implements AutoCloseable {
    private static final String MAP = "ConcurrentHashMap";
    private static final int TASKS = 20_000;
    private static final int WARM_UP = 10;
    private static final Cause CAUSE = new Cause(
            TenantId.DEFAULT,
            new CommandId(Ids.next()),
            Optional.empty(),
            ActorId.of("ana"),
            Set.of(),
            Operation.of("card.edit", Operation.Action.EDIT),
            Optional.empty(),
            Instant.EPOCH,
            List.of());

    private final Random random = new Random(42);
    private final CrmStore store = InMemoryStore.create();
    private final Map<CardId, Card> map = new ConcurrentHashMap<>();
    private final CardId[] ids;
    private final int[] versions;
    private volatile Object last = "";

    InMemory(int size) {
        ids = IntStream.range(0, size).mapToObj(i -> new CardId(Ids.next())).toArray(CardId[]::new);
        versions = new int[size];
        store.load(IntStream.range(0, size).mapToObj(this::next).map(change -> change.at(place(change))));
        for (CardId id : ids) {
            map.put(id, new Card(id, Stamp.unsaved(TenantId.DEFAULT), "first"));
        }
    }

    private int loaded;

    private long place(Change change) {
        loaded += change.version().number() == 1 ? 1 : 0;
        return loaded;
    }

    /** Returns what was measured, in nanoseconds. */
    List<Measurement> run(int rounds) {
        for (int i = 0; i < WARM_UP; i++) {
            get();
            find();
            put();
            commit();
        }
        double[][] reads = new double[2][rounds];
        double[][] writes = new double[2][rounds];
        for (int round = 0; round < rounds; round++) {
            reads[0][round] = get();
            reads[1][round] = find();
            writes[0][round] = put();
            writes[1][round] = commit();
        }
        List<String> contenders = List.of(MAP, Ours.NAME);
        return List.of(
                new Measurement("find by id", contenders, List.of(reads)),
                new Measurement("commit of one record", contenders, List.of(writes)));
    }

    private CardId[] some() {
        return random.ints(TASKS, 0, ids.length).mapToObj(i -> ids[i]).toArray(CardId[]::new);
    }

    private double get() {
        CardId[] wanted = some();
        long start = System.nanoTime();
        for (CardId id : wanted) {
            last = java.util.Objects.requireNonNull(map.get(id));
        }
        return since(start);
    }

    private double find() {
        CardId[] wanted = some();
        long start = System.nanoTime();
        for (CardId id : wanted) {
            last = store.read(TenantId.DEFAULT, view -> view.find(id));
        }
        return since(start);
    }

    private double put() {
        Card[] next = random.ints(TASKS, 0, ids.length)
                .mapToObj(i -> new Card(ids[i], Stamp.unsaved(TenantId.DEFAULT), "next"))
                .toArray(Card[]::new);
        long start = System.nanoTime();
        for (Card card : next) {
            last = map.put(card.id(), card);
        }
        return since(start);
    }

    private double commit() {
        Change[] next = random.ints(TASKS, 0, ids.length).mapToObj(this::next).toArray(Change[]::new);
        long start = System.nanoTime();
        for (Change change : next) {
            last = store.write(TenantId.DEFAULT, transaction -> {
                transaction.append(change);
                return change;
            });
        }
        return since(start);
    }

    private Change next(int index) {
        versions[index]++;
        Version version = Version.of(versions[index]);
        Card card = new Card(ids[index], new Stamp(TenantId.DEFAULT, version, Set.of()), "next");
        Cause own = new Cause(
                CAUSE.tenant(),
                new CommandId(new UUID(random.nextLong(), random.nextLong())),
                CAUSE.request(),
                CAUSE.actor(),
                CAUSE.departments(),
                CAUSE.operation(),
                CAUSE.reason(),
                CAUSE.at(),
                CAUSE.rules());
        ChangeKind kind = versions[index] == 1 ? ChangeKind.CREATED : ChangeKind.UPDATED;
        return new Change(card.id(), version, kind, Optional.of(card), own, 0, Optional.empty());
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / (double) TASKS;
    }

    /** Returns what the last step found. */
    Object last() {
        return last;
    }

    @Override
    public void close() {
        store.close();
    }
}
