package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.StoreException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One chunk of a history of one tenant on its way into the store: all of it is checked before any is shown. */
final class Loading {
    private final Space space;
    private final Commit commit;
    private final Set<Long> positions = new HashSet<>();

    private Loading(Space space) {
        this.space = space;
        this.commit = new Commit(space);
    }

    static void load(List<Change> chunk, Function<TenantId, Space> spaces) {
        TenantId tenant = chunk.get(0).tenant();
        if (tenant.equals(TenantId.STORE)) {
            throw new StoreException("The history has records of the tenant " + tenant + ", which has states only");
        }
        Space space = spaces.apply(tenant);
        space.commits().lock();
        try {
            Loading loading = new Loading(space);
            chunk.forEach(loading::add);
            loading.commit.publish();
        } finally {
            space.commits().unlock();
        }
    }

    private void add(Change change) {
        change.position().ifPresent(position -> refuseTaken(position, change));
        try {
            commit.append(change, postings(change));
        } catch (StaleRecordException | DuplicateKeyException e) {
            throw new StoreException(
                    "The change of " + Writing.described(change) + " to version " + change.version()
                            + " does not follow what the store has: " + e.getMessage(),
                    e);
        }
        if (change.kind() == ChangeKind.ERASED) {
            commit.forget(change);
        }
    }

    private void refuseTaken(long position, Change change) {
        if (!positions.add(position) || space.log().hasPosition(position)) {
            throw new StoreException("The change of " + Writing.described(change) + " to version " + change.version()
                    + " has the position " + position + ", which another change of " + change.tenant() + " has");
        }
    }

    private static List<Posting> postings(Change change) {
        return change.after()
                .map(record -> Posting.all(change.record().type(), record))
                .orElse(List.of());
    }
}
