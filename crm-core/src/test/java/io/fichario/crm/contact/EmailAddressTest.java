package io.fichario.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Maria@Example.COM, maria@example.com",
        "JOSÉ@exämple.com, josé@xn--exmple-cua.com",
        "maria+tea@例え.jp, maria+tea@xn--r8jz45g.jp",
        "'\"maria souza\"@example.com', '\"maria souza\"@example.com'",
    })
    void isKeptAsWrittenAndMatchedNormalised(String written, String normalized) {
        assertThat(EmailAddress.of(written).text()).isEqualTo(written);
        assertThat(EmailAddress.of(written).normalized()).isEqualTo(normalized);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "maria",
                "@example.com",
                "maria@",
                "maria@example",
                "ma ria@example.com",
                ".maria@example.com",
                "maria.@example.com",
                "ma..ria@example.com",
                "a@b@example.com",
                "maria@-example.com",
                "maria@exa mple.com",
                "maria@.com",
                "maria@example.com.",
                "maria@example..com",
                "maria\u0000@example.com",
                "maria\uD800@example.com"
            })
    void whatHasNotTheStructureIsRefused(String text) {
        assertThatThrownBy(() -> EmailAddress.of(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void moreThan254CharactersAreRefused() {
        String domain = ("a".repeat(60) + ".").repeat(4) + "com";
        assertThat(EmailAddress.of("maria@" + domain).text()).hasSize(253);
        assertThatThrownBy(() -> EmailAddress.of("mariamaria@" + domain))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("254");
    }

    @Test
    void neitherMessagesNorToStringShowTheAddress() {
        assertThat(EmailAddress.of("maria@example.com")).hasToString("EmailAddress[***]");
        assertThatThrownBy(() -> EmailAddress.of("maria souza@example.com"))
                .hasMessageNotContaining("maria")
                .hasMessageContaining("at place 6");
    }

    @Property
    void roundTripsThroughItsText(@ForAll("emails") EmailAddress email) {
        assertThat(EmailAddress.of(email.text())).isEqualTo(email);
    }

    @Property
    void normalisingTwiceChangesNothing(@ForAll("emails") EmailAddress email) {
        assertThat(EmailAddress.of(email.normalized()).normalized()).isEqualTo(email.normalized());
    }

    @Provide
    Arbitrary<EmailAddress> emails() {
        return Samples.emails();
    }
}
