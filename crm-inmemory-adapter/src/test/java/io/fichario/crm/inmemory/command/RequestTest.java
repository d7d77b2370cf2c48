package io.fichario.crm.inmemory.command;

import static io.fichario.crm.inmemory.command.Bench.ANA;
import static io.fichario.crm.inmemory.command.Bench.BOSS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.rule.BusinessRule;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.RuleBuilder;
import io.fichario.crm.rule.RuleRef;
import io.fichario.crm.rule.Verdict;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.store.DuplicateKeyException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestTest {
    private static final RequestId WEB = RequestId.of("web-4711");

    private final Bench bench = new Bench();

    private CrmSession request(Actor actor) {
        return bench.as(actor).with(WEB);
    }

    @Test
    void theSameRequestAgainGivesTheFirstResultAndWritesNothing() {
        Visit first = request(ANA).records(Visit.TYPE).create(Visit.planned("v-1"));
        bench.visits(ANA).edit(first.id(), v -> v.withPlace("Olinda"));

        Visit again = request(ANA).records(Visit.TYPE).create(Visit.planned("v-1"));

        assertThat(again).isEqualTo(first);
        assertThat(bench.history(first)).hasSize(2);
        assertThat(bench.history(first).get(0).cause().request()).contains(WEB);
    }

    @Test
    void theSameRequestForAnotherOperationIsRefused() {
        Visit first = request(ANA).records(Visit.TYPE).create(Visit.planned("v-1"));

        reused(() -> request(ANA).records(Visit.TYPE).edit(first.id(), v -> v.withPlace("Olinda")));
    }

    @Test
    void theSameRequestWithOtherValuesIsRefused() {
        request(ANA).records(Visit.TYPE).create(Visit.planned("v-1"));

        reused(() -> request(ANA).records(Visit.TYPE).create(Visit.planned("v-2")));
        assertThat(bench.count()).isEqualTo(1);
    }

    @Test
    void theSameRequestForAnotherRecordIsRefused() {
        Visit one = bench.visits(ANA).create(Visit.planned("v-1"));
        Visit two = bench.visits(ANA).create(Visit.planned("v-2"));
        request(ANA).records(Visit.TYPE).edit(one.id(), v -> v.withPlace("Olinda"));

        reused(() -> request(ANA).records(Visit.TYPE).edit(two.id(), v -> v.withPlace("Olinda")));
    }

    private static void reused(Runnable request) {
        assertThatThrownBy(request::run)
                .asInstanceOf(type(RejectedException.class))
                .extracting(rejected ->
                        rejected.violations().stream().map(Violation::code).toList())
                .isEqualTo(List.of("request.reused"));
    }

    @Test
    void theSameRequestForABlockIsRefused() {
        request(ANA).records(Visit.TYPE).create(Visit.planned("v-1"));

        reused(() -> request(ANA).together(s -> s.records(Visit.TYPE).create(Visit.planned("v-2"))));
    }

    @Test
    void aFunctionIsNotCompared() {
        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));
        Visit first = request(ANA).records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Olinda"));

        Visit again = request(ANA).records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Natal"));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void aRequestBelongsToItsActor() {
        request(ANA).records(Visit.TYPE).create(Visit.planned("v-1"));

        request(BOSS).records(Visit.TYPE).create(Visit.planned("v-2"));

        assertThat(bench.count()).isEqualTo(2);
    }

    @Test
    void aRefusedRequestMayBeMadeAgain() {
        Visit taken = bench.visits(ANA).create(Visit.planned("v-1"));
        Visit sameCode = Visit.planned("v-1").withId(new VisitId(new UUID(1, 1)));
        assertThatThrownBy(() -> request(ANA).records(Visit.TYPE).create(sameCode))
                .isInstanceOf(DuplicateKeyException.class);

        Visit written = request(ANA).records(Visit.TYPE).create(Visit.planned("v-2"));

        assertThat(written.id()).isNotEqualTo(taken.id());
    }

    @Test
    void aRequestIsForgottenAfterThirtyDays() {
        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));
        request(ANA).records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Olinda"));
        bench.pass(Duration.ofDays(30));

        request(ANA).records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Natal"));

        assertThat(bench.stored(visit).place()).isEqualTo("Natal");
    }

    @Test
    void aRequestThatChangedNothingIsAnsweredAgain() {
        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));
        request(ANA).records(Visit.TYPE).edit(visit.id(), v -> v);
        bench.visits(ANA).edit(visit.id(), v -> v.withPlace("Natal"));

        assertThat(request(ANA).records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Olinda")))
                .isEqualTo(visit);
    }

    @Test
    void aDeletionIsAnsweredAgain() {
        Visit visit = bench.visits(BOSS).create(Visit.planned("v-1"));

        assertThat(request(BOSS).records(Visit.TYPE).delete(visit.id())).isEqualTo(visit);
        assertThat(request(BOSS).records(Visit.TYPE).delete(visit.id())).isEqualTo(visit);
        assertThat(bench.history(visit)).hasSize(2);
    }

    @Test
    void ofEightAtOnceOneWritesAndAllGetItsResult() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Visit>> answers = IntStream.range(0, 8)
                    .mapToObj(caller ->
                            pool.submit(() -> request(ANA).records(Visit.TYPE).create(Visit.planned("v-1"))))
                    .toList();
            Visit first = answers.get(0).get();
            for (Future<Visit> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
            assertThat(bench.history(first)).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void ofTwoAtOnceThatWantTheSameKeyBothGetTheFirstResult() {
        AtomicReference<Bench> bench = new AtomicReference<>();
        AtomicReference<Contact> first = new AtomicReference<>();
        BusinessRule<Contact> slow = RuleBuilder.about(Contact.TYPE, new RuleRef("slow", 1))
                .judging(proposal -> {
                    if (first.get() == null) {
                        first.set(proposal.after());
                        inAnotherThread(() -> first.set(register(bench.get())));
                    }
                    return Verdict.allowed();
                });
        bench.set(new Bench(builder -> builder.rule(slow)));

        Contact second = register(bench.get());

        assertThat(second).isEqualTo(first.get());
    }

    private static Contact register(Bench bench) {
        return bench.as(ANA)
                .with(WEB)
                .contacts()
                .register(NewContact.person("Maria Souza").externalId("shop", "4711"));
    }

    private static void inAnotherThread(Runnable work) {
        Thread other = new Thread(work);
        other.start();
        try {
            other.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aReceiptMayLiveForEver() {
        Bench bench = new Bench(builder -> builder.receiptLife(Duration.ofSeconds(Long.MAX_VALUE)));
        Visit first = bench.as(ANA).with(WEB).records(Visit.TYPE).create(Visit.planned("v-1"));

        assertThat(bench.as(ANA).with(WEB).records(Visit.TYPE).create(Visit.planned("v-1")))
                .isEqualTo(first);
    }

    @Test
    void aBlockIsKnownByItsRequest() {
        List<Change> first = request(ANA).together(s -> {
            s.records(Visit.TYPE).create(Visit.planned("v-1"));
            s.records(Visit.TYPE).create(Visit.planned("v-2"));
        });

        List<Change> again = request(ANA).together(s -> {
            throw new IllegalStateException("a repeat does not run the block");
        });

        assertThat(first).hasSize(2);
        assertThat(again)
                .extracting(Change::record)
                .isEqualTo(first.stream().map(Change::record).toList());
        assertThat(bench.count()).isEqualTo(2);
    }
}
