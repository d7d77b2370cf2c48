package io.fichario.crm.inmemory.command;

import static io.fichario.crm.inmemory.command.Bench.ANA;
import static io.fichario.crm.inmemory.command.Bench.BOSS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.fichario.crm.access.Actor;
import io.fichario.crm.change.Change;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Ref;
import io.fichario.crm.rule.BusinessRule;
import io.fichario.crm.rule.Fact;
import io.fichario.crm.rule.Proposal;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.RuleBuilder;
import io.fichario.crm.rule.RuleRef;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Verdict;
import io.fichario.crm.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static BusinessRule<Visit> farAway(Severity severity) {
        return RuleBuilder.about(Visit.TYPE, new RuleRef("visit.far", 3))
                .on("visit.edit")
                .judging(proposal -> proposal.after().place().equals("Manaus")
                        ? Verdict.of(Violation.of(
                                "visit.far",
                                severity,
                                Fault.of("place", "visit.far").with("km", 2830)))
                        : Verdict.allowed());
    }

    private static Bench with(BusinessRule<Visit> rule) {
        return new Bench(builder -> builder.rule(rule)
                .messages((language, code) -> code.equals("visit.far")
                        ? Optional.of(language.getLanguage().equals("pt") ? "fica a {km} km" : "is {km} km away")
                        : Optional.empty()));
    }

    @Test
    void aRefusalIsTheAnswerAndNothingIsStored() {
        Bench bench = with(farAway(Severity.REFUSE));
        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));

        assertThatThrownBy(() -> bench.visits(ANA).edit(visit.id(), v -> v.withPlace("Manaus")))
                .asInstanceOf(type(RejectedException.class))
                .satisfies(rejected -> {
                    Violation violation = rejected.violations().get(0);
                    assertThat(violation.ruleId()).isEqualTo("visit.far");
                    assertThat(violation.path()).isEqualTo("place");
                    assertThat(violation.message()).isEqualTo("is 2830 km away");
                });
        assertThat(bench.stored(visit)).isEqualTo(visit);
    }

    @Test
    void messagesAreInTheLanguageOfTheActor() {
        Bench bench = with(farAway(Severity.REFUSE));
        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));
        Actor brazilian = ANA.reading(Locale.forLanguageTag("pt-BR"));

        assertThatThrownBy(() -> bench.visits(brazilian).edit(visit.id(), v -> v.withPlace("Manaus")))
                .hasMessageContaining("fica a 2830 km");
    }

    @Test
    void aWarningIsToldAndTheChangeIsMade() {
        Bench bench = with(farAway(Severity.WARN));
        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));
        List<Violation> heard = new ArrayList<>();

        Visit edited =
                bench.as(ANA).hearing(heard::add).records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Manaus"));

        assertThat(bench.stored(visit)).isEqualTo(edited);
        assertThat(heard).extracting(Violation::ruleId).containsExactly("visit.far");
    }

    @Test
    void aWarningInsideABlockIsToldToWhoHearsThereAfterTheCommit() {
        Bench bench = with(farAway(Severity.WARN));
        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));
        List<Violation> heard = new ArrayList<>();

        bench.as(ANA).together(s -> {
            s.hearing(heard::add).records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Manaus"));
            assertThat(heard).isEmpty();
        });

        assertThat(heard).hasSize(1);
    }

    @Test
    void theChangeKeepsWhichRulesJudgedIt() {
        Bench bench = with(farAway(Severity.WARN));
        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));
        bench.visits(ANA).edit(visit.id(), v -> v.withPlace("Olinda"));

        List<Change> history = bench.history(visit);
        assertThat(history.get(0).cause().rules()).isEmpty();
        assertThat(history.get(1).cause().rules()).containsExactly(new RuleRef("visit.far", 3));
    }

    @Test
    void anOverrideNeedsARoleAndAReason() {
        Bench bench = with(farAway(Severity.NEEDS_OVERRIDE));
        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));

        assertThatThrownBy(() -> bench.as(ANA)
                        .because("the customer insists")
                        .records(Visit.TYPE)
                        .edit(visit.id(), v -> v.withPlace("Manaus")))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> bench.visits(BOSS).edit(visit.id(), v -> v.withPlace("Manaus")))
                .isInstanceOf(RejectedException.class);

        bench.as(BOSS).because("the customer insists").records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Manaus"));
        assertThat(bench.history(visit).get(1).cause().reason()).contains("the customer insists");
    }

    @Test
    void aHostMayRaiseASeverityOrTakeARuleOut() {
        Bench raised =
                new Bench(builder -> builder.rule(farAway(Severity.WARN)).severity("visit.far", Severity.REFUSE));
        Visit visit = raised.visits(ANA).create(Visit.planned("v-1"));
        assertThatThrownBy(() -> raised.visits(ANA).edit(visit.id(), v -> v.withPlace("Manaus")))
                .isInstanceOf(RejectedException.class);

        Bench without =
                new Bench(builder -> builder.rule(farAway(Severity.REFUSE)).withoutRule("visit.far"));
        Visit free = without.visits(ANA).create(Visit.planned("v-1"));
        assertThat(without.visits(ANA)
                        .edit(free.id(), v -> v.withPlace("Manaus"))
                        .place())
                .isEqualTo("Manaus");
    }

    @Test
    void aRuleThatThrowsRefusesWithItsId() {
        Bench bench = with(
                RuleBuilder.about(Visit.TYPE, new RuleRef("visit.broken", 1)).judging(proposal -> {
                    throw new IllegalStateException("secret of the host");
                }));

        assertThatThrownBy(() -> bench.visits(ANA).create(Visit.planned("v-1")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("visit.broken")
                .hasMessageNotContaining("secret of the host");
        assertThat(bench.count()).isZero();
    }

    @Test
    void aRuleThatThrowsWhenAskedWhatItNeedsRefusesWithItsId() {
        failsClosed(RuleBuilder.about(Visit.TYPE, new RuleRef("visit.broken", 1))
                .needing(subject -> {
                    throw new IllegalStateException("secret of the host");
                })
                .judging(proposal -> Verdict.allowed()));
    }

    @Test
    void aRuleThatNeedsNullRefusesWithItsId() {
        failsClosed(RuleBuilder.about(Visit.TYPE, new RuleRef("visit.broken", 1))
                .needing(Nulls::nothing)
                .judging(proposal -> Verdict.allowed()));
    }

    @Test
    void aRuleThatJudgesNullRefusesWithItsId() {
        failsClosed(
                RuleBuilder.about(Visit.TYPE, new RuleRef("visit.broken", 1)).judging(Nulls::nothing));
    }

    private static void failsClosed(BusinessRule<Visit> rule) {
        Bench bench = with(rule);

        assertThatThrownBy(() -> bench.visits(ANA).create(Visit.planned("v-1")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("visit.broken")
                .hasMessageNotContaining("secret of the host");
        assertThat(bench.count()).isZero();
    }

    @Test
    void theSentenceOfARuleIsKeptWhereNoSourceKnowsItsCode() {
        Violation said =
                new Violation("visit.said", Severity.REFUSE, Fault.of("place", "visit.said"), "not on Mondays");
        Bench bench =
                with(RuleBuilder.about(Visit.TYPE, new RuleRef("visit.said", 1)).judging(proposal -> Verdict.of(said)));

        assertThatThrownBy(() -> bench.visits(ANA).create(Visit.planned("v-1"))).hasMessageContaining("not on Mondays");
    }

    @Test
    void aRuleMayRefuseADeletion() {
        Fault kept = Fault.of("", "visit.kept");
        Bench bench = with(RuleBuilder.about(Visit.TYPE, new RuleRef("visit.kept", 1))
                .on("visit.delete")
                .judging(proposal -> Verdict.of(Violation.of("visit.kept", Severity.REFUSE, kept))));
        Visit visit = bench.visits(BOSS).create(Visit.planned("v-1"));

        assertThatThrownBy(() -> bench.visits(BOSS).delete(visit.id())).isInstanceOf(RejectedException.class);

        assertThat(bench.stored(visit)).isEqualTo(visit);
    }

    @Test
    void factsComeFromTheTransaction() {
        Bench bench = with(RuleBuilder.about(Visit.TYPE, new RuleRef("visit.order", 1))
                .on("visit.finish")
                .needing(subject -> Set.of(new Fact.One<>(subject.through(Visit.BEFORE, Visit.TYPE))))
                .judging(RulesTest::afterTheOneBefore));
        Visit one = bench.visits(ANA).create(Visit.planned("v-1"));
        Visit two = bench.visits(ANA).create(Visit.planned("v-2").following(one.id()));

        assertThatThrownBy(() -> finish(bench, two)).isInstanceOf(RejectedException.class);
        bench.as(ANA).together(s -> {
            s.records(Visit.TYPE).move(one.id(), "finish", v -> v.withStatus(Visit.Status.DONE));
            s.records(Visit.TYPE).move(two.id(), "finish", v -> v.withStatus(Visit.Status.DONE));
        });

        assertThat(bench.stored(two).status()).isEqualTo(Visit.Status.DONE);
    }

    private static Visit finish(Bench bench, Visit visit) {
        return bench.visits(ANA).move(visit.id(), "finish", v -> v.withStatus(Visit.Status.DONE));
    }

    private static Verdict afterTheOneBefore(Proposal<Visit> proposal) {
        Ref<Visit> before = proposal.subject().through(Visit.BEFORE, Visit.TYPE);
        return proposal.facts()
                .find(before)
                .filter(visit -> visit.status() == Visit.Status.PLANNED)
                .map(open ->
                        Verdict.of(Violation.of("visit.order", Severity.REFUSE, Fault.of("before", "visit.order"))))
                .orElseGet(Verdict::allowed);
    }

    @Test
    void aFactThatWasNotDeclaredFailsClosed() {
        Bench bench =
                with(RuleBuilder.about(Visit.TYPE, new RuleRef("visit.asks", 1)).judging(proposal -> {
                    proposal.facts().list(Query.of(Visit.TYPE));
                    return Verdict.allowed();
                }));

        assertThatThrownBy(() -> bench.visits(ANA).create(Visit.planned("v-1")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("visit.asks");
    }

    @Test
    void listenersHearAfterTheCommitAndAFailingOneChangesNothing() {
        List<Change> heard = new ArrayList<>();
        Bench bench = new Bench(builder -> builder.listener(changes -> {
                    throw new IllegalStateException("the host's listener");
                })
                .listener(heard::addAll));

        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));
        bench.as(ANA).preview(s -> s.records(Visit.TYPE).create(Visit.planned("v-2")));
        assertThatThrownBy(() -> bench.visits(ANA).edit(visit.id(), v -> v.withPlace(" ")))
                .isInstanceOf(RejectedException.class);

        assertThat(heard).extracting(Change::record).containsExactly(visit.id());
        assertThat(bench.history(visit)).hasSize(1);
    }
}
