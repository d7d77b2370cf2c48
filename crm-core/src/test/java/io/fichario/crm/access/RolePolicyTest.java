package io.fichario.crm.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.access.Grant.Overriding;
import io.fichario.crm.access.Grant.Scope;
import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.record.Book;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.Lookup;
import io.fichario.crm.record.Matcher;
import io.fichario.crm.record.TenantId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RolePolicyTest {
    private static final Book OWN = Book.of(1, "own").withTeam("ana");
    private static final Book SALES = Book.of(2, "sales").withTeam("bob", "sales");
    private static final Book SUPPORT = Book.of(3, "support").withTeam("bob", "support");
    private static final Book FOREIGN =
            Book.of(4, "foreign").withTenant("other").withTeam("ana", "sales");

    private final RolePolicy policy = RolePolicy.standard();
    private final Actor nobody = Actor.named("ana").inDepartment("sales");

    /** Which actions each role brings at all, as the table of the standard policy says. */
    private static final Map<Role, Set<Action>> ACTIONS = Map.of(
            Role.REPRESENTATIVE, EnumSet.of(Action.READ, Action.CREATE, Action.EDIT, Action.TRANSITION),
            Role.MANAGER, EnumSet.allOf(Action.class),
            Role.EXECUTIVE, EnumSet.of(Action.READ),
            Role.AUDITOR, EnumSet.of(Action.READ),
            Role.INTEGRATION, EnumSet.of(Action.READ, Action.CREATE, Action.EDIT, Action.TRANSITION),
            Role.ADMINISTRATOR, EnumSet.allOf(Action.class));

    @Test
    void eachRoleBringsItsActionsAndNoOthers() {
        ACTIONS.forEach((role, actions) -> Stream.of(Action.values())
                .forEach(action -> assertThat(policy.permits(nobody.withRole(role), doing(action))
                                .allowed())
                        .as("%s as %s", action, role)
                        .isEqualTo(actions.contains(action))));
    }

    private static Operation doing(Action action) {
        return Operation.of("book.act", action);
    }

    @Test
    void actorWithoutARoleMayDoAndSeeNothing() {
        for (Actor actor : Set.of(nobody, nobody.withRole(Role.of("unheard")))) {
            assertThat(policy.permits(actor, doing(Action.READ)).allowed()).isFalse();
            assertThat(policy.permits(actor, doing(Action.READ), OWN).allowed()).isFalse();
            assertThat(policy.visible(actor, Book.TYPE)).isEqualTo(Condition.never());
            assertThat(policy.masked(actor, Book.TYPE)).containsExactlyInAnyOrder("money", "tags");
            assertThat(policy.permitsOverride(actor, "credit").allowed()).isFalse();
        }
    }

    @Test
    void representativeSeesAndChangesWhatTheirDepartmentKnows() {
        Actor ana = nobody.withRole(Role.REPRESENTATIVE);
        assertScope(ana, Action.READ, OWN, SALES);
        assertScope(ana, Action.EDIT, OWN, SALES);
    }

    @Test
    void managerSeesAllAndChangesWhatTheirDepartmentKnows() {
        Actor ana = nobody.withRole(Role.MANAGER);
        assertScope(ana, Action.READ, OWN, SALES, SUPPORT);
        assertScope(ana, Action.DELETE, OWN, SALES);
    }

    @Test
    void widestScopeOfSeveralRolesCounts() {
        Actor ana = nobody.withRole(Role.REPRESENTATIVE).withRole(Role.INTEGRATION);
        assertScope(ana, Action.EDIT, OWN, SALES, SUPPORT);
        assertScope(ana, Action.DELETE);
    }

    @Test
    void recordOfAnotherTenantIsNeverPermitted() {
        Actor root = nobody.withRole(Role.ADMINISTRATOR);
        assertThat(policy.permits(root, doing(Action.READ), FOREIGN).allowed()).isFalse();
        assertThat(policy.permits(root.ofTenant(TenantId.of("other")), doing(Action.READ), FOREIGN)
                        .allowed())
                .isTrue();
    }

    @Test
    void whatIsVisibleIsWhatMayBeRead() {
        for (Role role : ACTIONS.keySet()) {
            Actor actor = nobody.withRole(role);
            Condition<Book> visible = policy.visible(actor, Book.TYPE);
            for (Book book : Set.of(OWN, SALES, SUPPORT)) {
                assertThat(Matcher.of(visible, Lookup.nothing()).test(book))
                        .as("%s as %s", book.title(), role)
                        .isEqualTo(
                                policy.permits(actor, doing(Action.READ), book).allowed());
            }
        }
    }

    @Test
    void ownScopeIsWhatTheActorAnswersFor() {
        Grant own = new Grant(EnumSet.of(Action.READ), Scope.OWN, Scope.OWN, Map.of(), Overriding.REFUSED);
        Role intern = Role.of("intern");
        RolePolicy wider = policy.with(intern, own);
        assertThat(wider.permits(nobody.withRole(intern), doing(Action.READ), OWN)
                        .allowed())
                .isTrue();
        assertThat(wider.permits(nobody.withRole(intern), doing(Action.READ), SALES)
                        .allowed())
                .isFalse();
    }

    @Test
    void maskIsLiftedByAnyRoleThatSeesThePart() {
        Grant blind = new Grant(
                EnumSet.of(Action.READ), Scope.ALL, Scope.ALL, Map.of("book", Set.of("money")), Overriding.REFUSED);
        Role clerk = Role.of("clerk");
        RolePolicy wider = policy.with(clerk, blind);
        assertThat(wider.masked(nobody.withRole(clerk), Book.TYPE)).containsExactly("money");
        assertThat(wider.masked(nobody.withRole(clerk).withRole(Role.AUDITOR), Book.TYPE))
                .isEmpty();
    }

    @Test
    void managersExecutivesAndAdministratorsOverride() {
        assertThat(ACTIONS.keySet())
                .filteredOn(role ->
                        policy.permitsOverride(nobody.withRole(role), "credit").allowed())
                .containsExactlyInAnyOrder(Role.MANAGER, Role.EXECUTIVE, Role.ADMINISTRATOR);
    }

    private void assertScope(Actor actor, Action action, Book... expected) {
        assertThat(Stream.of(OWN, SALES, SUPPORT)
                        .filter(book ->
                                policy.permits(actor, doing(action), book).allowed()))
                .containsExactly(expected);
    }
}
