package io.fichario.crm.address;

import static io.fichario.crm.address.AddressExamples.DAY;
import static io.fichario.crm.address.AddressExamples.augusta;
import static io.fichario.crm.address.AddressExamples.id;
import static io.fichario.crm.address.AddressExamples.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Addresses as documents, with the settings that records are written with. */
final class AddressJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final AddressBook BOOK = AddressBook.empty()
            .add(AddressEntry.of(
                    id(1), augusta().coordinates("-23.5", "-46.66").toAddress(), Set.of(AddressPurpose.HOME), DAY))
            .verified(id(1), Instant.parse("2024-03-02T10:00:00.5Z"))
            .correct(id(1), id(2), street("New 1"), DAY.plusDays(1));

    @Test
    void aBookRoundTrips() {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(BOOK), AddressBook.class))
                .isEqualTo(BOOK);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(AddressBook.empty()), AddressBook.class))
                .isEqualTo(AddressBook.empty());
    }

    @Test
    void anAddressHasOnePropertyForEachPart() {
        assertThat(MAPPER.writeValueAsString(
                        augusta().coordinates("-23.50", "1").toAddress()))
                .isEqualTo("""
                        {"recipient":"Maria Souza","organization":null,\
                        "street":["Rua Augusta 1500","Apto 42"],"district":"Consolação","city":"São Paulo",\
                        "region":"SP","postalCode":"01304-001","country":"BR","deliveryNotes":null,\
                        "coordinates":"-23.5,1"}""");
    }

    @Test
    void anEntryHasOnePropertyForEachPart() {
        assertThat(MAPPER.writeValueAsString(BOOK.entries().get(0)))
                .endsWith("""
                        "purposes":["HOME"],"defaults":["HOME"],\
                        "validity":{"from":"2024-03-01","until":"2024-03-02"},\
                        "verifiedAt":"2024-03-02T10:00:00.500Z","replaces":null}""")
                .startsWith("{\"id\":\"00000000-0000-0007-0000-000000000001\",\"address\":{");
    }

    @Test
    void aDocumentWithoutStructureIsRefused() {
        String written = MAPPER.writeValueAsString(augusta().toAddress());
        for (String broken : new String[] {
            written.replace("\"country\":\"BR\"", "\"country\":\"br\""),
            written.replace("\"country\":\"BR\"", "\"country\":null"),
            written.replace("\"city\":", "\"town\":"),
            written.replace("\"coordinates\":null", "\"coordinates\":\"x\""),
        }) {
            assertThatThrownBy(() -> MAPPER.readValue(broken, PostalAddress.class))
                    .isInstanceOf(JacksonException.class);
        }
    }
}
