package io.fichario.crm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TenantId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ActorTest {

    @Test
    void actorBeginsWithNothingAndIsAddedTo() {
        Actor ana = Actor.named("ana");
        assertThat(ana.roles()).isEmpty();
        assertThat(ana.tenant()).isEqualTo(TenantId.DEFAULT);
        assertThat(ana.inDepartment("sales").inDepartment("sales").departments())
                .containsExactly(Department.of("sales"));
        assertThat(ana.withRole(Role.MANAGER).reading(Locale.FRENCH).ofTenant(TenantId.of("acme")))
                .isEqualTo(Actor.named("ana")
                        .ofTenant(TenantId.of("acme"))
                        .withRole(Role.MANAGER)
                        .reading(Locale.FRENCH));
        assertThat(Actor.system().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a\u0000", "\ud83d"})
    void namesAreTexts(String name) {
        assertThatThrownBy(() -> Actor.named(name)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Department.of(name)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Role.of(name)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "order", "order.", ".place", "Order.place", "order.Place", "order.place.now", "order place"})
    void operationIsATypeADotAndAVerb(String name) {
        assertThatThrownBy(() -> Operation.of(name, Action.EDIT)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void operationNamesItsSubjectAndItsVerb() {
        Operation operation = Operation.of("follow-up.markDone", Action.TRANSITION);
        assertThat(operation.subject()).isEqualTo("follow-up");
        assertThat(operation.verb()).isEqualTo("markDone");
        assertThat(operation).hasToString("follow-up.markDone");
    }
}
