package io.fichario.crm.inmemory.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.activity.NewFollowUp;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.Identifier;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.contact.NewPoint;
import io.fichario.crm.contact.OrganizationNames;
import io.fichario.crm.contact.PersonNames;
import io.fichario.crm.contact.PointValue;
import io.fichario.crm.contact.Preference;
import io.fichario.crm.contact.Relationship;
import io.fichario.crm.contact.WebHandle;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.ExternalId;
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
    private int externalIds;

    @Test
    void everyTextComesBackOrIsRefused() throws IOException {
        for (String text : texts()) {
            contact(text);
            namesAndPoints(text);
            whatIsKnown(text);
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

    private void namesAndPoints(String text) {
        person(text, named().givenName(text), PersonNames::given);
        person(text, named().familyName(text), PersonNames::family);
        person(text, named().preferredName(text), PersonNames::preferredName);
        register(
                text,
                NewContact.organization("Casa").tradingName(text),
                contact -> ((OrganizationNames) contact.names()).trading());
        point(text, NewPoint.email(text), PointValue::text);
        point(text, NewPoint.phone(text), PointValue::text);
        point(text, NewPoint.web(text), PointValue::text);
        point(
                text,
                NewPoint.web("@maria").labelled(text),
                value -> ((WebHandle) value).label().orElse(""));
    }

    private void person(String text, NewContact command, Function<PersonNames, Optional<String>> part) {
        register(text, command, contact -> part.apply((PersonNames) contact.names()));
    }

    private void point(String text, NewPoint point, Function<PointValue, String> part) {
        register(
                text,
                named().point(point),
                contact -> contact.reach().points().stream()
                        .map(ContactPoint::value)
                        .map(part)
                        .findFirst());
    }

    private void whatIsKnown(String text) {
        Function<Contact, Preference> preference =
                contact -> contact.profile().preferences().entries().get(0);
        register(
                text,
                named().preference(text, "green"),
                contact -> Optional.of(preference.apply(contact).topic()));
        register(
                text,
                named().preference("tea", text),
                contact -> Optional.of(preference.apply(contact).value()));
        register(
                text,
                named().identifier("RG", text),
                contact -> contact.identity().identifiers().stream()
                        .map(Identifier::value)
                        .findFirst());
        register(
                text,
                named().externalId("list-" + ++externalIds, text),
                contact -> contact.identity().externalIds().stream()
                        .map(ExternalId::id)
                        .findFirst());
        related(text, Relationship::role, role -> Relationship.of(other(), role, "x"));
        related(text, Relationship::otherRole, role -> Relationship.of(other(), "x", role));
    }

    private ContactId other() {
        return world.here.order.customer();
    }

    private void related(
            String text, Function<Relationship, String> part, Function<String, Relationship> relationship) {
        Contact contact = world.session.contacts().register(named());
        check(text, () -> {
            Contact written =
                    world.session.contacts().edit(contact.id(), c -> c.withRelationship(relationship.apply(text)));
            return Optional.of(part.apply(written.relationships().get(0)));
        });
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
