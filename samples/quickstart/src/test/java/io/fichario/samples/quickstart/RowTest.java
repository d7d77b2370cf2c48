package io.fichario.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void aDayMayHaveATimeBehindIt() throws RefusedException {
        for (String text : new String[] {"1998-05-06", "1998-05-06 00:00:00.000", "1998-05-06T08:30"}) {
            assertThat(row(text).day("OrderDate")).contains(LocalDate.of(1998, 5, 6));
        }
        assertThat(row("").day("OrderDate")).isEmpty();
    }

    @Test
    void whatIsNoDayIsRefusedWithFileAndRow() {
        for (String text : new String[] {"1998-02-30", "06.05.1998", "1998-05-061", "soon"}) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> row(text).day("OrderDate"))
                    .withMessage("orders.csv row 17: OrderDate '" + text + "' is not a day such as 1998-05-06");
        }
    }

    @Test
    void anEmptyColumnThatIsNeededIsRefused() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> row("").required("OrderDate"))
                .withMessage("orders.csv row 17: OrderDate is empty");
    }

    @Test
    void aFlawRefusesTheRowWhateverStandsInIt() {
        Row flawed = new Row(SourceFile.ORDERS, 17, Map.of("OrderDate", "1998-05-06"), Optional.of("is torn"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> flawed.required("OrderDate"))
                .withMessage("orders.csv row 17: is torn");
    }

    private static Row row(String day) {
        return new Row(SourceFile.ORDERS, 17, Map.of("OrderDate", day), Optional.empty());
    }
}
