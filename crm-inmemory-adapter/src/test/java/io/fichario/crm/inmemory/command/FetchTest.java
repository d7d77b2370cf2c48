package io.fichario.crm.inmemory.command;

import static io.fichario.crm.inmemory.command.Bench.ANA;
import static io.fichario.crm.inmemory.command.Bench.BOB;
import static io.fichario.crm.inmemory.command.Bench.BOSS;
import static io.fichario.crm.inmemory.command.Bench.CARL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.access.AccessDeniedException;
import io.fichario.crm.access.Actor;
import io.fichario.crm.change.Change;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Ref;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.Wants;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several things read together, as one actor may see them. */
class FetchTest {
    private static final Condition<Visit> AFTER_RECIFE = Visit.BEFORE.refersToAny(Visit.TYPE, Visit.PLACE.is("Recife"));
    private static final Query<Visit> FOLLOWING = Query.of(Visit.TYPE).where(AFTER_RECIFE);

    private final Bench bench = new Bench(builder -> builder.access(Bench.MASKING));
    private final Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));
    private final Visit next =
            bench.visits(ANA).create(Visit.planned("v-2").withPlace("Olinda").following(visit.id()));

    @Test
    void recordsQueriesAndNewestChangesAreReadTogether() {
        Visit edited = bench.visits(ANA).edit(visit.id(), v -> v.withSecret("keep it well"));

        Fetched fetched = bench.as(ANA)
                .fetch(Wants.none().record(visit.id()).query(FOLLOWING).latest(visit.id(), 1));

        assertThat(fetched.find(visit.id())).contains(edited);
        assertThat(fetched.list(FOLLOWING).items()).containsExactly(next);
        assertThat(fetched.latest(visit.id(), 1))
                .extracting(Change::after)
                .containsExactly(bench.history(edited).get(1).after());
    }

    @Test
    void hiddenPartsAreLeftOutEverywhere() {
        Fetched fetched = bench.as(CARL)
                .fetch(Wants.none().record(visit.id()).query(FOLLOWING).latest(visit.id(), 5));

        assertThat(fetched.find(visit.id()).orElseThrow().hidden()).containsExactly("secret");
        assertThat(fetched.list(FOLLOWING).items())
                .allMatch(each -> each.secret().isEmpty());
        assertThat(fetched.latest(visit.id(), 5))
                .allMatch(change -> change.after().orElseThrow().hidden().contains("secret"));
    }

    @Test
    void whatAnActorMayNotSeeIsNotThere() {
        Actor foreign = BOB;
        Visit shared = bench.visits(BOSS).edit(next.id(), v -> v.ownedBy("bob", "sales", "support"));

        Fetched fetched = bench.as(foreign)
                .fetch(Wants.none()
                        .record(visit.id())
                        .record(next.id())
                        .query(FOLLOWING)
                        .latest(visit.id(), 5));

        assertThat(fetched.find(next.id())).contains(shared);
        assertThat(fetched.find(visit.id())).isEmpty();
        assertThat(fetched.latest(visit.id(), 5)).isEmpty();
        assertThat(fetched.list(FOLLOWING).items())
                .as("refers to a visit that is hidden from the actor")
                .isEmpty();
        assertThat(bench.visits(foreign).count(AFTER_RECIFE.not())).isOne();
    }

    @Test
    void nobodyFindsByHiddenPartsOfOtherRecords() {
        Condition<Visit> told = Visit.BEFORE.refersToAny(Visit.TYPE, Visit.SECRET.startsWith("k"));

        for (Condition<Visit> each : List.of(told, told.not(), Visit.BEFORE.refersToAny(Visit.TYPE, told))) {
            Query<Visit> query = Query.of(Visit.TYPE).where(each);
            assertThatThrownBy(() -> bench.as(CARL).fetch(Wants.none().query(query)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> bench.visits(CARL).list(query)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatIsForTheStoreIsRefused() {
        RecordId<Visit> id = visit.id();
        for (Wants wants : List.of(
                Wants.none().lock(Ref.to(id)),
                Wants.none().record(Ref.through(Ref.to(next.id()), Visit.BEFORE, Visit.TYPE)),
                Wants.none().key(Visit.TYPE.keysOf(visit).iterator().next()),
                Wants.none().state(new StateKey("setting", "s")))) {
            assertThatThrownBy(() -> bench.as(ANA).fetch(wants)).isInstanceOf(InvalidValueException.class);
        }
    }

    @Test
    void previewAnswersWithWhatItImagines() {
        List<Visit> found = new ArrayList<>();
        List<Long> counts = new ArrayList<>();

        bench.as(ANA).preview(s -> {
            Visit moved = s.records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Natal"));
            Visit more = s.records(Visit.TYPE).create(Visit.planned("v-3"));
            s.records(Visit.TYPE).create(Visit.planned("v-4").following(more.id()));
            Fetched fetched = s.fetch(Wants.none().query(FOLLOWING).latest(moved.id(), 9));
            found.addAll(fetched.list(FOLLOWING).items());
            counts.add(s.records(Visit.TYPE).count(AFTER_RECIFE));
            counts.add(s.records(Visit.TYPE).count(AFTER_RECIFE.not()));
            assertThat(fetched.latest(moved.id(), 9))
                    .extracting(change -> change.version().number())
                    .containsExactly(2L, 1L);
        });

        assertThat(found).extracting(Visit::code).containsExactly("v-4");
        assertThat(counts).containsExactly(1L, 3L);
        assertThat(bench.visits(ANA).count(AFTER_RECIFE)).isOne();
    }
}
