package io.fichario.crm.inmemory.command;

import static io.fichario.crm.inmemory.command.Bench.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.CrmSession;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private final Bench bench = new Bench();

    @Test
    void severalCommandsAreOneTransactionUnderOneCommandId() {
        List<Change> changes = bench.as(ANA).together(s -> {
            Visit one = s.records(Visit.TYPE).create(Visit.planned("v-1"));
            s.records(Visit.TYPE).edit(one.id(), v -> v.withPlace("Olinda"));
            s.records(Visit.TYPE).create(Visit.planned("v-2"));
        });

        assertThat(changes).hasSize(3);
        assertThat(changes)
                .extracting(change -> change.cause().command())
                .containsOnly(changes.get(0).cause().command());
        assertThat(changes).extracting(Change::ordinal).containsExactly(0, 1, 2);
        assertThat(changes)
                .extracting(change -> change.cause().operation().name())
                .containsExactly("visit.create", "visit.edit", "visit.create");
        assertThat(bench.count()).isEqualTo(2);
    }

    @Test
    void laterCommandsSeeEarlierOnes() {
        bench.as(ANA).together(s -> {
            Visit one = s.records(Visit.TYPE).create(Visit.planned("v-1"));
            assertThat(s.records(Visit.TYPE).find(one.id())).contains(one);
            assertThat(bench.visits(ANA).find(one.id())).contains(one);
        });
    }

    @Test
    void theAnswerLeavesOutWhatTheActorMayNotSee() {
        Bench masked = new Bench(builder -> builder.access(Bench.MASKING));

        List<Change> changes =
                masked.as(Bench.CARL).together(s -> s.records(Visit.TYPE).create(Visit.planned("v-1")));

        Visit shown = Visit.TYPE.cast(changes.get(0).after().orElseThrow());
        assertThat(shown.secret()).isEmpty();
        assertThat(shown.hidden()).containsExactly("secret");
        assertThat(masked.stored(shown).secret()).isEqualTo("keep it");
    }

    @Test
    void aFailureUndoesAll() {
        assertThatThrownBy(() -> bench.as(ANA).together(s -> {
                    s.records(Visit.TYPE).create(Visit.planned("v-1"));
                    s.records(Visit.TYPE).edit(Visit.planned("v-1").id(), v -> v.withPlace(" "));
                }))
                .isInstanceOf(RejectedException.class);

        assertThat(bench.count()).isZero();
    }

    @Test
    void aFailureThatIsCaughtUndoesAllTheSame() {
        assertThatThrownBy(() -> bench.as(ANA).together(s -> {
                    s.records(Visit.TYPE).create(Visit.planned("v-1"));
                    swallow(() ->
                            s.records(Visit.TYPE).edit(Visit.planned("v-1").id(), v -> v.withPlace(" ")));
                }))
                .isInstanceOf(RejectedException.class);

        assertThat(bench.count()).isZero();
    }

    private static void swallow(Runnable command) {
        try {
            command.run();
        } catch (CrmException caught) {
            assertThat(caught).isNotNull();
        }
    }

    @Test
    void aBlockInsideABlockIsPartOfIt() {
        List<List<Change>> inner = new ArrayList<>();

        List<Change> outer = bench.as(ANA).together(s -> {
            s.records(Visit.TYPE).create(Visit.planned("v-1"));
            inner.add(s.together(t -> t.records(Visit.TYPE).create(Visit.planned("v-2"))));
        });

        assertThat(outer).hasSize(2);
        assertThat(inner.get(0)).containsExactly(outer.get(1));
    }

    @Test
    void aBlockInsideABlockThatFailsUndoesAllEvenIfItIsCaught() {
        assertThatThrownBy(() -> bench.as(ANA).together(s -> {
                    s.records(Visit.TYPE).create(Visit.planned("v-1"));
                    try {
                        s.together(t -> {
                            t.records(Visit.TYPE).create(Visit.planned("v-2"));
                            throw new IllegalStateException("the host's own");
                        });
                    } catch (IllegalStateException caught) {
                        assertThat(caught).isNotNull();
                    }
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(bench.count()).isZero();
    }

    @Test
    void theRequestOfABlockInsideABlockCoversThatBlock() {
        RequestId request = RequestId.of("web-1");
        for (int i = 0; i < 2; i++) {
            bench.as(ANA)
                    .together(s -> s.with(request).together(t -> {
                        t.records(Visit.TYPE).create(Visit.planned("v-1"));
                        t.records(Visit.TYPE).create(Visit.planned("v-2"));
                    }));
        }

        assertThat(bench.count()).isEqualTo(2);
        assertThat(bench.history(Visit.planned("v-1")).get(0).cause().request()).contains(request);
    }

    @Test
    void blocksThatRaceLoseNoUpdate() throws Exception {
        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> racers = new ArrayList<>();
            for (int racer = 0; racer < 8; racer++) {
                racers.add(pool.submit(() -> editInBlocks(visit)));
            }
            for (Future<?> racer : racers) {
                racer.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(bench.stored(visit).version()).isEqualTo(Version.of(1 + 8 * 50));
    }

    private void editInBlocks(Visit visit) {
        for (int i = 0; i < 50; i++) {
            bench.as(ANA).together(s -> s.records(Visit.TYPE).edit(visit.id(), v -> v.withPlace(v.place() + ".")));
        }
    }

    @Test
    void aLostRaceRunsTheBlockAgain() throws Exception {
        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            await(read);
            bench.visits(ANA).edit(visit.id(), v -> v.withPlace("Natal"));
            written.countDown();
        });
        other.start();

        bench.as(ANA).together(s -> editAfterTheOther(s, visit, runs, read, written));
        other.join();

        assertThat(runs).hasValue(2);
        assertThat(bench.stored(visit).place()).isEqualTo("Natal!");
    }

    private static void editAfterTheOther(
            CrmSession s, Visit visit, AtomicInteger runs, CountDownLatch read, CountDownLatch written) {
        runs.incrementAndGet();
        s.records(Visit.TYPE).edit(visit.id(), v -> {
            read.countDown();
            await(written);
            return v.withPlace(v.place() + "!");
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
