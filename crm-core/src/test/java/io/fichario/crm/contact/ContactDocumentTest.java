package io.fichario.crm.contact;

import static io.fichario.crm.contact.Samples.ANA;
import static io.fichario.crm.contact.Samples.NOON;
import static io.fichario.crm.contact.Samples.contactId;
import static io.fichario.crm.contact.Samples.pointId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.access.Department;
import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A document that a release wrote is read by all later ones; the files of released versions are never edited. */
final class ContactDocumentTest {
    private static final String GOLDEN = "/golden/0.1/contact.json";

    @Test
    void theDocumentOfSchemaOneIsReadAndWrittenAsItWas() throws IOException {
        String golden = golden();
        assertThat(Contact.TYPE.codec().read(golden, 1)).isEqualTo(full());
        assertThat(Contact.TYPE.codec().write(full())).isEqualTo(golden);
        assertThat(Contact.TYPE.codec().schema()).isEqualTo(1);
    }

    @Test
    void unknownAndMissingPropertiesAreRefused() throws IOException {
        String golden = golden();
        assertThatThrownBy(() -> Contact.TYPE.codec().read(golden.replace("\"notes\"", "\"remarks\""), 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining("Maria");
    }

    @Test
    void aPhoneThatThePlansNoLongerKnowIsStillRead() throws IOException {
        String golden = golden().replace("+5511912345678", "+99912345");
        assertThat(Contact.TYPE.codec().read(golden, 1).reach().phones())
                .extracting(PhoneNumber::matching)
                .containsExactly("+99912345");
    }

    @Property(tries = 300)
    void everyContactComesBackFromItsDocument(@ForAll("contacts") Contact contact) {
        String document = Contact.TYPE.codec().write(contact);
        Contact read = Contact.TYPE.codec().read(document, 1);
        assertThat(read).isEqualTo(contact);
        assertThat(Contact.TYPE.codec().write(read)).isEqualTo(document);
    }

    @Provide
    Arbitrary<Contact> contacts() {
        return Samples.contacts();
    }

    private static String golden() throws IOException {
        try (InputStream file = ContactDocumentTest.class.getResourceAsStream(GOLDEN)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static Contact full() {
        return new Contact(
                contactId(1),
                new Stamp(TenantId.DEFAULT, Version.of(3), Set.of()),
                new PersonNames("Maria Souza", Optional.of("Maria"), Optional.of("Souza"), Optional.of("Mari")),
                profile(),
                reach(),
                new Identity(
                        Set.of(Identifier.parse("CPF:529.982.247-25"), Identifier.parse("RG:12.345")),
                        Set.of(ExternalId.of("shop", "4711"))),
                addresses(),
                List.of(Relationship.worksFor(contactId(2))
                        .since(LocalDate.of(2025, 2, 1))
                        .endedOn(LocalDate.of(2026, 2, 1))),
                Consents.EMPTY
                        .with(ConsentEntry.given(Channel.EMAIL, ConsentPurpose.MARKETING, NOON)
                                .withWording("newsletter 3")
                                .withUntil(NOON.plusSeconds(86_400)))
                        .with(ConsentEntry.withdrawn(Channel.SMS, ConsentPurpose.SURVEY, NOON)),
                new Standing(
                        LifecycleStage.BLOCKED,
                        Optional.of(LifecycleStage.CUSTOMER),
                        Optional.of(ANA),
                        Set.of(Department.of("sales"), Department.of("billing")),
                        Optional.of(Money.parse("BRL 500.00"))));
    }

    private static Profile profile() {
        return new Profile(
                Optional.of(Locale.forLanguageTag("pt-BR")),
                Optional.of(ZoneId.of("America/Sao_Paulo")),
                Set.of("vip", "tea"),
                Optional.of("calls back\nin the morning"),
                Preferences.EMPTY
                        .with(Preference.of("tea", "green", PreferenceSource.STATED, NOON)
                                .withEvidence("on the phone"))
                        .with(Preference.of("tea", "black", PreferenceSource.OBSERVED, NOON.plusMillis(1))));
    }

    private static Reach reach() {
        return Reach.EMPTY
                .add(ContactPoint.of(pointId(1), EmailAddress.of("Maria@Example.com"))
                        .withPurposes(Set.of(PointPurpose.WORK, PointPurpose.HOME)))
                .add(ContactPoint.of(pointId(2), phone()))
                .add(ContactPoint.of(pointId(3), WebHandle.of("Instagram", "@maria")))
                .add(ContactPoint.of(pointId(4), EmailAddress.of("old@example.com")))
                .verify(pointId(1), NOON, ANA)
                .markUnusable(pointId(4));
    }

    /** Not asked of the numbering plans, which change. */
    private static PhoneNumber phone() {
        return new PhoneNumber("+55 11 91234-5678", Optional.of("+5511912345678"), Optional.of("(11) 91234-5678"));
    }

    private static AddressBook addresses() {
        return AddressBook.empty()
                .add(AddressEntry.of(
                        AddressId.of(new UUID(1, 1)),
                        NewAddress.in("BR")
                                .street("Rua Augusta 1500")
                                .district("Consolação")
                                .city("São Paulo")
                                .region("SP")
                                .postalCode("01304-001")
                                .toAddress(),
                        Set.of(AddressPurpose.SHIPPING),
                        LocalDate.of(2026, 3, 1)));
    }
}
