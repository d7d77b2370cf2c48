package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class TextRuleTest {
    private final TextRule line = TextRule.line("city", 10);
    private final TextRule block = TextRule.block("notes", 10);

    @Test
    void textIsKeptInNfcWithoutWhiteSpaceAtItsEnds() {
        assertThat(line.check("  \u2003Sa\u0303o\t ")).isEqualTo("S\u00e3o");
    }

    @Test
    void nothingIsRefusedAsMissingAndWhiteSpaceAsBlank() {
        assertFault(null, "text.missing");
        assertFault("", "text.blank");
        assertFault(" \t\n\u2003", "text.blank");
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(line.check("😀".repeat(10))).hasSize(20);
        assertThat(assertFault("😀".repeat(11), "text.tooLong"))
                .containsEntry("length", "11")
                .containsEntry("max", "10");
        assertThat(assertFault("x".repeat(1_000_000), "text.tooLong")).containsEntry("length", "1000000");
    }

    @Test
    void combiningMarksThatNfcPutsTogetherCountOnce() {
        assertThat(line.check("a\u0301".repeat(10))).isEqualTo("\u00e1".repeat(10));
    }

    @Test
    void controlCharacterIsNamedWithItsPlaceInTheKeptText() {
        assertThat(assertFault("  a\u0000b", "text.control"))
                .containsEntry("character", "U+0000")
                .containsEntry("place", "2")
                .containsEntry("length", "3");
        assertThat(assertFault("a\nb", "text.control")).containsEntry("character", "U+000A");
        assertThat(assertFault("a\u0085b", "text.control")).containsEntry("character", "U+0085");
    }

    @Test
    void blockTakesLineFeedsAndNoOtherControls() {
        assertThat(block.check("a\nb")).isEqualTo("a\nb");
        assertThatThrownBy(() -> block.check("a\r\nb"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        wrong -> assertThat(wrong.fault().code()).isEqualTo("text.controlInBlock"));
    }

    @Test
    void loneSurrogatesAreRefusedAndPairsAreNot() {
        assertThat(assertFault("ab\ud83d", "text.surrogate"))
                .containsEntry("character", "U+D83D")
                .containsEntry("place", "3");
        assertFault("\ude00a", "text.surrogate");
        assertFault("\ude00\ud83d", "text.surrogate");
        assertThat(line.check("😀")).isEqualTo("😀");
    }

    @Test
    void leftOutTextIsNothing() {
        assertThat(line.checkOptional(null)).isNull();
        assertThat(line.checkOptional(" ")).isNull();
        assertThat(line.checkOptional(" a ")).isEqualTo("a");
        assertThatThrownBy(() -> line.checkOptional("a\u0007")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void personalTextsAreNotShownAndHarmlessOnesAre() {
        String text = "Maria Souza from somewhere";
        assertThatThrownBy(() -> line.check(text))
                .hasMessageNotContaining("Maria")
                .hasMessageContaining("26");
        assertThat(assertFault(line.harmless(), text, "text.tooLong").toString())
                .contains("Maria");
        assertThat(assertFault(line, text, "text.tooLong")).doesNotContainKey("value");
    }

    @Test
    void shownTextIsNeverCutThroughACharacter() {
        String shown = assertFault(line.harmless(), "a" + "😀".repeat(60), "text.tooLong")
                .get("value");
        assertThat(shown.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Property
    void keptTextIsKeptAgainAsItIs(@ForAll @StringLength(max = 14) String raw) {
        try {
            String kept = line.check(raw);
            assertThat(line.check(kept)).isEqualTo(kept);
            assertThat(kept)
                    .isEqualTo(Normalizer.normalize(kept, Normalizer.Form.NFC))
                    .isEqualTo(kept.strip());
            assertThat(kept.codePointCount(0, kept.length())).isBetween(1, 10);
        } catch (InvalidValueException refused) {
            assertThat(refused.fault().path()).isEqualTo("city");
        }
    }

    private Map<String, String> assertFault(String raw, String code) {
        return assertFault(line, raw, code);
    }

    private static Map<String, String> assertFault(TextRule rule, String raw, String code) {
        try {
            throw new AssertionError("accepted as " + rule.check(raw));
        } catch (InvalidValueException wrong) {
            assertThat(wrong.fault().code()).isEqualTo(code);
            return wrong.fault().values();
        }
    }
}
