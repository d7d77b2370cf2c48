package io.fichario.crm.command;

import io.fichario.crm.access.AccessDeniedException;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Decision;
import io.fichario.crm.access.Operation;
import io.fichario.crm.change.Change;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Matcher;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.StoreView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What one actor may do and see, asked of the policy at each turn of a command or a reading. */
final class Sight {
    private final Ports ports;
    private final Actor actor;
    private final Looking looking;

    Sight(Ports ports, Actor actor, StoreView view) {
        this(ports, actor, new Within(view));
    }

    private Sight(Ports ports, Actor actor, Looking looking) {
        this.ports = ports;
        this.actor = actor;
        this.looking = looking;
    }

    /** Returns what an actor sees outside of a transaction; what else a policy asks for is read when it asks. */
    static Sight outside(Ports ports, Actor actor) {
        return new Sight(ports, actor, new Outside(ports.store(), actor.tenant()));
    }

    /** Where more is read than what was read to be shown. */
    private interface Looking {
        <T> T at(Function<StoreView, T> what);
    }

    private record Within(StoreView view) implements Looking {
        @Override
        public <T> T at(Function<StoreView, T> what) {
            return what.apply(view);
        }
    }

    private record Outside(CrmStore store, TenantId tenant) implements Looking {
        @Override
        public <T> T at(Function<StoreView, T> what) {
            return store.<T>read(tenant, what);
        }
    }

    void permit(Operation operation) {
        refuse(operation, ports.policy().permits(actor, operation));
    }

    void permit(Operation operation, CrmRecord record) {
        refuse(operation, ports.policy().permits(actor, operation, record));
    }

    private void refuse(Operation operation, Decision decision) {
        if (!decision.allowed()) {
            throw new AccessDeniedException(actor.id(), operation, decision.reason());
        }
    }

    /** What an actor may not see is not found. */
    <R extends CrmRecord> R required(Ref<R> ref, Optional<R> found) {
        return found.filter(record -> sees(ref.type(), record)).orElseThrow(() -> new NotFoundException(root(ref)));
    }

    <R extends CrmRecord> boolean sees(RecordType<R> type, R record) {
        return record.tenant().equals(actor.tenant())
                && Matcher.of(visible(type), this::find).test(record);
    }

    boolean seesAny(CrmRecord record) {
        return seesAs(record.id().type(), record);
    }

    private <R extends CrmRecord> boolean seesAs(RecordType<R> type, CrmRecord record) {
        return sees(type, type.cast(record));
    }

    /** Finds the change that led to a version, whatever the actor may see. */
    Optional<Change> change(RecordId<?> id, Version version) {
        return version.equals(Version.NONE)
                ? Optional.empty()
                : look(view -> view.changes(id, version.previous(), 1)).stream()
                        .filter(change -> change.version().equals(version))
                        .findFirst();
    }

    <T> T look(Function<StoreView, T> what) {
        return looking.at(what);
    }

    private <R extends CrmRecord> Optional<R> find(RecordId<R> id) {
        return look(view -> view.find(id));
    }

    /** Returns changes without what the actor may not see. */
    List<Change> shown(List<Change> changes) {
        return changes.stream()
                .filter(change ->
                        change.after().filter(after -> !seesAny(after)).isEmpty())
                .map(change ->
                        change.after().map(this::maskedAny).map(change::showing).orElse(change))
                .toList();
    }

    void permitReading(RecordType<?> type) {
        permit(Operation.of(type.name() + ".read", Operation.Action.READ));
    }

    <R extends CrmRecord> Condition<R> visible(RecordType<R> type) {
        return ports.policy().visible(actor, type);
    }

    <R extends CrmRecord> R masked(RecordType<R> type, R record) {
        return type.hide(record, ports.policy().masked(actor, type));
    }

    CrmRecord maskedAny(CrmRecord record) {
        return maskedAs(record.id().type(), record);
    }

    private <R extends CrmRecord> R maskedAs(RecordType<R> type, CrmRecord record) {
        return masked(type, type.cast(record));
    }

    boolean hides(RecordType<?> type, String part) {
        return ports.policy().masked(actor, type).contains(part);
    }

    /** A filter or an order over a hidden part would tell what it says. */
    <R extends CrmRecord> Query<R> restricted(Query<R> query) {
        Set<String> masked = ports.policy().masked(actor, query.type());
        query.orders().forEach(order -> refuseMasked(query.type(), order.field().part(), masked));
        return new Query<>(
                query.type(),
                restricted(query.type(), query.condition()),
                query.orders(),
                query.cursor(),
                query.limit());
    }

    <R extends CrmRecord> Condition<R> restricted(RecordType<R> type, Condition<R> condition) {
        refuseMasked(type, condition);
        return condition.accept(new Permitted<R>(this)).and(visible(type));
    }

    private <R extends CrmRecord> void refuseMasked(RecordType<R> type, Condition<R> condition) {
        Set<String> masked = ports.policy().masked(actor, type);
        Set<String> parts = new HashSet<>();
        condition.accept(new PartsOf<>(parts));
        parts.forEach(part -> refuseMasked(type, part, masked));
    }

    private void refuseMasked(RecordType<?> type, String part, Set<String> masked) {
        if (masked.contains(part)) {
            throw new AccessDeniedException(
                    actor.id(),
                    Operation.of(type.name() + ".list", Operation.Action.READ),
                    "the part " + part + " is hidden from the actor");
        }
    }

    private static RecordId<?> root(Ref<?> ref) {
        if (ref instanceof Ref.ById<?> direct) {
            return direct.id();
        }
        return root(((Ref.ByField<?, ?>) ref).source());
    }
}
