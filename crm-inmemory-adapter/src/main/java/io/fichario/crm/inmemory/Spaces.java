package io.fichario.crm.inmemory;

import io.fichario.crm.record.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The spaces of all tenants of a store. */
final class Spaces {
    private final Map<TenantId, Space> all = new ConcurrentHashMap<>();
    private final Desks desks;
    private final Duration lockWait;

    /** What was written first: most hosts have one tenant, and are spared a third of the cost of finding a record. */
    private volatile @Nullable Space first;

    Spaces(Desks desks, Duration lockWait) {
        this.desks = desks;
        this.lockWait = lockWait;
    }

    /** Takes over what another store has, one tenant after the other. */
    void copy(Spaces others) {
        others.all.forEach((tenant, space) -> all.put(tenant, space.copy(desks, new Locks(lockWait))));
        Space likely = others.first;
        first = likely == null ? null : all.get(likely.tenant());
    }

    /** Returns what a tenant has; one that nobody wrote is not kept for being asked for. */
    Space toRead(TenantId tenant) {
        Space likely = likely(tenant);
        if (likely != null) {
            return likely;
        }
        Space known = all.get(tenant);
        return known == null ? empty(tenant) : known;
    }

    Space toWrite(TenantId tenant) {
        Space likely = likely(tenant);
        if (likely != null) {
            return likely;
        }
        Space known = all.computeIfAbsent(tenant, this::empty);
        if (first == null && !tenant.equals(TenantId.STORE)) {
            first = known;
        }
        return known;
    }

    private @Nullable Space likely(TenantId tenant) {
        Space likely = first;
        return likely != null && likely.isOf(tenant) ? likely : null;
    }

    private Space empty(TenantId tenant) {
        return new Space(tenant, desks, new Locks(lockWait));
    }

    Stream<TenantId> written() {
        return all.values().stream().filter(space -> space.lastCommit() > 0).map(Space::tenant);
    }

    /** Begins anew; whoever writes to what was there can no longer commit. */
    void clear() {
        all.values().forEach(Space::abandon);
        all.clear();
        first = null;
    }
}
