package io.fichario.crm.address;

import static io.fichario.crm.address.AddressExamples.augusta;
import static io.fichario.crm.address.AddressExamples.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.record.CanonicalJson;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.InvalidValueException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostalAddressTest {

    @Test
    void whatWasTypedIsKeptInItsForm() {
        PostalAddress address = augusta()
                .street("  ")
                .organization(" Chá & Cia ")
                .deliveryNotes("Portão azul\nBater")
                .coordinates("-23.5558", "-46.6621")
                .toAddress();
        assertThat(address.street()).containsExactly("Rua Augusta 1500", "Apto 42");
        assertThat(address.organization()).contains("Chá & Cia");
        assertThat(address.postalCode()).contains("01304-001");
        assertThat(address.deliveryNotes()).contains("Portão azul\nBater");
        assertThat(address.coordinates()).contains(Coordinates.of("-23.5558", "-46.6621"));
        assertThat(address.country()).isEqualTo(CountryCode.of("BR"));
    }

    @Test
    void allFaultsAreReportedAtOnceWithTheirPaths() {
        Faults faults = new Faults();
        NewAddress typed = NewAddress.in("XX")
                .street("ok")
                .street("bad\u0000")
                .city("c".repeat(PostalAddress.MAX_PLACE_LENGTH + 1))
                .region("\ud800")
                .postalCode("1".repeat(21))
                .coordinates("91", "0");
        assertThat(typed.toAddress(faults, "addresses[0]")).isEmpty();
        assertThat(faults.all())
                .extracting(Fault::path)
                .containsExactlyInAnyOrder(
                        "addresses[0].country",
                        "addresses[0].street[1]",
                        "addresses[0].city",
                        "addresses[0].region",
                        "addresses[0].postalCode",
                        "addresses[0].coordinates");
    }

    @Test
    void anEarlierFaultElsewhereDoesNotStopAnAddress() {
        Faults faults = new Faults();
        faults.add(Fault.of("name", "text.missing"));
        assertThat(augusta().toAddress(faults, "addresses[0]")).isPresent();
        assertThat(faults.all()).hasSize(1);
    }

    @Test
    void whatHasNoStructureIsRefused() {
        NewAddress many = NewAddress.in("BR");
        for (int i = 0; i <= PostalAddress.MAX_STREET_LINES; i++) {
            many = many.street("line " + i);
        }
        NewAddress tooMany = many;
        assertThat(codeOf(tooMany::toAddress)).isEqualTo("address.street.lines");
        assertThat(codeOf(NewAddress.in("BR").recipient("Maria")::toAddress)).isEqualTo("address.empty");
        assertThat(codeOf(NewAddress.in((String) null).city("Recife")::toAddress))
                .isEqualTo("address.country");
        assertThat(codeOf(NewAddress.in((CountryCode) null).city("Recife")::toAddress))
                .isEqualTo("address.country");
    }

    @Test
    void noPartOfTheRecordMayBeNull() {
        CountryCode brazil = CountryCode.of("BR");
        Optional<String> city = Optional.of("Recife");
        assertThat(codeOf(() -> new PostalAddress(
                        null, city, List.of(), city, city, city, city, brazil, city, Optional.empty())))
                .isEqualTo("value.missing");
        assertThat(codeOf(() ->
                        new PostalAddress(city, city, null, city, city, city, city, brazil, city, Optional.empty())))
                .isEqualTo("value.missing");
        assertThat(codeOf(() ->
                        new PostalAddress(city, city, List.of(), city, city, city, city, null, city, Optional.empty())))
                .isEqualTo("value.missing");
        assertThat(codeOf(() ->
                        augusta().toAddress().withStreet(Stream.of("a", null).toList())))
                .isEqualTo("value.missing");
    }

    @ParameterizedTest
    @CsvSource({
        "BR, São Paulo, , 01304-001, region address.part.missing",
        "BR, São Paulo, SP, , postalCode address.part.missing",
        "BR, São Paulo, SP, 1304, postalCode address.postalCode.form",
        "US, , , , city address.part.missing|region address.part.missing|postalCode address.part.missing",
        "DE, Berlin, , 10115, ''",
        "AO, Luanda, , x, ''",
        "IE, Cork, , , ''"
    })
    void theTableSaysWhatACountryWouldWant(String country, String city, String region, String code, String faults) {
        PostalAddress address = NewAddress.in(country)
                .street("1")
                .city(city)
                .region(region)
                .postalCode(code)
                .toAddress();
        assertThat(address.postalFaults().stream().map(fault -> fault.path() + " " + fault.code()))
                .containsExactlyElementsOf(faults.isEmpty() ? List.of() : List.of(faults.split("\\|")));
    }

    @Test
    void theFaultOfACodeNamesCountryAndExampleButNotTheCode() {
        Fault fault = augusta().postalCode("987").toAddress().postalFaults().get(0);
        assertThat(fault.message()).contains("BR", "40301-110").doesNotContain("987");
    }

    @Test
    void aCodeThatDoesNotFitIsKeptAsTyped() {
        assertThat(augusta().postalCode("S-958 22").toAddress().postalCode()).contains("S-958 22");
    }

    @Test
    void anAddressThatIsLoadedIsNotRewrittenByTheTable() {
        PostalAddress loaded = new PostalAddress(
                Optional.empty(),
                Optional.empty(),
                List.of("Rua 1"),
                Optional.empty(),
                Optional.of("Recife"),
                Optional.of("PE"),
                Optional.of("50030230"),
                CountryCode.of("BR"),
                Optional.empty(),
                Optional.empty());
        assertThat(loaded.postalCode()).contains("50030230");
        assertThat(loaded.postalFaults()).isEmpty();
    }

    @Test
    void withersChangeOnePart() {
        PostalAddress address = augusta().toAddress();
        assertThat(address.withCity("Santos").city()).contains("Santos");
        assertThat(address.withRegion(" ").region()).isEmpty();
        assertThat(address.withDistrict(null).district()).isEmpty();
        assertThat(address.withRecipient("Ana").recipient()).contains("Ana");
        assertThat(address.withOrganization("Chá").organization()).contains("Chá");
        assertThat(address.withDeliveryNotes("a\nb").deliveryNotes()).contains("a\nb");
        assertThat(address.withStreet(List.of("x")).street()).containsExactly("x");
        assertThat(address.withPostalCode("11010150").postalCode()).contains("11010-150");
        assertThat(address.withCoordinates(Coordinates.of("1", "2")).coordinates())
                .isPresent();
        assertThat(address.withCity("Santos").withCity("São Paulo")).isEqualTo(address);
    }

    @Test
    void anotherCountryWritesTheSameCodeInItsOwnForm() {
        PostalAddress address =
                NewAddress.in("DE").city("Malmö").postalCode("21120").toAddress();
        assertThat(address.withCountry(CountryCode.of("SE")).postalCode()).contains("211 20");
        assertThat(codeOf(() -> address.withCountry(null))).isEqualTo("value.missing");
    }

    @Test
    void addressesAreMaskedAndFaultsHoldNoTexts() {
        assertThat(augusta().toAddress()).hasToString("PostalAddress[BR ***]");
        assertThat(augusta()).hasToString("NewAddress[***]");
        InvalidValueException refused = Assertions.catchThrowableOfType(
                InvalidValueException.class,
                () -> augusta().city("secret\u0007").toAddress());
        assertThat(refused.getMessage()).doesNotContain("secret");
    }

    @Test
    void commandsWithTheSameTextsAreEqual() {
        assertThat(augusta()).isEqualTo(augusta()).hasSameHashCodeAs(augusta());
        assertThat(augusta().city("x")).isNotEqualTo(augusta());
        assertThat(augusta().coordinates(Coordinates.of("1", "2")))
                .isEqualTo(augusta().coordinates("1", "2"));
        assertThat(augusta().city("x").city(null)).isEqualTo(augusta().city(null));
        assertThat(augusta().coordinates("1", "2").coordinates((Coordinates) null))
                .isEqualTo(augusta());
    }

    @Test
    void whatWasTypedHasOneDigestWhateverTheOrder() {
        NewAddress other = NewAddress.in("BR").city("Recife").street("1");
        NewAddress same = NewAddress.in("BR").street("1").city("Recife");
        assertThat(CanonicalJson.digest(List.of(other))).isEqualTo(CanonicalJson.digest(List.of(same)));
        assertThat(CanonicalJson.digest(List.of(same.city("Olinda"))))
                .isNotEqualTo(CanonicalJson.digest(List.of(same)));
    }

    @Test
    void faultsNeedAPlaceToGo() {
        assertThat(codeOf(() -> augusta().toAddress(null, ""))).isEqualTo("value.missing");
        assertThat(codeOf(() -> augusta().toAddress(new Faults(), null))).isEqualTo("value.missing");
    }

    private static List<BiFunction<NewAddress, String, NewAddress>> texts() {
        return List.of(
                NewAddress::street,
                NewAddress::district,
                NewAddress::city,
                NewAddress::region,
                NewAddress::recipient,
                NewAddress::organization,
                NewAddress::deliveryNotes);
    }

    private static List<Optional<String>> kept(PostalAddress address) {
        List<Optional<String>> kept = new ArrayList<>();
        kept.add(address.street().stream().skip(1).findFirst());
        kept.add(address.district());
        kept.add(address.city());
        kept.add(address.region());
        kept.add(address.recipient());
        kept.add(address.organization());
        kept.add(address.deliveryNotes());
        return kept;
    }

    private static void comesBackOrIsRefused(String text) {
        for (int i = 0; i < texts().size(); i++) {
            NewAddress typed = texts().get(i).apply(NewAddress.in("BR").street("first"), text);
            Faults faults = new Faults();
            Optional<PostalAddress> address = typed.toAddress(faults, "");
            String form = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
            if (address.isPresent()) {
                assertThat(kept(address.get()).get(i).orElse("")).isEqualTo(text.isBlank() ? "" : form);
            } else {
                assertThat(faults.all()).isNotEmpty();
            }
        }
    }

    @Property
    void anyTextComesBackInNfcOrIsRefused(@ForAll String text) {
        comesBackOrIsRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000",
                "a\u0000b",
                "a\tb",
                "a\rb",
                "\ud800",
                "a\udc00b",
                "\u0085x",
                "e\u0301",
                "\ufeff",
                "田中さん",
                "👾 🙇",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "%s%d$1",
                "../../etc/passwd",
                "١٢٣",
                "Ω≈ç√∫"
            })
    void naughtyTextsComeBackOrAreRefused(String text) {
        comesBackOrIsRefused(text);
    }

    @Property
    void anyPostalCodeIsKeptOrRefused(@ForAll String text) {
        Faults faults = new Faults();
        Optional<PostalAddress> address =
                NewAddress.in("GB").street("1").postalCode(text).toAddress(faults, "");
        assertThat(address.isPresent()).isEqualTo(faults.none());
        address.ifPresent(PostalAddress::postalFaults);
    }
}
