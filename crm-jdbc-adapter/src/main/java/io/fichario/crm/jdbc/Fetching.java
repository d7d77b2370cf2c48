package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.Wants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that one command wants, as steps that travel together: the locks first, then what is read. */
final class Fetching implements Fetched.Answers {
    private final Tenancy tenancy;
    private final Reads reads;
    private final Map<Ref<?>, Step.Ask<UUID>> locks = new LinkedHashMap<>();
    private final Map<Ref<?>, Step.Ask<UUID>> leads = new LinkedHashMap<>();
    private final Map<Object, Step.Ask<Document>> documents = new LinkedHashMap<>();
    private final Map<Object, List<? extends CrmRecord>> records = new HashMap<>();
    private final Map<StateKey, Step.Ask<State>> states = new LinkedHashMap<>();
    private final Map<Wants.Latest, Step.Ask<Change>> changes = new LinkedHashMap<>();

    Fetching(Tenancy tenancy, Reads reads) {
        this.tenancy = tenancy;
        this.reads = reads;
    }

    List<Step> steps(Wants wants) {
        wants.locks().forEach(ref -> locks.put(ref, reads.lockOf(ref)));
        if (!locks.isEmpty()) {
            reads.noteLocks();
        }
        wants.records().forEach(ref -> add(ref, tenancy.records().byRef(ref)));
        wants.keys().forEach(key -> add(key, tenancy.records().byKey(key)));
        wants.queries().forEach(query -> add(query, reads.page(query)));
        wants.states().forEach(key -> states.put(key, tenancy.states().find(key)));
        wants.changes().forEach(latest -> changes.put(latest, reads.latestOf(latest)));
        wants.locks().stream()
                .filter(Ref.ByField.class::isInstance)
                .filter(ref -> !documents.containsKey(ref))
                .forEach(ref -> leads.put(ref, leadOf(ref)));
        List<Step> steps = new ArrayList<>(locks.values());
        steps.addAll(documents.values());
        steps.addAll(states.values());
        steps.addAll(changes.values());
        steps.addAll(leads.values());
        return steps;
    }

    private void add(Object want, Sql sql) {
        documents.put(want, new Step.Ask<>(sql, Document::of));
    }

    private Step.Ask<UUID> leadOf(Ref<?> ref) {
        Mapping<?> mapping = tenancy.records().mapping(ref.type());
        Sql sql = new Sql("SELECT m.id FROM ")
                .add(tenancy.records().names().of(mapping.main()))
                .add(" m WHERE ")
                .add(tenancy.records().scope("m", mapping.main()))
                .add(" AND m.id = ")
                .add(tenancy.records().idOf(ref));
        return new Step.Ask<>(sql, row -> tenancy.binding().id(row, 1));
    }

    /** Returns the answers; a document is made a record of when somebody looks at it. */
    Fetched answer(Wants wants) {
        wants.locks().stream().filter(Ref.ByField.class::isInstance).forEach(this::refuseUnlessLocked);
        return Fetched.of(wants, this);
    }

    /** While the lock was waited for, the reference may have come to lead elsewhere. */
    private void refuseUnlessLocked(Ref<?> ref) {
        Optional<UUID> locked = Optional.ofNullable(locks.get(ref)).flatMap(Step.Ask::first);
        if (!locked.equals(lead(ref, locked))) {
            throw new StoreUnavailableException(
                    StoreUnavailableException.Reason.LOST_RACE,
                    "The " + ref.type().name() + " to be locked is another one by now; nothing was written");
        }
    }

    /** Who finds no living record where the reference leads can decide nothing about it, so the lock may be on any. */
    private Optional<UUID> lead(Ref<?> ref, Optional<UUID> locked) {
        Step.Ask<UUID> asked = leads.get(ref);
        return asked == null ? find(ref).map(record -> record.id().uuid()).or(() -> locked) : asked.first();
    }

    @Override
    public <R extends CrmRecord> Optional<R> find(Ref<R> ref) {
        return typed(ref, ref.type()).stream().findFirst();
    }

    @Override
    public <R extends CrmRecord> List<R> find(Key<R> key) {
        return typed(key, key.type());
    }

    @Override
    public <R extends CrmRecord> Page<R> list(Query<R> query) {
        return Page.of(query, typed(query, query.type()));
    }

    private <R extends CrmRecord> List<R> typed(Object want, RecordType<R> type) {
        return records.computeIfAbsent(want, asked -> read(asked, type)).stream()
                .map(type::cast)
                .toList();
    }

    private <R extends CrmRecord> List<R> read(Object want, RecordType<R> type) {
        Step.Ask<Document> ask = documents.get(want);
        List<R> read = ask == null
                ? List.of()
                : ask.rows().stream().map(document -> document.read(type)).toList();
        read.forEach(reads::saw);
        return read;
    }

    @Override
    public Optional<State> state(StateKey key) {
        Step.Ask<State> ask = states.get(key);
        return ask == null ? Optional.empty() : ask.first();
    }

    @Override
    public List<Change> changes(Wants.Latest latest) {
        Step.Ask<Change> ask = changes.get(latest);
        return ask == null ? List.of() : List.copyOf(ask.rows());
    }
}
