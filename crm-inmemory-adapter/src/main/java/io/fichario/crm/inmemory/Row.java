package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.Holder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record in one version, or the tombstone of a deleted one, which keeps the postings of its last living version. */
final class Row extends Link<Row> {
    private final RecordId<?> id;
    private final UUID uuid;
    private final long version;
    /** Not an Optional: that would be one more object to fetch from memory in every find. */
    private final @Nullable CrmRecord living;

    private final List<Posting> postings;
    private final Entry entry;

    /** Creates the row of a change in a draft. */
    Row(Change change, List<Posting> postings) {
        this(change, postings, 0, null);
    }

    /** Creates the row of a change in a commit, which follows another row unless it is the first of its record. */
    Row(Change change, List<Posting> postings, long commit, @Nullable Row previous) {
        super(commit, previous);
        this.id = change.record();
        this.uuid = id.uuid();
        this.version = change.version().number();
        this.living = change.after().orElse(null);
        this.postings = postings;
        this.entry = new Entry(commit, change, previous == null ? null : previous.entry());
    }

    private Row(Row original, Entry entry) {
        super(original.commit(), original.previous());
        this.id = original.id;
        this.uuid = original.uuid;
        this.version = original.version;
        this.living = original.living;
        this.postings = original.postings;
        this.entry = entry;
    }

    /** Returns the same row for another log. */
    Row copy(Map<Entry, Entry> places) {
        return new Row(this, entry().copy(places));
    }

    /** Returns the place in the log, which a commit takes, and from which those of earlier versions are reached. */
    Entry entry() {
        return entry;
    }

    UUID uuid() {
        return uuid;
    }

    RecordId<?> id() {
        return id;
    }

    Version version() {
        return Version.of(version);
    }

    Optional<CrmRecord> living() {
        return Optional.ofNullable(living);
    }

    List<Posting> postings() {
        return postings;
    }

    boolean has(Posting posting) {
        return postings.contains(posting);
    }

    Holder holder() {
        return new Holder(id, living != null ? Holder.Condition.LIVING : Holder.Condition.DELETED);
    }
}
