package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuesTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Acme", "-acme", "_acme", "a b", "a'", "ação", "_stores", "a\n"})
    void tenantIdHasAForm(String text) {
        assertThatThrownBy(() -> TenantId.of(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void tenantIdMayBeSixtyFourLong() {
        assertThat(TenantId.of("a".repeat(64)).text()).hasSize(64);
        assertThat(TenantId.of("_store")).isEqualTo(TenantId.STORE);
        assertThatThrownBy(() -> TenantId.of("a".repeat(65))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void versionsCountUpFromNone() {
        assertThat(Version.NONE.next()).isEqualTo(Version.of(1));
        assertThat(Version.of(2).previous()).isEqualTo(Version.of(1));
        assertThat(Version.of(10)).isGreaterThan(Version.of(9));
        assertThatThrownBy(Version.NONE::previous).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Version.of(-1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("-1");
    }

    @Property
    void externalIdReadsBackFromItsText(
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = 'a', to = 'z') String system,
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = '!', to = '~') String id) {
        ExternalId external = ExternalId.of(system, id);
        assertThat(ExternalId.parse(external.text())).isEqualTo(external);
    }

    @Test
    void externalIdDoesNotShowWhatMayBePersonal() {
        assertThat(ExternalId.of("shop", "maria@example.com")).hasToString("shop:***");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "shop", ":1", "Shop:1", "shop:", "shop: ", "shop:\u0000"})
    void externalIdHasAForm(String text) {
        assertThatThrownBy(() -> ExternalId.parse(text)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "1-1-1-1-1", "00000000-0000-7000-8000-00000000000g", " 00000000-0000-7000-8000-000000000001"
            })
    void idsAreReadFromTheirUsualFormOnly(String text) {
        assertThatThrownBy(() -> Uuids.parse("bookId", text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("bookId");
        assertThatThrownBy(() -> Uuids.check("bookId", null)).isInstanceOf(InvalidValueException.class);
        assertThat(Uuids.parse("bookId", "00000000-0000-7000-8000-000000000001"))
                .isEqualTo(new UUID(0x7000L, 0x8000_0000_0000_0001L));
    }

    @Test
    void timesAreTruncatedToMicroseconds() {
        assertThat(Micros.truncate(Instant.parse("1969-12-31T23:59:59.123456789Z")))
                .isEqualTo(Instant.parse("1969-12-31T23:59:59.123456Z"));
    }

    @Test
    void shownValuesAreShortAndHarmless() {
        assertThat(Shown.of(null)).isEqualTo("nothing");
        assertThat(Shown.of("a\nb\u0000\ud83d")).isEqualTo("'a?b??'");
        assertThat(Shown.of("x".repeat(100))).hasSize(83).endsWith("…'");
    }

    @Test
    void whatIsMissingIsNamedWithItsPlace() {
        assertThatThrownBy(() -> Given.value("owner", null)).hasMessageStartingWith("owner");
        assertThatThrownBy(() -> Given.list("tags", Arrays.asList("a", null))).hasMessageStartingWith("tags[1]");
        assertThatThrownBy(() -> Given.set("tags", null)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Given.map("values", null)).isInstanceOf(InvalidValueException.class);
        assertThat(Given.list("tags", List.of("a"))).containsExactly("a");
        assertThat(Given.map("values", Map.of("a", 1))).containsEntry("a", 1);
    }

    @Test
    void referenceGoesThroughAFieldOfAtMostOneId() {
        Ref<Book> ref = Ref.through(Ref.to(BookId.of(1)), Book.SEQUEL, Book.TYPE);
        assertThat(ref.type()).isEqualTo(Book.TYPE);
        assertThat(ref).isEqualTo(Ref.through(Ref.to(BookId.of(1)), Book.SEQUEL, Book.TYPE));
        Field<Book, BookId> many = Field.many("sequels", Scalar.id(), book -> List.of());
        assertThatThrownBy(() -> Ref.through(Ref.to(BookId.of(1)), many, Book.TYPE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("sequels");
    }
}
