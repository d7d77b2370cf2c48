package org.example.teashop;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.contact.Contact;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GreetingTest {
    static String greeting(Contact contact) {
        return "Dear " + contact.names().display() + ",";
    }

    // README 5
    @Property
    void everybodyIsGreetedOnOneLine(@ForAll Contact contact) {
        assertThat(greeting(contact)).startsWith("Dear ").endsWith(",").hasLineCount(1);
    }
    // README end
}
