package io.fichario.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.contact.Names;
import io.fichario.crm.record.Texts;
import org.junit.jupiter.api.Test;

final class FoldedTextTest {
    /** 각, which is taken apart into three letters. */
    private static final String SYLLABLE = "\uac01";

    /** A sign for a sentence of 18 letters. */
    private static final String SENTENCE = "\ufdfa";

    @Test
    void namesOfAnyScriptAreKeptWhole() {
        String folded = Texts.fold(SYLLABLE.repeat(Names.MAX_LENGTH));
        assertThat(folded).hasSize(FoldedText.MAX_LENGTH);
        assertThat(FoldedText.kept(folded)).isEqualTo(folded);
        String faces = "😀".repeat(FoldedText.MAX_LENGTH);
        assertThat(FoldedText.kept(faces)).isEqualTo(faces);
    }

    @Test
    void whatIsLongerIsCutBetweenCodePoints() {
        String folded = Texts.fold(SENTENCE.repeat(Names.MAX_LENGTH));
        assertThat(FoldedText.kept(folded)).isEqualTo(folded.substring(0, FoldedText.MAX_LENGTH));
        assertThat(FoldedText.kept("a" + "😀".repeat(FoldedText.MAX_LENGTH)))
                .isEqualTo("a" + "😀".repeat(FoldedText.MAX_LENGTH - 1));
    }
}
