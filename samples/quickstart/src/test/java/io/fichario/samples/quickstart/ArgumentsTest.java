package io.fichario.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.order.RoundingPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void withoutArgumentsTheBuiltInCompanyIsReplayedWithTheDefaultRounding() {
        assertThat(Arguments.parse(List.of()))
                .returns(true, arguments -> arguments.folder().isEmpty())
                .returns(RoundingPolicy.PER_LINE_HALF_EVEN, Arguments::rounding)
                .returns(new Keep.File(Path.of("")), Arguments::keep)
                .returns(Arguments.Wish.REPLAY, Arguments::wish);
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

    @Test
    void theDataAreKeptWhereItIsSaid() {
        assertThat(Arguments.parse(List.of("--memory")).keep()).isEqualTo(new Keep.Memory());
        assertThat(Arguments.parse(List.of("--data=there")).keep()).isEqualTo(new Keep.File(Path.of("there")));
        assertThat(Arguments.parse(List.of("--jdbc-url=jdbc:h2:mem:x", "--user=ana", "--password="))
                        .keep())
                .isEqualTo(new Keep.Database("jdbc:h2:mem:x", Optional.of("ana"), Optional.of("")));
    }

    @Test
    void theDataAreKeptInOnePlaceOnly() {
        refused("The data can be kept in one place only, but there are --memory and --data.", "--data=x", "--memory");
        refused("The data can be kept in one place only,", "--jdbc-url=jdbc:h2:mem:x", "--memory");
    }

    @Test
    void aUserIsForADatabase() {
        refused("The option --user is for a database, and needs --jdbc-url.", "--user=ana");
        refused("The option --password is for a database,", "--memory", "--password=x");
    }

    @Test
    void aUrlThatIsNoneIsRefused() {
        refused("The URL of a database begins with jdbc:", "--jdbc-url=postgresql://localhost/crm");
        refused("The option --jdbc-url= has no value.", "--jdbc-url=");
    }

    @Test
    void aFlagTakesNoValue() {
        refused("There is no option --memory with a value.", "--memory=yes");
    }

    @Test
    void noPasswordIsShown() {
        assertThat(new Keep.Database(
                        "jdbc:postgresql://ana:secret@db/crm?password=secret", Optional.empty(), Optional.of("secret")))
                .hasToString("jdbc:postgresql://db/crm");
        assertThat(new Keep.Database("jdbc:h2:./crm;PASSWORD=secret", Optional.empty(), Optional.empty()))
                .hasToString("jdbc:h2:./crm");
    }

    private static void refused(String message, String... words) {
        assertThatExceptionOfType(StoppedException.class)
                .isThrownBy(() -> Arguments.parse(List.of(words)))
                .withMessageStartingWith(message)
                .returns(2, StoppedException::exitCode);
    }
}
