package io.fichario.crm.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Department;
import io.fichario.crm.access.Operation;
import io.fichario.crm.access.Role;
import io.fichario.crm.record.TenantId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CauseOrderTest {
    private static final Department SALES = Department.of("sales");
    private static final Department FINANCE = Department.of("finance");

    @Test
    void departmentsStandInOneOrderWhereverTheyComeFrom() {
        assertThat(cause(List.of(SALES, FINANCE)).departments()).containsExactly(FINANCE, SALES);
        assertThat(cause(List.of(FINANCE, SALES)).departments()).containsExactly(FINANCE, SALES);
    }

    @Test
    void rolesAndDepartmentsOfAnActorStandInOneOrder() {
        Actor actor = Actor.named("ana")
                .withRole(Role.MANAGER)
                .withRole(Role.REPRESENTATIVE)
                .inDepartment("sales")
                .inDepartment("finance");

        assertThat(actor.roles()).containsExactly(Role.MANAGER, Role.REPRESENTATIVE);
        assertThat(actor.departments()).containsExactly(FINANCE, SALES);
    }

    private static Cause cause(List<Department> departments) {
        Set<Department> given = new LinkedHashSet<>(departments);
        return new Cause(
                TenantId.of("acme"),
                new CommandId(new UUID(1, 2)),
                Optional.empty(),
                Actor.named("ana").id(),
                given,
                new Operation("contact.edit", Operation.Action.EDIT),
                Optional.empty(),
                Instant.EPOCH,
                List.of());
    }
}
