package io.fichario.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The Northwind sample database; runs when its folder is given by {@code -Dnorthwind=FOLDER}. */
@EnabledIfSystemProperty(named = NorthwindTest.FOLDER, matches = ".+")
class NorthwindTest {
    static final String FOLDER = "northwind";

    @Test
    void allOrdersAreReplayedToTheCent() {
        assertThat(Run.of(System.getProperty(FOLDER)).lines())
                .contains("customers.csv 93 93", "orders.csv 830 830", "order_details.csv 2,155 2,155")
                .contains("goods 1265793.02", "freight 64942.69")
                .contains("completed delivered 809 1,239,855.60", "confirmed none 21 25,937.42")
                .contains("Nothing.");
    }

    @Test
    void whatIsKeptInAFileIsTheSame(@TempDir Path folder) {
        String northwind = System.getProperty(FOLDER);
        String inMemory = Run.of(northwind).report();
        assertThat(Run.keeping("--data=" + folder, northwind).report()).isEqualTo(inMemory);
        assertThat(Run.keeping("--data=" + folder, northwind))
                .returns(inMemory, Run::report)
                .satisfies(run -> assertThat(run.screen()).contains(": 93 contacts and 830 orders of an earlier run."));
    }

    @Test
    void addressesAndPhonesThatDoNotFitAreWarnedOf() {
        assertThat(Run.of(System.getProperty(FOLDER)).lines()).contains("address.postal 18 209", "phone.valid 43 0");
    }

    @Test
    void eachRoundingGivesItsOwnGoods() {
        assertThat(goods("PER_LINE_HALF_UP")).isEqualTo("goods 1265793.29");
        assertThat(goods("PER_TOTAL_HALF_EVEN")).isEqualTo("goods 1265793.06");
        assertThat(goods("PER_TOTAL_HALF_UP")).isEqualTo("goods 1265793.22");
    }

    private static String goods(String rounding) {
        return Run.of(System.getProperty(FOLDER), "--rounding=" + rounding).lines().stream()
                .filter(line -> line.startsWith("goods "))
                .findFirst()
                .orElseThrow();
    }
}
