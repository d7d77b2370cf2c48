package io.fichario.crm.contact;

import io.fichario.crm.access.Operation;
import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.CountryCode;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.command.Draft;
import io.fichario.crm.command.Outcome;
import io.fichario.crm.command.Plan;
import io.fichario.crm.command.Situation;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What each named operation on contacts needs and how it decides. */
final class ContactPlans {
    private ContactPlans() {}

    static Plan<Contact> register(NewContact command, Registration values) {
        return Plan.of(Contact.TYPE, operation("register", Action.CREATE))
                .input(command)
                .creating(Contact.TYPE, Map.of())
                .deciding(situation -> Outcome.of(Draft.created(Contact.TYPE, values.contact(situation))));
    }

    static Plan<Contact> edit(ContactId id, UnaryOperator<Contact> edit) {
        return editing(id, (situation, before) -> situation.edit(Contact.TYPE, before, edit));
    }

    static Plan<Contact> edit(ContactId id, Version version, UnaryOperator<Contact> edit) {
        return editing(id, (situation, before) -> situation.edit(Contact.TYPE, before, version, edit))
                .input(id, version)
                .once();
    }

    private static Plan<Contact> editing(ContactId id, BiFunction<Situation, Contact, Draft<Contact>> drafting) {
        return amending("edit", id).deciding(situation -> {
            Contact before = situation.target(id);
            Draft<Contact> draft = drafting.apply(situation, before);
            List<ContactId> known = ContactParts.related(before);
            ContactParts.related(draft.after()).stream()
                    .filter(other -> !known.contains(other))
                    .forEach(situation::named);
            return Outcome.of(draft);
        });
    }

    static Plan<Contact> addPoint(ContactId id, NewPoint point) {
        return amending("addPoint", id, point).deciding(amend(id, (contact, situation) -> {
            Optional<String> region =
                    ContactParts.countries(contact).stream().findFirst().map(CountryCode::text);
            ContactPoint added = point.toPoint(ContactPointId.of(situation.newId()), region);
            return contact.withReach(contact.reach().add(added));
        }));
    }

    static Plan<Contact> verifyPoint(ContactId id, ContactPointId point) {
        return amending("verifyPoint", id, Given.value("point", point))
                .deciding(amend(
                        id,
                        (contact, situation) -> contact.withReach(contact.reach()
                                .verify(
                                        point,
                                        situation.now(),
                                        situation.actor().id()))));
    }

    static Plan<Contact> markUnusable(ContactId id, ContactPointId point) {
        return amending("markUnusable", id, Given.value("point", point))
                .deciding(amend(
                        id,
                        (contact, situation) ->
                                contact.withReach(contact.reach().markUnusable(point))));
    }

    static Plan<Contact> addAddress(ContactId id, AddressPurpose purpose, NewAddress typed, PostalAddress address) {
        return amending("addAddress", id, purpose, typed).deciding(amend(id, (contact, situation) -> {
            AddressId entry = AddressId.of(situation.newId());
            AddressBook book = contact.addresses();
            return contact.withAddresses(book.add(AddressEntry.of(entry, address, Set.of(purpose), situation.today())));
        }));
    }

    static Plan<Contact> correctAddress(ContactId id, AddressId entry, NewAddress typed, PostalAddress address) {
        return amending("correctAddress", id, Given.value("address", entry), typed)
                .deciding(amend(id, (contact, situation) -> {
                    AddressId next = AddressId.of(situation.newId());
                    AddressBook book = contact.addresses();
                    return contact.withAddresses(book.correct(entry, next, address, situation.today()));
                }));
    }

    static Plan<Contact> endAddress(ContactId id, AddressId entry) {
        return amending("endAddress", id, Given.value("address", entry))
                .deciding(amend(
                        id,
                        (contact, situation) ->
                                contact.withAddresses(contact.addresses().end(entry, situation.today()))));
    }

    static Plan<Contact> recordConsent(ContactId id, ConsentEntry entry) {
        return amending("recordConsent", id, Given.value("consent", entry))
                .deciding(amend(id, (contact, situation) -> contact.withConsent(entry)));
    }

    static Plan<Contact> relate(ContactId id, Relationship relationship) {
        Ref<Contact> other = Ref.to(Given.value("relationship", relationship).other());
        return amending("relate", id, relationship)
                .wanting(wants -> wants.record(other))
                .deciding(amend(id, (contact, situation) -> {
                    situation.seen(other);
                    return contact.withRelationship(relationship);
                }));
    }

    private static Plan<Contact> amending(String verb, ContactId id, Object... said) {
        Object[] input = new Object[said.length + 1];
        input[0] = Given.value("id", id);
        System.arraycopy(said, 0, input, 1, said.length);
        return Plan.of(Contact.TYPE, operation(verb, Action.EDIT)).input(input).changing(Ref.to(id));
    }

    private static Function<Situation, Outcome<Contact>> amend(
            ContactId id, BiFunction<Contact, Situation, Contact> change) {
        return situation -> {
            Contact before = situation.target(id);
            return Outcome.of(Draft.named(Contact.TYPE, before, change.apply(before, situation)));
        };
    }

    private static Operation operation(String verb, Action action) {
        return Operation.of(Contact.NAME_OF_TYPE + "." + verb, action);
    }
}
