package io.fichario.crm.access;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.fichario.crm.access.Grant.Overriding;
import io.fichario.crm.access.Grant.Scope;
import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Lookup;
import io.fichario.crm.record.Matcher;
import io.fichario.crm.record.RecordType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The policy by roles: what each role brings is data, and several roles add up. An actor without a known role may do
 * nothing. Immutable and thread-safe.
 */
public final class RolePolicy implements AccessPolicy {
    private static final Set<Action> WORKING = EnumSet.of(Action.READ, Action.CREATE, Action.EDIT, Action.TRANSITION);
    private static final Map<String, Set<String>> PERSONAL_DETAILS = Map.of(
            "contact", Set.of("contactPoints", "identifiers", "addresses", "notes"),
            "order", Set.of("addresses", "notes"),
            "shipment", Set.of("shipTo"));

    private static final RolePolicy STANDARD = new RolePolicy(ImmutableMap.<Role, Grant>builder()
            .put(
                    Role.REPRESENTATIVE,
                    new Grant(WORKING, Scope.DEPARTMENT, Scope.DEPARTMENT, Map.of(), Overriding.REFUSED))
            .put(
                    Role.MANAGER,
                    new Grant(EnumSet.allOf(Action.class), Scope.ALL, Scope.DEPARTMENT, Map.of(), Overriding.ALLOWED))
            .put(
                    Role.EXECUTIVE,
                    new Grant(EnumSet.of(Action.READ), Scope.ALL, Scope.ALL, PERSONAL_DETAILS, Overriding.ALLOWED))
            .put(Role.AUDITOR, new Grant(EnumSet.of(Action.READ), Scope.ALL, Scope.ALL, Map.of(), Overriding.REFUSED))
            .put(Role.INTEGRATION, new Grant(WORKING, Scope.ALL, Scope.ALL, Map.of(), Overriding.REFUSED))
            .put(
                    Role.ADMINISTRATOR,
                    new Grant(EnumSet.allOf(Action.class), Scope.ALL, Scope.ALL, Map.of(), Overriding.ALLOWED))
            .build());

    private final ImmutableMap<Role, Grant> grants;

    private RolePolicy(Map<Role, Grant> grants) {
        this.grants = ImmutableMap.copyOf(grants);
    }

    /**
     * Returns the default policy.
     *
     * @return the policy over the six roles that {@link Role} names
     */
    public static RolePolicy standard() {
        return STANDARD;
    }

    /**
     * Returns this policy with what one role brings set anew.
     *
     * @param role the role, one of ours or of the host's
     * @param grant what it brings
     * @return the policy
     */
    public RolePolicy with(Role role, Grant grant) {
        return new RolePolicy(ImmutableMap.<Role, Grant>builder()
                .putAll(grants)
                .put(Given.value("role", role), Given.value("grant", grant))
                .buildKeepingLast());
    }

    /**
     * Returns the data of this policy.
     *
     * @return what each role brings
     */
    public Map<Role, Grant> grants() {
        return grants;
    }

    @Override
    public Decision permits(Actor actor, Operation operation) {
        return grantsOf(actor, Given.value("operation", operation).action())
                .findFirst()
                .map(grant -> Decision.allow("a role of the actor brings " + operation.action()))
                .orElseGet(() -> Decision.deny(
                        "no role among " + actor.roles() + " brings " + operation.action() + " for " + operation));
    }

    @Override
    public Decision permits(Actor actor, Operation operation, CrmRecord record) {
        if (!Given.value("actor", actor)
                .tenant()
                .equals(Given.value("record", record).tenant())) {
            return Decision.deny("the record is of another tenant");
        }
        Optional<Scope> scope = widest(actor, operation.action());
        if (scope.isEmpty()) {
            return permits(actor, operation);
        }
        return within(actor, scope.get(), record)
                ? Decision.allow("the record is in the scope " + scope.get())
                : Decision.deny("the record is not in the scope " + scope.get() + " of the actor");
    }

    @Override
    public Decision permitsOverride(Actor actor, String ruleId) {
        return rolesOf(actor).anyMatch(grant -> grant.overriding() == Overriding.ALLOWED)
                ? Decision.allow("a role of the actor may override rules")
                : Decision.deny("no role among " + actor.roles() + " may override rules");
    }

    @Override
    public <R extends CrmRecord> Condition<R> visible(Actor actor, RecordType<R> type) {
        return widest(actor, Action.READ)
                .map(scope -> condition(actor, scope, type))
                .orElseGet(Condition::never);
    }

    @Override
    public Set<String> masked(Actor actor, RecordType<?> type) {
        return rolesOf(actor)
                .filter(grant -> grant.actions().contains(Action.READ))
                .map(grant -> grant.masks().getOrDefault(type.name(), Set.of()))
                .reduce(Sets::intersection)
                .<Set<String>>map(ImmutableSet::copyOf)
                .orElseGet(type::maskNames);
    }

    private Stream<Grant> rolesOf(Actor actor) {
        return Given.value("actor", actor).roles().stream().map(grants::get).filter(Objects::nonNull);
    }

    private Stream<Grant> grantsOf(Actor actor, Action action) {
        return rolesOf(actor).filter(grant -> grant.actions().contains(action));
    }

    private Optional<Scope> widest(Actor actor, Action action) {
        return grantsOf(actor, action)
                .map(grant -> action == Action.READ ? grant.seeing() : grant.changing())
                .max(Scope::compareTo);
    }

    private static <R extends CrmRecord> Condition<R> condition(Actor actor, Scope scope, RecordType<R> type) {
        if (scope == Scope.ALL || (type.owner().isEmpty() && type.departments().isEmpty())) {
            return Condition.always();
        }
        Condition<R> own = type.owner()
                .map(field -> among(field, List.of(actor.id().text())))
                .orElseGet(Condition::never);
        return scope == Scope.OWN
                ? own
                : own.or(type.departments()
                        .map(field -> among(
                                field,
                                actor.departments().stream()
                                        .map(Department::text)
                                        .toList()))
                        .orElseGet(Condition::never));
    }

    private static <R extends CrmRecord> Condition<R> among(Field<R, ?> field, List<String> texts) {
        return new Condition.In<>(field, List.copyOf(texts));
    }

    private static boolean within(Actor actor, Scope scope, CrmRecord record) {
        return inScope(actor, scope, record.id().type(), record);
    }

    private static <R extends CrmRecord> boolean inScope(
            Actor actor, Scope scope, RecordType<R> type, CrmRecord record) {
        R typed = type.cast(record);
        return Matcher.of(condition(actor, scope, type), Lookup.nothing()).test(typed);
    }
}
