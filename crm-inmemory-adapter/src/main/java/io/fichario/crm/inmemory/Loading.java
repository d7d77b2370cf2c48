package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.StoreException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** One chunk of a history on its way into the store: all of it is checked, for every tenant, before any is shown. */
final class Loading {
    private final Map<TenantId, Tenancy> tenancies = new TreeMap<>(Comparator.comparing(TenantId::text));
    private final Function<TenantId, Space> spaces;

    private Loading(Function<TenantId, Space> spaces) {
        this.spaces = spaces;
    }

    /** What the chunk has of one tenant. */
    private record Tenancy(Space space, Commit commit, Set<Long> positions) {}

    static void load(List<Change> chunk, Function<TenantId, Space> spaces) {
        Loading loading = new Loading(spaces);
        try {
            chunk.stream()
                    .map(Change::tenant)
                    .distinct()
                    // always in the same order, though only one load at a time takes more than one of these locks
                    .sorted(Comparator.comparing(TenantId::text))
                    .forEach(loading::begin);
            chunk.forEach(loading::add);
            loading.tenancies.values().forEach(tenancy -> tenancy.commit().publish());
        } finally {
            loading.tenancies
                    .values()
                    .forEach(tenancy -> tenancy.space().commits().unlock());
        }
    }

    private void begin(TenantId tenant) {
        if (tenant.equals(TenantId.STORE)) {
            throw new StoreException("The history has records of the tenant " + tenant + ", which has states only");
        }
        Space space = spaces.apply(tenant);
        space.commits().lock();
        tenancies.put(tenant, new Tenancy(space, new Commit(space), new HashSet<>()));
    }

    private void add(Change change) {
        Tenancy tenancy = tenancies.get(change.tenant());
        if (tenancy == null) {
            throw new IllegalStateException("no lock of " + change.tenant());
        }
        change.position().ifPresent(position -> refuseTaken(position, change, tenancy));
        try {
            tenancy.commit().append(change, postings(change));
        } catch (StaleRecordException | DuplicateKeyException e) {
            throw new StoreException(
                    "The change of " + Writing.described(change) + " to version " + change.version()
                            + " does not follow what the store has: " + e.getMessage(),
                    e);
        }
        if (change.kind() == ChangeKind.ERASED) {
            tenancy.commit().forget(change);
        }
    }

    private static void refuseTaken(long position, Change change, Tenancy tenancy) {
        if (!tenancy.positions().add(position) || tenancy.space().log().hasPosition(position)) {
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
