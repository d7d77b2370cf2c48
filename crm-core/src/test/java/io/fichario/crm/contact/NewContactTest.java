package io.fichario.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.record.CanonicalJson;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class NewContactTest {
    private static final NewAddress AUGUSTA = NewAddress.in("BR")
            .street("Rua Augusta 1500")
            .city("São Paulo")
            .region("SP")
            .postalCode("01304-001");

    @Test
    void whatWasTypedBecomesValues() {
        Registration maria = values(NewContact.person("Maria Souza")
                .givenName("Maria")
                .preferredName("Mari")
                .email("maria@example.com")
                .phone("11 91234-5678")
                .point(NewPoint.web("@maria").labelled("Instagram").purpose(PointPurpose.HOME))
                .address(AddressPurpose.SHIPPING, AUGUSTA)
                .language("pt-BR")
                .timeZone("America/Sao_Paulo")
                .owner("ana")
                .department("sales")
                .tag("vip")
                .notes("calls back")
                .creditLimit("BRL", "500.00")
                .identifier("cpf", "529.982.247-25")
                .externalId("shop", "4711"));
        assertThat(maria.names().addressedAs()).isEqualTo("Mari");
        assertThat(maria.reach().phones()).extracting(PhoneNumber::e164).containsExactly(Optional.of("+5511912345678"));
        assertThat(maria.reach().points()).hasSize(3);
        assertThat(maria.profile().language()).contains(Locale.forLanguageTag("pt-BR"));
        assertThat(maria.profile().timeZone()).contains(ZoneId.of("America/Sao_Paulo"));
        assertThat(maria.standing().creditLimit()).contains(Money.parse("BRL 500.00"));
        assertThat(maria.identity().identifiers()).containsExactly(Identifier.parse("CPF:52998224725"));
    }

    @Test
    void allFaultsAreToldAtOnceWithTheirPaths() {
        assertThat(faults(wrongInEveryPart()))
                .extracting(Fault::path, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("tradingName", "contact.notOrganization"),
                        tuple("name", "text.blank"),
                        tuple("emails[0]", "email.malformed"),
                        tuple("phones[1]", "phone.noDigit"),
                        tuple("webs[0]", "web.scheme"),
                        tuple("addresses[0].city", "text.control"),
                        tuple("addresses[1].purpose", "value.missing"),
                        tuple("addresses[2]", "value.missing"),
                        tuple("language", "contact.language"),
                        tuple("timeZone", "contact.timeZone"),
                        tuple("departments[0]", "value.missing"),
                        tuple("tags[1]", "text.blank"),
                        tuple("notes", "text.controlInBlock"),
                        tuple("creditLimit", "contact.amount"),
                        tuple("identifiers[0].value", "identifier.cpf"),
                        tuple("externalIds[0]", "externalId.system"),
                        tuple("preferences[0].topic", "text.blank"),
                        tuple("consents[0].channel", "value.missing"));
    }

    @Test
    void theFaultsOfAllPartsOfOneValueAreTold() {
        NewContact command = NewContact.person("Maria")
                .identifier("?", " ")
                .preference(null, "a\u0000")
                .consent(null, null);
        assertThat(faults(command))
                .extracting(Fault::path)
                .containsExactlyInAnyOrder(
                        "identifiers[0].type",
                        "identifiers[0].value",
                        "preferences[0].topic",
                        "preferences[0].value",
                        "consents[0].channel",
                        "consents[0].purpose");
    }

    @Test
    void everyFaultHasASentenceInBothLanguages() {
        for (String code : List.of("contact.language", "web.scheme", "identifier.cpf", "relationship.self")) {
            Fault fault = Fault.of("", code).with("length", 1);
            String english = Messages.builtIn().text(Locale.ENGLISH, code, fault.values());
            String portuguese = Messages.builtIn().text(Locale.forLanguageTag("pt"), code, fault.values());
            assertThat(english).doesNotContain(code).isNotEqualTo(portuguese);
        }
    }

    @Test
    void phonesAreDialledInTheCountryOfTheFirstAddressOrTheOneThatIsSaid() {
        NewContact phone = NewContact.person("Maria").phone("11 91234-5678");
        assertThat(values(phone.country("BR")).reach().phones().get(0).recognized())
                .isTrue();
        assertThat(values(phone.country("br")
                                .address(
                                        AddressPurpose.HOME, NewAddress.in("DE").street("Gasse 7")))
                        .reach()
                        .phones()
                        .get(0)
                        .recognized())
                .isFalse();
        assertThat(values(phone).reach().phones().get(0).recognized()).isFalse();
        assertThat(faults(phone.country("Brazil"))).extracting(Fault::path).containsExactly("country");
    }

    @Test
    void theSamePointTwiceIsRefusedWhereItStandsTheSecondTime() {
        assertThat(faults(NewContact.person("Maria")
                        .email("m@example.com")
                        .phone("+1 2")
                        .email("M@example.com")))
                .extracting(Fault::path, Fault::code)
                .containsExactly(tuple("emails[1]", "reach.twice"));
    }

    @Test
    void namesOfTheOtherKindAreRefused() {
        assertThat(faults(NewContact.organization("Casa").givenName("Maria").preferredName("Mari")))
                .extracting(Fault::path)
                .containsExactly("givenName", "preferredName");
        assertThat(values(NewContact.organization("Casa Ltda.").tradingName("Casa"))
                        .names()
                        .display())
                .isEqualTo("Casa");
    }

    @Test
    void moreThanIsAllowedIsRefused() {
        NewContact command = NewContact.person("Maria");
        for (int i = 0; i <= Reach.MAX_POINTS; i++) {
            command = command.email("m" + i + "@example.com").tag("t" + i);
        }
        assertThat(faults(command)).extracting(Fault::path).containsExactlyInAnyOrder("contactPoints", "tags");
    }

    @Test
    void anAmountOfTooManyDigitsOrPlacesIsRefused() {
        for (String amount : List.of("1E999999999", "0.001", "9".repeat(20), "", "-1", "1,00")) {
            assertThat(faults(NewContact.person("Maria").creditLimit("BRL", amount)))
                    .as(amount)
                    .extracting(Fault::path)
                    .containsExactly("creditLimit");
        }
        assertThat(faults(NewContact.person("Maria").creditLimit("XXQ", "1"))).isNotEmpty();
    }

    @Test
    void aCommandIsComparedByAllThatWasTyped() {
        NewContact maria = NewContact.person("Maria").email("m@example.com").address(AddressPurpose.HOME, AUGUSTA);
        NewContact again = NewContact.person("Maria").email("m@example.com").address(AddressPurpose.HOME, AUGUSTA);
        assertThat(digest(maria)).isEqualTo(digest(again)).isNotEqualTo(digest(maria.tag("vip")));
        assertThat(digest(maria.tag("x"))).isNotEqualTo(digest(maria.department("x")));
        assertThat(digest(maria.consent(Channel.EMAIL, ConsentPurpose.MARKETING)))
                .isNotEqualTo(digest(maria.consent(Channel.SMS, ConsentPurpose.MARKETING)));
    }

    @Test
    void toStringShowsNothingOfWhatWasTyped() {
        assertThat(NewContact.person("Maria").toString() + NewPoint.email("maria@example.com"))
                .isEqualTo("NewContact[PERSON]NewPoint[EMAIL]");
    }

    private static NewContact wrongInEveryPart() {
        return NewContact.person(" ")
                .email("maria")
                .email("maria@example.com")
                .phone("+55 11 91234-5678")
                .phone("none")
                .web("javascript:alert(1)")
                .address(
                        AddressPurpose.SHIPPING,
                        NewAddress.in("BR").street("Rua").city("a\u0000b"))
                .address(null, AUGUSTA)
                .address(AddressPurpose.HOME, null)
                .language("not a language")
                .timeZone("Mars/Olympus")
                .department(null)
                .tag("ok")
                .tag("")
                .notes("\u0007")
                .creditLimit("BRL", "1e9")
                .identifier("CPF", "1")
                .externalId("Shop", "1")
                .preference("", "green")
                .consent(null, ConsentPurpose.MARKETING)
                .tradingName("x");
    }

    private static String digest(NewContact command) {
        return CanonicalJson.digest(List.of(command));
    }

    private static List<Fault> faults(NewContact command) {
        Faults faults = new Faults();
        assertThat(new Registering(command, faults).values()).isEmpty();
        return faults.all();
    }

    private static Registration values(NewContact command) {
        Faults faults = new Faults();
        Optional<Registration> values = new Registering(command, faults).values();
        assertThat(faults.all()).isEmpty();
        return values.orElseThrow();
    }
}
