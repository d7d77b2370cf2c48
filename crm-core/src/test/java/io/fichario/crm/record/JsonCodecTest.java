package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JsonCodecTest {
    private final JsonCodec<Book> codec = JsonCodec.of(Book.class);
    private final Book full = Book.of(1, "Ação \"1\"\n😀")
            .withVersion(3)
            .costing("19.90")
            .withTags(List.of("a", "b"))
            .withSequel(BookId.of(2))
            .withLentAt(Instant.parse("2024-02-29T12:00:00.000001Z"));

    @Test
    void recordsComeBackAsTheyWereWritten() {
        assertThat(codec.read(codec.write(full), 1)).isEqualTo(full);
        Book bare = Book.of(2, "bare");
        assertThat(codec.read(codec.write(bare), 1)).isEqualTo(bare);
    }

    @Test
    void decimalsAndTimesAreTextsAndMissingPartsAreNull() {
        assertThat(codec.write(full))
                .contains("\"price\":\"19.90\"", "\"lentAt\":\"2024-02-29T12:00:00.000001Z\"", "\"version\":3");
        assertThat(codec.write(Book.of(2, "bare"))).contains("\"price\":null");
    }

    @Test
    void hiddenPartsAreNotWritten() {
        Book hidden = full.withStamp(full.stamp().withHidden(Set.of("money")));
        assertThat(codec.write(hidden)).doesNotContain("hidden", "money");
    }

    @Test
    void unknownPropertiesAreRefusedAndTheirPlaceIsNamed() {
        assertRefused(codec.write(full).replace("{\"id\"", "{\"color\":\"red\",\"id\""), "color");
        assertRefused(codec.write(full).replace("\"owner\"", "\"boss\""), "team");
    }

    @Test
    void missingPropertiesAreRefused() {
        assertRefused(codec.write(full).replace("\"title\":\"Ação \\\"1\\\"\\n😀\",", ""), "Book");
    }

    @Test
    void brokenDocumentsAreRefusedWithoutQuotingThem() {
        for (String broken : List.of("", "Maria", "[]", "{", "{\"id\":7}", codec.write(full) + "Maria", "null")) {
            assertThatThrownBy(() -> codec.read(broken, 1))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageNotContaining("Maria");
        }
    }

    @Test
    void earlierFormsAreBroughtUpStepByStep() {
        JsonCodec<Book> third = codec.then(JsonCodecTest::nameBecomesTitle).then(JsonCodecTest::priceIsAdded);
        String second = codec.write(full.withPrice(Optional.empty())).replace("\"price\":null,", "");
        String first = second.replace("\"title\"", "\"name\"");
        assertThat(third.schema()).isEqualTo(3);
        assertThat(third.read(codec.write(full), 3)).isEqualTo(full);
        assertThat(third.read(second, 2)).isEqualTo(full.costing("0"));
        assertThat(third.read(first, 1)).isEqualTo(full.costing("0"));
        assertThatThrownBy(() -> third.read(first, 2)).isInstanceOf(InvalidValueException.class);
    }

    private static Map<String, Object> nameBecomesTitle(Map<String, Object> document) {
        Map<String, Object> next = new HashMap<>(document);
        next.put("title", next.remove("name"));
        return next;
    }

    private static Map<String, Object> priceIsAdded(Map<String, Object> document) {
        Map<String, Object> next = new HashMap<>(document);
        next.put("price", "0");
        return next;
    }

    @Test
    void laterFormsAreRefused() {
        assertThatThrownBy(() -> codec.read(codec.write(full), 2))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2")
                .hasMessageContaining("1 to 1");
        assertThatThrownBy(() -> codec.read(codec.write(full), 0)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void decimalsKeepTheirScaleAndAreBounded() {
        for (String price : List.of("0", "-0.000001", "1.50", "1E+3", "100000000000000.500000")) {
            assertThat(codec.read(codec.write(full.costing(price)), 1)).isEqualTo(full.costing(price));
        }
        for (String price : List.of("1E999999999", "1E-999999999", "NaN", "", "9".repeat(61), "1,5")) {
            assertRefused(codec.write(full).replace("19.90", price), "price");
        }
    }

    @Test
    void textsAreNotTakenForNumbers() {
        assertRefused(codec.write(full).replace("\"version\":3", "\"version\":\"3\""), "version");
        assertRefused(codec.write(full).replace("\"version\":3", "\"version\":-3"), "version");
    }

    private void assertRefused(String document, String place) {
        assertThat(document).isNotEqualTo(codec.write(full));
        assertThatThrownBy(() -> codec.read(document, 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(place);
    }
}
