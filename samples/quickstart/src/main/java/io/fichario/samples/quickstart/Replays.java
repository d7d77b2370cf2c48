package io.fichario.samples.quickstart;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Role;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * The replays that a store has. Each is a tenant of its own, named by what was replayed and by how often it was begun, so
 * that replays of other files, or one that was broken off, never mix with this one.
 */
final class Replays {
    private final Crm crm;
    private final String name;

    /**
     * Begins to look for a replay.
     *
     * @param crm the CRM over the store
     * @param fingerprint what tells this replay from others
     */
    Replays(Crm crm, String fingerprint) {
        this.crm = crm;
        this.name = "quickstart-" + fingerprint + "-";
    }

    /** Returns the last one that came to its end, if there is one. */
    Optional<Replay> last() {
        return begun().boxed()
                .sorted(Comparator.reverseOrder())
                .flatMap(number -> finished(tenant(number)).stream())
                .findFirst();
    }

    /** Returns the tenant of one that is not begun yet. */
    TenantId next() {
        return tenant(begun().max().orElse(0) + 1);
    }

    /** Notes that a replay came to its end. */
    void finish(TenantId tenant, Warnings warnings, Refusals refusals) {
        ReplayId id = new ReplayId(UUID.nameUUIDFromBytes(tenant.text().getBytes(StandardCharsets.UTF_8)));
        keeper(tenant)
                .records(Replay.TYPE)
                .create(new Replay(id, Stamp.unsaved(tenant), warnings.all(), refusals.all()));
    }

    private Optional<Replay> finished(TenantId tenant) {
        List<Replay> found = keeper(tenant)
                .records(Replay.TYPE)
                .list(Query.of(Replay.TYPE).limit(1))
                .items();
        return found.stream().findFirst();
    }

    private CrmSession keeper(TenantId tenant) {
        return crm.as(Actor.named("quickstart").ofTenant(tenant).withRole(Role.ADMINISTRATOR));
    }

    private TenantId tenant(long number) {
        return TenantId.of(name + number);
    }

    private LongStream begun() {
        return crm.store().tenants().stream()
                .map(TenantId::text)
                .filter(text -> text.startsWith(name))
                .mapToLong(text -> Long.parseLong(text.substring(name.length())));
    }
}
