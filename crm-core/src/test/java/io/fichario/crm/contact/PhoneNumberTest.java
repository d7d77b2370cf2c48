package io.fichario.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "+55 11 91234-5678, , +5511912345678, (11) 91234-5678",
        "11 91234-5678, BR, +5511912345678, (11) 91234-5678",
        "+55 11 91234-5678, DE, +5511912345678, (11) 91234-5678",
        "(604) 555-4729, CA, +16045554729, (604) 555-4729",
    })
    void aNumberOfThePlanIsAlsoKeptInE164(String typed, String region, String e164, String national) {
        PhoneNumber phone = PhoneNumber.of(typed, Optional.ofNullable(region));
        assertThat(phone.text()).isEqualTo(typed);
        assertThat(phone.e164()).contains(e164);
        assertThat(phone.display()).isEqualTo(national);
        assertThat(phone.matching()).isEqualTo(e164);
        assertThat(phone.recognized()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"11 91234-5678,", "030-0074321, US", "555 4729, BR", "+1 2, BR", "11 91234-5678, ZZ", "call 7, DE"})
    void aNumberThatThePlanDoesNotKnowIsKeptAsTyped(String typed, String region) {
        PhoneNumber phone = PhoneNumber.of(typed, Optional.ofNullable(region));
        assertThat(phone.recognized()).isFalse();
        assertThat(phone.display()).isEqualTo(typed);
        assertThat(phone.matching()).isEqualTo(typed.replaceAll("[^0-9]", ""));
    }

    @Test
    void digitsOfOtherScriptsMatchLikeOurs() {
        assertThat(PhoneNumber.of("٠٣٠ ١٢٣").digits()).isEqualTo("030123");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {" ", "none", "+", "1\u0007", "12345678901234567890123456789012345678901234567890123456789012"})
    void whatIsNoNumberAtAllIsRefused(String typed) {
        assertThatThrownBy(() -> PhoneNumber.of(typed)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aHalfRecognizedNumberIsRefused() {
        assertThatThrownBy(() -> new PhoneNumber("1", Optional.of("+551"), Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new PhoneNumber("1", Optional.of("551"), Optional.of("1")))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new PhoneNumber("1", Optional.empty(), Optional.of("1")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void theCaseOfARegionDoesNotCount() {
        assertThat(PhoneNumber.of("11 91234-5678", Optional.of("br")).e164()).contains("+5511912345678");
    }

    @Test
    void toStringDoesNotShowTheNumber() {
        assertThat(PhoneNumber.of("+55 11 91234-5678")).hasToString("PhoneNumber[***]");
    }

    @Property
    void roundTripsThroughItsTextInItsRegion(@ForAll("typed") String typed, @ForAll("regions") String region) {
        PhoneNumber phone = PhoneNumber.of(typed, Optional.of(region));
        assertThat(PhoneNumber.of(phone.text(), Optional.of(region))).isEqualTo(phone);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withChars("0123456789 +-()/.x")
                .ofMinLength(1)
                .ofMaxLength(25)
                .filter(text -> text.matches(".*[0-9].*"));
    }

    @Provide
    Arbitrary<String> regions() {
        return Arbitraries.of("BR", "US", "DE", "GB", "JP", "");
    }
}
