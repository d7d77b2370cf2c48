package org.example.teashop;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.fixture.FilledCrm;
import io.fichario.crm.inmemory.fixture.Fixture;
import io.fichario.crm.order.Order;
import io.fichario.crm.shipment.Shipment;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IntakeTest {
    private final Fixture company = Fixture.of(10);

    @Property(tries = 200)
    void whoeverRegistersIsThere(@ForAll NewContact newcomer) {
        try (FilledCrm crm = FilledCrm.of(company)) {
            Contact contact = crm.session().contacts().register(newcomer);

            assertThat(crm.session().contacts().get(contact.id())).isEqualTo(contact);
            assertThat(crm.told().changes(Contact.TYPE)).hasSize(1);
        }
    }

    @Property(tries = 200)
    void ordersComeToTheirCurrencyAndParcelsBelongToAnOrder(@ForAll Order order, @ForAll Shipment shipment) {
        assertThat(order.totals().total().getCurrencyUnit()).isEqualTo(order.currency());
        assertThat(shipment.order()).isNotNull();
    }
}
