package io.fichario.crm.inmemory.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.activity.NewFollowUp;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.rule.RejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts that break programs go through every text of our records and come back in NFC and trimmed, or are refused. The
 * list of the build is our own; {@code -Dnaughty.strings=FILE} adds a JSON array of strings.
 */
class NaughtyStringsTest {
    private final World world = new World();
    private final List<String> broken = new ArrayList<>();

    @Test
    void everyTextComesBackOrIsRefused() throws IOException {
        for (String text : texts()) {
            contact(text);
            address(text);
            order(text);
            activity(text);
        }

        assertThat(broken).isEmpty();
    }

    private static List<String> texts() throws IOException {
        List<String> all = new ArrayList<>();
        Hostile.TEXTS.stream().filter(text -> text != null).forEach(all::add);
        @Nullable String file = System.getProperty("naughty.strings");
        if (file != null) {
            all.addAll(JsonMapper.builder()
                    .build()
                    .readValue(Files.readString(Path.of(file)), new TypeReference<List<String>>() {}));
        }
        return all;
    }

    private void contact(String text) {
        register(
                text,
                NewContact.person(text),
                contact -> Optional.of(contact.names().display()));
        register(
                text,
                NewContact.organization(text),
                contact -> Optional.of(contact.names().display()));
        register(text, named().notes(text), contact -> contact.profile().notes());
        register(
                text,
                named().tag(text),
                contact -> contact.profile().tags().stream().findFirst());
        register(text, named().owner(text), contact -> contact.owner().map(owner -> owner.text()));
        register(
                text,
                named().department(text),
                contact -> contact.standing().departments().stream()
                        .map(department -> department.text())
                        .findFirst());
    }

    private static NewContact named() {
        return NewContact.person("Maria");
    }

    private void address(String text) {
        shipping(text, World.ADDRESS.recipient(text), PostalAddress::recipient);
        shipping(text, World.ADDRESS.organization(text), PostalAddress::organization);
        shipping(
                text,
                NewAddress.in("BR").city("Recife").street(text),
                address -> address.street().stream().findFirst());
        shipping(text, World.ADDRESS.district(text), PostalAddress::district);
        shipping(text, World.ADDRESS.city(text), PostalAddress::city);
        shipping(text, World.ADDRESS.region(text), PostalAddress::region);
        shipping(text, World.ADDRESS.deliveryNotes(text), PostalAddress::deliveryNotes);
    }

    private void shipping(String text, NewAddress address, Function<PostalAddress, Optional<String>> part) {
        register(
                text,
                named().address(AddressPurpose.SHIPPING, address),
                contact -> part.apply(contact.addresses().entries().get(0).address()));
    }

    private void register(String text, NewContact command, Function<Contact, Optional<String>> part) {
        check(text, () -> {
            Contact written = world.session.contacts().register(command);
            return part.apply(world.session.contacts().get(written.id()));
        });
    }

    private void order(String text) {
        place(
                text,
                empty().line(text, "x", 1, "1"),
                order -> Optional.of(order.line(1).sku().text()));
        place(
                text,
                empty().line("TEA", text, 1, "1"),
                order -> Optional.of(order.line(1).description()));
        place(text, World.newOrder(world.here.contact).notes(text), Order::notes);
    }

    private NewOrder empty() {
        return NewOrder.by(world.here.contact.id()).in("BRL");
    }

    private void place(String text, NewOrder command, Function<Order, Optional<String>> part) {
        check(text, () -> {
            Order written = world.session.orders().place(command);
            return part.apply(world.session.orders().get(written.id()));
        });
    }

    private void activity(String text) {
        check(
                text,
                () -> Optional.of(world.session
                        .activities()
                        .record(World.newInteraction(world.here.contact).summary(text))
                        .summary()));
        check(
                text,
                () -> Optional.of(world.session
                        .activities()
                        .schedule(NewFollowUp.of(text).due(LocalDate.of(2026, 5, 4)))
                        .title()));
    }

    private void check(String text, Supplier<Optional<String>> roundTrip) {
        String kept = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        try {
            String back = roundTrip.get().orElse("");
            if (!back.equals(kept)) {
                broken.add("'" + text + "' came back as '" + back + "'");
            }
        } catch (RejectedException refused) {
            assertThat(refused.violations()).isNotEmpty();
        }
    }
}
