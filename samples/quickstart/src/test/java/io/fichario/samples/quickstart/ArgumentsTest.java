package io.fichario.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.order.RoundingPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void withoutArgumentsTheBuiltInCompanyIsReplayedWithTheDefaultRounding() {
        assertThat(Arguments.parse(List.of()))
                .returns(true, arguments -> arguments.folder().isEmpty())
                .returns(RoundingPolicy.PER_LINE_HALF_EVEN, Arguments::rounding)
                .returns(false, Arguments::help);
    }

    @Test
    void aFolderAndARoundingComeInAnyOrder() {
        assertThat(Arguments.parse(List.of("--rounding=PER_TOTAL_HALF_UP", "shop")))
                .isEqualTo(Arguments.parse(List.of("shop", "--rounding=per-total-half-up")))
                .returns(RoundingPolicy.PER_TOTAL_HALF_UP, Arguments::rounding)
                .returns(Path.of("shop"), arguments -> arguments.folder().orElseThrow());
    }

    @Test
    void anUnknownRoundingIsNamedWithThoseThatThereAre() {
        refused("There is no rounding UP; there are PER_LINE_HALF_EVEN, PER_LINE_HALF_UP,", "--rounding=UP");
    }

    @Test
    void anUnknownOptionIsNamed() {
        refused("There is no option --verbose.", "--verbose");
        refused("There is no option --rounding.", "--rounding");
    }

    @Test
    void aSecondFolderIsRefused() {
        refused("Only one folder can be replayed, but there are two: a and b.", "a", "b");
    }

    @Test
    void theUsageNamesAllRoundings() {
        for (RoundingPolicy policy : RoundingPolicy.values()) {
            assertThat(Arguments.USAGE).contains(policy.name());
        }
        assertThat(Arguments.USAGE.lines()).allMatch(line -> line.length() <= 80);
    }

    private static void refused(String message, String... words) {
        assertThatExceptionOfType(StoppedException.class)
                .isThrownBy(() -> Arguments.parse(List.of(words)))
                .withMessageStartingWith(message)
                .returns(2, StoppedException::exitCode);
    }
}
