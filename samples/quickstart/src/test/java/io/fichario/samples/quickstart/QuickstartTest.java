package io.fichario.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The built-in company, whose figures were also worked out by hand. */
class QuickstartTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

    @Test
    void everythingThatCanBeReplayedIsReplayed() {
        assertThat(Run.of().lines())
                .contains("customers.csv 14 12", "orders.csv 46 40", "order_details.csv 124 116")
                .contains("goods 28483.67", "freight 1835.37", "total 30319.04")
                .contains("completed delivered 36 24,974.67", "confirmed none 4 3,509.00");
    }

    @Test
    void ordersOfThreeLinesOrMoreLeaveInTwoShipments() {
        assertThat(Run.of().lines()).anyMatch(line -> line.startsWith("Shipments: 56 "));
    }

    @Test
    void countriesMonthsAndCustomersAreSummedUp() {
        assertThat(Run.of().lines())
                .contains("Brazil 12 7,506.41 319.90 7,826.31")
                .anyMatch(line -> line.startsWith("2025-04 10 8,619.97 461.02 #"))
                .contains("1 Lindenhof Feinkost GmbH Germany 5 5,519.01");
    }

    @Test
    void eachRoundingGivesItsOwnGoods() {
        Map<String, String> goods = Map.of(
                "PER_LINE_HALF_EVEN", "28483.67",
                "PER_LINE_HALF_UP", "28483.72",
                "PER_TOTAL_HALF_EVEN", "28483.65",
                "PER_TOTAL_HALF_UP", "28483.69");
        goods.forEach((policy, amount) ->
                assertThat(Run.of("--rounding=" + policy).lines()).contains("goods " + amount, "Rounding " + policy));
    }

    @Test
    void warningsAreCountedByRule() {
        assertThat(Run.of().lines()).contains("address.postal 2 5", "phone.valid 3 0");
    }

    @Test
    void whatIsRefusedIsNamed() {
        assertThat(Run.of().lines())
                .contains("Refused: 11 rows (the header is row 1)")
                .contains("customers.csv 14 Country 'Atlantis' is no country that is known")
                .contains("orders.csv 36 EmployeeID '9' is not in employees.csv");
    }

    @Test
    void theReportIsTheSameOnEveryRunAndShowsNoIds() {
        Run run = Run.of();
        assertThat(run.report()).isEqualTo(Run.of().report()).doesNotContainPattern(ID);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void theReportFitsATerminal() {
        assertThat(Run.of().report().lines()).allMatch(line -> Texts.width(line) <= 80);
    }

    @Test
    void progressIsShownBesideTheReport() {
        assertThat(Run.of().screen()).contains("Registering customers", "Replaying orders", "43 of 43", "Done in ");
    }

    @Test
    void helpIsAReportOfItsOwn() {
        assertThat(Run.of("--help", "anywhere")).returns(0, Run::exitCode).returns(Arguments.USAGE, Run::report);
    }
}
