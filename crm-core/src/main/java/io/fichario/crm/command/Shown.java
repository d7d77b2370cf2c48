package io.fichario.crm.command;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Ref;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.Wants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers to wants as one actor may see them. */
final class Shown implements Fetched.Answers {
    private final Sight sight;
    private final Map<Query<?>, Query<?>> restricted;
    private final Fetched fetched;

    private Shown(Sight sight, Map<Query<?>, Query<?>> restricted, Fetched fetched) {
        this.sight = sight;
        this.restricted = restricted;
        this.fetched = fetched;
    }

    /** Asks a store for what of the wants an actor may see; to be led on by a record would tell what that says. */
    static Fetched of(Wants wants, Sight sight, Function<Wants, Fetched> store) {
        if (!wants.locks().isEmpty()
                || !wants.keys().isEmpty()
                || !wants.states().isEmpty()
                || !wants.records().stream().allMatch(Ref.ById.class::isInstance)) {
            throw new InvalidValueException(Fault.of("wants", "wants.ofStore"));
        }
        Map<Query<?>, Query<?>> restricted = new HashMap<>();
        Wants asked = Wants.none();
        for (Ref<?> ref : wants.records()) {
            sight.permitReading(ref.type());
            asked = asked.record(ref);
        }
        for (Query<?> query : wants.queries()) {
            sight.permitReading(query.type());
            Query<?> own = sight.restricted(query);
            restricted.put(query, own);
            asked = asked.query(own);
        }
        for (Wants.Latest latest : wants.changes()) {
            sight.permitReading(latest.record().type());
            asked = asked.record(latest.record()).latest(latest.record(), latest.limit());
        }
        return Fetched.of(wants, new Shown(sight, restricted, store.apply(asked)));
    }

    @Override
    public <R extends CrmRecord> Optional<R> find(Ref<R> ref) {
        return fetched.find(ref)
                .filter(record -> sight.sees(ref.type(), record))
                .map(record -> sight.masked(ref.type(), record));
    }

    @Override
    public <R extends CrmRecord> List<R> find(Key<R> key) {
        return List.of();
    }

    @Override
    @SuppressWarnings("unchecked") // a query is restricted to one of the same type
    public <R extends CrmRecord> Page<R> list(Query<R> query) {
        Page<R> page = fetched.list((Query<R>) restricted.getOrDefault(query, query));
        return new Page<>(
                page.items().stream()
                        .map(record -> sight.masked(query.type(), record))
                        .toList(),
                page.next());
    }

    @Override
    public Optional<State> state(StateKey key) {
        return Optional.empty();
    }

    @Override
    public List<Change> changes(Wants.Latest latest) {
        boolean seen = fetched.find(latest.record()).filter(sight::seesAny).isPresent();
        return seen ? sight.shown(fetched.latest(latest.record(), latest.limit())) : List.of();
    }
}
