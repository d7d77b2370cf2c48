package io.fichario.crm.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleRefTest {

    @Test
    void referenceReadsBackFromItsText() {
        RuleRef ref = new RuleRef("phone.valid", 3);
        assertThat(ref.text()).isEqualTo("phone.valid@3");
        assertThat(RuleRef.parse(ref.text())).isEqualTo(ref);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "phone.valid", "phone.valid@", "phone.valid@0", "Phone@1", "@1", "phone@1@x", "phone valid@1"
            })
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> RuleRef.parse(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void violationSpeaksTheLanguageOfTheReader() {
        Violation violation = Violation.of(Violation.SHAPE, Severity.REFUSE, Fault.of("id", "succession.id"));
        assertThat(violation.message()).isEqualTo("the id of a record never changes");
        assertThat(violation.in(Messages.builtIn(), Locale.forLanguageTag("pt")).message())
                .isNotEqualTo(violation.message());
        assertThat(violation).hasToString("id: the id of a record never changes [shape, REFUSE]");
    }
}
