package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class TextsTest {

    @Property
    void textsCompareAsTheirUtf8Bytes(@ForAll("texts") String a, @ForAll("texts") String b) {
        int bytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
        assertThat(Integer.signum(Texts.compareCodePoints(a, b))).isEqualTo(Integer.signum(bytes));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "é", "\ud7ff", "\ue000", "\uffff", "😀", "😁", "\udbff\udfff")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Property
    void idsCompareAsTheirTexts(@ForAll long high, @ForAll long low, @ForAll long otherHigh, @ForAll long otherLow) {
        UUID a = new UUID(high, low);
        UUID b = new UUID(otherHigh, otherLow);
        assertThat(Integer.signum(Texts.compareUnsigned(a, b)))
                .isEqualTo(Integer.signum(a.toString().compareTo(b.toString())));
    }

    @Test
    void idsThatDifferInTheirLowHalfCompareByIt() {
        assertThat(Texts.compareUnsigned(new UUID(1, Long.MIN_VALUE), new UUID(1, 1)))
                .isPositive();
        assertThat(Texts.compareUnsigned(new UUID(1, 1), new UUID(1, 1))).isZero();
    }

    @Test
    void foldingForgetsCaseAccentsAndForms() {
        assertThat(Texts.fold("AÇÃO Ｆｕｌｌ ﬁ")).isEqualTo("acao full fi");
        assertThat(Texts.fold("Iİ")).isEqualTo("ii");
    }

    @Property
    void foldingTwiceChangesNothing(@ForAll("letters") String text) {
        assertThat(Texts.fold(Texts.fold(text))).isEqualTo(Texts.fold(text));
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withCharRange('A', '\u024f').ofMaxLength(10);
    }
}
