package io.fichario.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {

    @Test
    void aPersonIsAddressedAsPreferredThenByGivenThenByWholeName() {
        PersonNames maria = PersonNames.of("Maria Souza");
        assertThat(maria.addressedAs()).isEqualTo("Maria Souza");
        assertThat(maria.withGiven("Maria").addressedAs()).isEqualTo("Maria");
        assertThat(maria.withGiven("Maria").withPreferredName("Mari").addressedAs())
                .isEqualTo("Mari");
    }

    @Test
    void thePreferredNameDoesNotReplaceTheWholeName() {
        PersonNames mari = PersonNames.of("Maria Souza").withPreferredName("Mari");
        assertThat(mari.display()).isEqualTo("Maria Souza");
        assertThat(mari.all()).containsExactly("Maria Souza", "Mari");
        assertThat(mari.kind()).isEqualTo(ContactKind.PERSON);
    }

    @Test
    void anOrganisationIsShownByItsTradingName() {
        OrganizationNames legal = OrganizationNames.of("Casa do Chá Ltda.");
        assertThat(legal.display()).isEqualTo("Casa do Chá Ltda.");
        assertThat(legal.withTrading("Casa do Chá").display()).isEqualTo("Casa do Chá");
        assertThat(legal.withTrading("Casa do Chá").all()).containsExactly("Casa do Chá", "Casa do Chá Ltda.");
    }

    @Test
    void namesAreKeptInNfcAndTrimmed() {
        assertThat(PersonNames.of("  Jose\u0301 ").display()).isEqualTo("José");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "a\u0000b", "a\nb", "\uDC00"})
    void whatIsNoNameIsRefused(String text) {
        PersonNames maria = PersonNames.of("Maria");
        assertThatThrownBy(() -> PersonNames.of(text)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> OrganizationNames.of(text)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> maria.withPreferredName(text)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> maria.withFamily(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void namesAreBounded() {
        assertThat(PersonNames.of("a".repeat(Names.MAX_LENGTH)).display()).hasSize(200);
        assertThatThrownBy(() -> PersonNames.of("a".repeat(Names.MAX_LENGTH + 1)))
                .hasMessageContaining("200");
    }

    @Test
    void toStringDoesNotShowNames() {
        assertThat(PersonNames.of("Maria").toString() + OrganizationNames.of("Maria"))
                .doesNotContain("Maria");
    }
}
