package org.example.teashop;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.contact.Contacts;
import io.fichario.crm.inmemory.fixture.FilledCrm;
import io.fichario.crm.inmemory.fixture.junit.CrmFixture;
import org.junit.jupiter.api.Test;

@CrmFixture(contacts = 100, seed = 7)
class DuplicatesTest {
    @Test
    void theAnswerKeyNamesContactsThatAreThereTwice(FilledCrm crm) {
        Contacts contacts = crm.session().contacts();

        assertThat(crm.answers().duplicates())
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(contacts.get(pair.copy())).isNotEqualTo(contacts.get(pair.original())));
    }
}
