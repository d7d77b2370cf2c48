package io.fichario.crm.inmemory.command;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmBuilder;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Grant;
import io.fichario.crm.access.Grant.Overriding;
import io.fichario.crm.access.Grant.Scope;
import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.access.Role;
import io.fichario.crm.access.RolePolicy;
import io.fichario.crm.change.Change;
import io.fichario.crm.command.Records;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.CrmStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A fresh CRM over a fresh store, with a clock that the test moves. */
final class Bench {
    static final Actor ANA = Actor.named("ana").inDepartment("sales").withRole(Role.REPRESENTATIVE);
    static final Actor BOB = Actor.named("bob").inDepartment("support").withRole(Role.REPRESENTATIVE);
    static final Actor BOSS = Actor.named("boss").inDepartment("sales").withRole(Role.MANAGER);

    /** Sees everything but the secrets of visits, with {@link #MASKING}. */
    static final Actor CARL = Actor.named("carl").withRole(Role.of("clerk"));

    static final RolePolicy MASKING = RolePolicy.standard()
            .with(
                    Role.of("clerk"),
                    new Grant(
                            Set.of(Action.READ, Action.CREATE, Action.EDIT),
                            Scope.ALL,
                            Scope.ALL,
                            Map.of("visit", Set.of("secret")),
                            Overriding.REFUSED));

    final CrmStore store = InMemoryStore.create();
    final Crm crm;
    private Instant now = Instant.parse("2026-05-04T12:00:00Z");

    Bench() {
        this(builder -> builder);
    }

    Bench(UnaryOperator<CrmBuilder> settings) {
        InstantSource source = () -> now;
        crm = settings.apply(Crm.builder(store).flow(Visit.FLOW).clock(source.withZone(ZoneOffset.UTC)))
                .build();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    CrmSession as(Actor actor) {
        return crm.as(actor);
    }

    Records<Visit> visits(Actor actor) {
        return crm.as(actor).records(Visit.TYPE);
    }

    Visit stored(Visit visit) {
        return store.read(TenantId.DEFAULT, view -> view.find(visit.id()).orElseThrow());
    }

    long count() {
        return store.read(TenantId.DEFAULT, view -> view.count(Visit.TYPE, Condition.always()));
    }

    List<Change> history(Visit visit) {
        return store.read(TenantId.DEFAULT, view -> view.changes(visit.id(), Version.NONE, 1_000));
    }
}
