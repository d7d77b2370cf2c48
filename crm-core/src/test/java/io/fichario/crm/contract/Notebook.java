package io.fichario.crm.contract;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.Holder;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.StoreView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The notes of one tenant in the store under test; what is written through it takes one transaction each. */
final class Notebook {
    private static final Instant START = Instant.parse("2024-02-29T12:00:00Z");

    private final CrmStore store;
    private final TenantId tenant;
    private final AtomicLong counter;

    Notebook(CrmStore store, TenantId tenant, AtomicLong counter) {
        this.store = store;
        this.tenant = tenant;
        this.counter = counter;
    }

    TenantId tenant() {
        return tenant;
    }

    /** Returns an id that no other call gave; ids rise. */
    UUID uuid() {
        return new UUID(0x0000_7000L, 0x8000_0000_0000_0000L | counter.incrementAndGet());
    }

    NoteId noteId() {
        return new NoteId(uuid());
    }

    Command command() {
        CommandId id = new CommandId(uuid());
        return Command.of(tenant, id, START.plusNanos(1_000 * counter.incrementAndGet()));
    }

    Note blank(String title) {
        return blank(noteId(), title);
    }

    Note blank(NoteId id, String title) {
        return new Note(
                id, Stamp.unsaved(tenant), title, Note.Keys.NONE, Note.One.PLAIN, Note.Maybe.NONE, Note.Many.NONE);
    }

    Label label(UUID id, String title, Optional<NoteId> note) {
        return new Label(new LabelId(id), Stamp.unsaved(tenant), title, note);
    }

    <T> T read(Function<StoreView, T> work) {
        return store.read(tenant, work);
    }

    void write(Consumer<StoreTransaction> work) {
        store.<Optional<Object>>write(tenant, transaction -> {
            work.accept(transaction);
            return Optional.empty();
        });
    }

    void append(Change... changes) {
        write(transaction -> Stream.of(changes).forEach(transaction::append));
    }

    Note add(String title) {
        return add(blank(title));
    }

    Note add(Note note) {
        return appended(command().create(note));
    }

    List<Note> addAll(Stream<Note> notes) {
        Command command = command();
        List<Change> changes = notes.map(command::create).toList();
        write(transaction -> changes.forEach(transaction::append));
        return changes.stream().map(Notebook::after).toList();
    }

    Note change(Note from, UnaryOperator<Note> edit) {
        return appended(command().update(edit.apply(from)));
    }

    Note restore(Note last) {
        return appended(command().restore(last));
    }

    Note erase(Note last, String blankTitle) {
        return appended(command().erase(last.withTitle(blankTitle).withKeys(Note.Keys.NONE)));
    }

    void remove(Note note) {
        append(command().delete(note));
    }

    private Note appended(Change change) {
        append(change);
        return after(change);
    }

    static Note after(Change change) {
        return Note.TYPE.cast(change.after().orElseThrow());
    }

    Optional<Note> find(NoteId id) {
        return read(view -> view.find(id));
    }

    List<Note> find(Key<Note> key) {
        return read(view -> view.find(key));
    }

    Optional<Holder> holder(Key<?> key) {
        return read(view -> view.holder(key));
    }

    List<String> titles(Condition<Note> condition) {
        return titles(Query.of(Note.TYPE).where(condition).limit(Query.MAX_LIMIT));
    }

    List<String> titles(Query<Note> query) {
        return read(view -> view.list(query)).items().stream().map(Note::title).toList();
    }

    List<String> titles() {
        return titles(Condition.always());
    }

    long count(Condition<Note> condition) {
        return read(view -> view.count(Note.TYPE, condition));
    }

    Optional<State> state(StateKey key) {
        return read(view -> view.state(key));
    }

    List<Change> history(RecordId<?> id) {
        return read(view -> view.changes(id, Version.NONE, 1_000));
    }

    /** Returns changes without their positions, which a store may give at once or later. */
    static List<Change> unplaced(List<Change> changes) {
        return changes.stream()
                .map(change -> new Change(
                        change.record(),
                        change.version(),
                        change.kind(),
                        change.after(),
                        change.cause(),
                        change.ordinal(),
                        Optional.empty()))
                .toList();
    }

    static Key<Note> code(String value) {
        return new Key<>(Note.TYPE, Note.CODE, value);
    }

    static Key<Note> serial(String value) {
        return new Key<>(Note.TYPE, Note.SERIAL, value);
    }

    static Key<Note> topic(String value) {
        return new Key<>(Note.TYPE, Note.TOPIC, value);
    }
}
