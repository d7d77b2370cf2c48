package io.fichario.crm.contact;

import static io.fichario.crm.contact.Samples.NOON;
import static io.fichario.crm.contact.Samples.contactId;
import static io.fichario.crm.contact.Samples.maria;
import static io.fichario.crm.contact.Samples.pointId;
import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.record.ExternalId;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Whatever part of a contact reaches a log line, it says nothing of what was typed about the person. */
final class MaskedTest {
    private static final String SECRET = "Secret";
    private static final String LIMIT = "4321";

    @Test
    void noPartOfAContactShowsWhatWasTyped() {
        List<Object> parts = new ArrayList<>();
        collect(everythingSaid(), parts);

        assertThat(parts)
                .hasSizeGreaterThan(20)
                .allSatisfy(part -> assertThat(part.toString())
                        .doesNotContainIgnoringCase(SECRET)
                        .doesNotContain(LIMIT));
    }

    private static Contact everythingSaid() {
        Preference preference =
                Preference.of(SECRET, SECRET, PreferenceSource.STATED, NOON).withEvidence(SECRET);
        Contact contact = maria().withNames(
                        new PersonNames(SECRET, Optional.of(SECRET), Optional.of(SECRET), Optional.of(SECRET)))
                .withNotes(SECRET)
                .withTag(SECRET)
                .withPreference(preference)
                .withRelationship(Relationship.of(contactId(2), SECRET, SECRET))
                .withConsent(ConsentEntry.given(Channel.EMAIL, ConsentPurpose.MARKETING, NOON)
                        .withWording(SECRET))
                .withIdentity(
                        new Identity(Set.of(Identifier.parse("RG:" + SECRET)), Set.of(ExternalId.of("shop", SECRET))))
                .withStanding(Standing.LEAD.withCreditLimit(Optional.of(Money.of(CurrencyUnit.of("BRL"), 4321))));
        return contact.withReach(reach()).withAddresses(contact.addresses().add(entry()));
    }

    private static Reach reach() {
        return Reach.EMPTY
                .add(ContactPoint.of(pointId(1), EmailAddress.of(SECRET + "@example.com")))
                .add(ContactPoint.of(pointId(2), PhoneNumber.of(SECRET + " " + LIMIT)))
                .add(ContactPoint.of(pointId(3), WebHandle.of(SECRET, "@" + SECRET)));
    }

    private static AddressEntry entry() {
        NewAddress address = NewAddress.in("BR")
                .recipient(SECRET)
                .organization(SECRET)
                .street(SECRET)
                .district(SECRET)
                .city(SECRET)
                .region(SECRET)
                .postalCode(SECRET)
                .deliveryNotes(SECRET)
                .coordinates("43.21", LIMIT.substring(2));
        return AddressEntry.of(
                AddressId.of(new UUID(0, 1)),
                address.toAddress(),
                Set.of(AddressPurpose.HOME),
                LocalDate.of(2026, 3, 1));
    }

    /** Texts themselves are what is to be masked; what holds them must do it. */
    private static void collect(Object part, List<Object> parts) {
        if (part instanceof Optional<?> optional) {
            optional.ifPresent(present -> collect(present, parts));
        } else if (part instanceof Collection<?> many) {
            many.forEach(one -> collect(one, parts));
        } else if (part instanceof Record) {
            parts.add(part);
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                collect(read(part, component), parts);
            }
        }
    }

    private static Object read(Object part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("every part of a contact is public", impossible);
        }
    }
}
