package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MessagesTest {
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private final Messages messages = Messages.builtIn();

    @Test
    void portugueseIsSpokenInAllItsCountries() {
        assertThat(messages.text(BRAZIL, "succession.id", Map.of()))
                .isEqualTo(messages.text(Locale.forLanguageTag("pt"), "succession.id", Map.of()))
                .isNotEqualTo(messages.text(Locale.ENGLISH, "succession.id", Map.of()));
    }

    @Test
    void anyOtherLanguageGetsEnglishWhateverTheMachineSpeaks() {
        Locale spokenHere = Locale.getDefault();
        try {
            Locale.setDefault(BRAZIL);
            assertThat(messages.text(Locale.FRENCH, "succession.id", Map.of()))
                    .isEqualTo("the id of a record never changes");
        } finally {
            Locale.setDefault(spokenHere);
        }
    }

    @Test
    void aSourceOfTheHostIsAskedFirst() {
        Messages longer = messages.with((language, code) -> Optional.of("{who} says so"));
        assertThat(longer.text(Locale.ENGLISH, "succession.id", Map.of("who", "the host")))
                .isEqualTo("the host says so");
    }

    @Test
    void anUnknownCodeIsShownWithItsValues() {
        assertThat(messages.text(Locale.ENGLISH, "no.such.code", Map.of("value", "7")))
                .isEqualTo("no.such.code {value=7}");
    }
}
