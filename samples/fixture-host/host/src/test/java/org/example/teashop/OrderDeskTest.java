package org.example.teashop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Role;
import io.fichario.crm.inmemory.fixture.Cast;
import io.fichario.crm.inmemory.fixture.FilledCrm;
import io.fichario.crm.inmemory.fixture.junit.CrmFixture;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Condition;
import io.fichario.crm.rule.RejectedException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

// README 4
@CrmFixture(contacts = 100, configuredBy = PrudentHouse.class)
class OrderDeskTest {
    @Test
    void twoArticlesAreEnough(FilledCrm crm) {
        Cast.Member maria = crm.cast().maria();
        CrmSession seller = crm.as(Role.REPRESENTATIVE);
        NewOrder tea = NewOrder.by(maria.id()).in("BRL").line("TEA-01", "Chá verde", 3, "19.90");
        NewOrder teaAndPot = tea.line("POT-01", "Bule", 1, "89.00");
        crm.clock().advance(Duration.ofDays(20));

        seller.orders().place(teaAndPot);

        assertThat(crm.told().changes(Order.TYPE))
                .singleElement()
                .satisfies(change -> assertThat(change.cause().at()).isEqualTo(Instant.parse("2026-01-21T00:00:00Z")));
        assertThatThrownBy(() -> seller.orders().place(teaAndPot.line("CUP-01", "Xícara", 2, "24.50")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("house.articles");
    }
    // README end

    @Test
    void anotherTestSeesNothingOfIt(FilledCrm crm) {
        assertThat(crm.session().contacts().count(Condition.always())).isEqualTo(100);
        assertThat(crm.told().changes()).isEmpty();
    }
}
