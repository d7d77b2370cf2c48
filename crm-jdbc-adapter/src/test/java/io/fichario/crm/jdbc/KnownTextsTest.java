package io.fichario.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KnownTextsTest {
    private final KnownTexts texts = new KnownTexts();

    @Test
    void samePartsGiveTheVerySameText() {
        String text = texts.of(List.of("SELECT ", "?"));
        assertThat(text).isEqualTo("SELECT ?");
        assertThat(texts.of(List.of("SELECT ", "?"))).isSameAs(text);
    }

    @Test
    void longTextIsMadeAnew() {
        List<String> parts = Collections.nCopies(5_000, "?,");
        assertThat(texts.of(parts)).isEqualTo(texts.of(parts)).isNotSameAs(texts.of(parts));
    }
}
