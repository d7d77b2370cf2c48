package io.fichario.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.constraints.br.CNPJ;
import org.hibernate.validator.constraints.br.CPF;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentifierTest {
    private static final Validator ORACLE = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    /** What Hibernate Validator thinks of a text. */
    private record Judged(
            @CPF String cpf,
            @CNPJ(format = CNPJ.Format.ALPHANUMERIC) String cnpj) {
        static boolean isCpf(String text) {
            return ORACLE.validateValue(Judged.class, "cpf", text).isEmpty();
        }

        static boolean isCnpj(String text) {
            return ORACLE.validateValue(Judged.class, "cnpj", text).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CPF, 529.982.247-25, 52998224725, 529.982.247-25",
        "CPF, 52998224725, 52998224725, 529.982.247-25",
        "CNPJ, 11.222.333/0001-81, 11222333000181, 11.222.333/0001-81",
        "CNPJ, 12.abc.345/01de-35, 12ABC34501DE35, 12.ABC.345/01DE-35",
        "VAT, DE 136 695 976, DE136695976, DE136695976",
        "VAT, CHE-123.456.788 MWST, CHE123456788MWST, CHE123456788MWST",
        "PASSPORT, ab-1 2, ab-1 2, ab-1 2",
    })
    void isKeptWithoutPunctuationAndPrintedWithIt(String type, String typed, String kept, String formatted) {
        Identifier identifier = Identifier.of(IdentifierType.of(type), typed);
        assertThat(identifier.value()).isEqualTo(kept);
        assertThat(identifier.formatted()).isEqualTo(formatted);
        assertThat(identifier).hasToString(type + "[***]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CPF:529.982.247-26",
                "CPF:111.111.111-11",
                "CPF:1",
                "CPF:5299822472X",
                "CNPJ:11222333000182",
                "CNPJ:00000000000000",
                "CNPJ:12ABC34501DE3A",
                "VAT:136695976",
                "VAT:DE",
                "CPF:",
                "CPF",
                ":1",
                "cpf:1",
                ""
            })
    void whatIsNotOfTheFormOfItsTypeIsRefused(String text) {
        assertThatThrownBy(() -> Identifier.parse(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void messagesDoNotShowTheNumber() {
        assertThatThrownBy(() -> Identifier.parse("CPF:529.982.247-26"))
                .hasMessageContaining("11 characters")
                .hasMessageNotContaining("529");
    }

    @Property
    void cpfIsJudgedLikeHibernateValidator(@ForAll("almostCpf") String text) {
        assertThat(CheckDigits.cpf(text)).isEqualTo(Judged.isCpf(text) && isNotOneCharacter(text));
    }

    @Property
    void cnpjIsJudgedLikeHibernateValidator(@ForAll("almostCnpj") String text) {
        assertThat(CheckDigits.cnpj(text)).isEqualTo(Judged.isCnpj(text) && isNotOneCharacter(text));
    }

    @Property
    void oneOfTheHundredCheckDigitsIsRight(@ForAll("bodies") String body) {
        long right = Arbitraries.of(endings())
                .allValues()
                .orElseThrow()
                .filter(end -> CheckDigits.cnpj(body + end))
                .count();
        assertThat(right).isEqualTo(isNotOneCharacter(body) ? 1 : right);
    }

    @Property
    void roundTripsThroughItsText(@ForAll("identifiers") Identifier identifier) {
        assertThat(Identifier.parse(identifier.text())).isEqualTo(identifier);
        assertThat(Identifier.of(identifier.type(), identifier.formatted())).isEqualTo(identifier);
    }

    private static boolean isNotOneCharacter(String text) {
        return text.chars().distinct().count() > 1;
    }

    private static List<String> endings() {
        return IntStream.range(0, 100)
                .mapToObj(number -> String.format("%02d", number))
                .toList();
    }

    /** Numbers whose last two digits are right about half of the time, so that both answers are judged. */
    private static Arbitrary<String> mended(Arbitrary<String> bodies, Predicate<String> valid) {
        return Combinators.combine(bodies, Arbitraries.of(endings()), Arbitraries.of(true, false))
                .as((body, end, mend) -> body
                        + (mend
                                ? endings().stream()
                                        .filter(right -> valid.test(body + right))
                                        .findFirst()
                                        .orElse(end)
                                : end));
    }

    @Provide
    Arbitrary<String> almostCpf() {
        return mended(Arbitraries.strings().numeric().ofLength(9), CheckDigits::cpf);
    }

    @Provide
    Arbitrary<String> almostCnpj() {
        return mended(bodies(), CheckDigits::cnpj);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofLength(12);
    }

    @Provide
    Arbitrary<Identifier> identifiers() {
        return Samples.identifiers();
    }
}
