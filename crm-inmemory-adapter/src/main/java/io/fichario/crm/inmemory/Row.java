package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.Holder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record in one version, or the tombstone of a deleted one, which keeps the postings of its last living version. */
final class Row extends Link<Row> {
    private final RecordId<?> id;
    private final Version version;
    /** Not an Optional: that would be one more object to fetch from memory in every find. */
    private final @Nullable CrmRecord living;

    private final List<Posting> postings;

    private Row(Row content, long commit, @Nullable Row previous) {
        super(commit, previous);
        this.id = content.id;
        this.version = content.version;
        this.living = content.living;
        this.postings = content.postings;
    }

    /** Creates the row of a change that is not committed. */
    Row(Change change, List<Posting> postings) {
        super(0, null);
        this.id = change.record();
        this.version = change.version();
        this.living = change.after().orElse(null);
        this.postings = postings;
    }

    Row committed(long number, @Nullable Row previous) {
        return new Row(this, number, previous);
    }

    RecordId<?> id() {
        return id;
    }

    Version version() {
        return version;
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
