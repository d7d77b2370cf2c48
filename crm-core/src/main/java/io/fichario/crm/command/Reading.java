package io.fichario.crm.command;

import io.fichario.crm.access.AccessDeniedException;
import io.fichario.crm.access.Actor;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.StoreView;
import io.fichario.crm.store.Wants;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds and lists what one actor may see, without the parts that are hidden from them. Thread-safe, except inside a
 * block of commands.
 */
public final class Reading {
    private final Ports ports;
    private final Actor actor;
    private final @Nullable StoreView open;

    Reading(Ports ports, Actor actor, @Nullable StoreView open) {
        this.ports = ports;
        this.actor = actor;
        this.open = open;
    }

    /**
     * Finds a record.
     *
     * @param id the id
     * @param <R> the type of record
     * @return the record, or empty when there is none that the actor may see
     * @throws io.fichario.crm.access.AccessDeniedException if the actor may not read records of the type
     */
    public <R extends CrmRecord> Optional<R> find(RecordId<R> id) {
        RecordType<R> type = Given.value("id", id).type();
        Sight sight = permitted(type);
        return fetched(Wants.none().record(id))
                .find(id)
                .filter(record -> sight.sees(type, record))
                .map(record -> sight.masked(type, record));
    }

    /**
     * Returns a record.
     *
     * @param id the id
     * @param <R> the type of record
     * @return the record
     * @throws NotFoundException if there is none that the actor may see
     * @throws io.fichario.crm.access.AccessDeniedException if the actor may not read records of the type
     */
    public <R extends CrmRecord> R get(RecordId<R> id) {
        return find(id).orElseThrow(() -> new NotFoundException(id));
    }

    /**
     * Finds the records that have a key.
     *
     * @param key the key
     * @param part the part of a record that the key shows; nothing is found by a part that is hidden from the actor
     * @param <R> the type of record
     * @return those that the actor may see
     * @throws io.fichario.crm.access.AccessDeniedException if the actor may not read records of the type
     */
    public <R extends CrmRecord> List<R> find(Key<R> key, String part) {
        RecordType<R> type = Given.value("key", key).type();
        Sight sight = permitted(type);
        return sight.hides(type, part)
                ? List.of()
                : fetched(Wants.none().key(key)).find(key).stream()
                        .filter(record -> sight.sees(type, record))
                        .map(record -> sight.masked(type, record))
                        .toList();
    }

    /**
     * Returns a page of a query.
     *
     * @param query the query
     * @param <R> the type of record
     * @return a full page of what the actor may see
     * @throws io.fichario.crm.access.AccessDeniedException if the actor may not read records of the type, or the query
     *     looks at parts that are hidden from them
     * @throws io.fichario.crm.record.InvalidValueException if the cursor is not known
     */
    public <R extends CrmRecord> Page<R> list(Query<R> query) {
        RecordType<R> type = Given.value("query", query).type();
        Sight sight = permitted(type);
        Query<R> restricted = sight.restricted(query);
        Page<R> page = fetched(Wants.none().query(restricted)).list(restricted);
        return new Page<>(
                page.items().stream().map(record -> sight.masked(type, record)).toList(), page.next());
    }

    /**
     * Counts records.
     *
     * @param type the type of record
     * @param condition what they must fulfil
     * @param <R> the type of record
     * @return how many of them the actor may see
     * @throws io.fichario.crm.access.AccessDeniedException if the actor may not read records of the type, or the
     *     condition looks at parts that are hidden from them
     */
    public <R extends CrmRecord> long count(RecordType<R> type, Condition<R> condition) {
        Given.value("condition", condition);
        Condition<R> restricted = permitted(type).restricted(type, condition);
        return open == null
                ? ports.store().read(actor.tenant(), view -> view.count(type, restricted))
                : open.count(type, restricted);
    }

    /**
     * Reads records, pages of queries and newest changes together, over one snapshot and in one message to the store.
     *
     * @param wants what to read
     * @return the answers as the actor may see them; there are no changes of a record that the actor may not see
     * @throws AccessDeniedException if the actor may not read records of a type, or a query looks at parts that are
     *     hidden from them
     * @throws InvalidValueException if locks, keys, states or records by other records are wanted, which are for the store, or
     *     a cursor is not known
     */
    public Fetched fetch(Wants wants) {
        return Shown.of(Given.value("wants", wants), sight(), this::fetched);
    }

    private Sight permitted(RecordType<?> type) {
        Sight sight = sight();
        sight.permitReading(type);
        return sight;
    }

    private Sight sight() {
        return open == null ? Sight.outside(ports, actor) : new Sight(ports, actor, open);
    }

    private Fetched fetched(Wants wants) {
        return open == null ? ports.store().fetch(actor.tenant(), wants) : open.fetch(wants);
    }
}
