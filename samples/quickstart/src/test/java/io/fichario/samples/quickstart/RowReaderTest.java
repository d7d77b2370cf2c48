package io.fichario.samples.quickstart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowReaderTest {
    private static final String HEADER = "ShipperID,CompanyName,Phone\n";

    @Test
    void rowsHaveTheNumberOfTheLineOnWhichTheyBegin() {
        List<Row> rows = rows(HEADER + "1,\"Blue\nAnchor\",5\n\n2,Meridian,6\n");
        assertThat(rows).extracting(Row::number).containsExactly(2L, 5L);
        assertThat(rows).extracting(row -> row.text("CompanyName")).containsExactly("Blue\nAnchor", "Meridian");
    }

    @Test
    void whiteSpaceAtTheEndsOfHeaderAndFieldsDoesNotCount() {
        assertThat(rows(" ShipperID , CompanyName\n 1 , Blue Anchor \n").get(0).text("CompanyName"))
                .isEqualTo("Blue Anchor");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(rows("\uFEFF" + HEADER + "1,Blue Anchor,5\n").get(0).text("ShipperID"))
                .isEqualTo("1");
    }

    @Test
    void aRowOfAnotherLengthHasAFlaw() {
        assertThat(rows(HEADER + "1,Blue Anchor\n2,Meridian,6\n3,a,b,c\n"))
                .extracting(row -> row.flaw().orElse(""))
                .containsExactly("has 2 fields, the header has 3", "", "has 4 fields, the header has 3");
    }

    @Test
    void aFileWithAHeaderOnlyHasNoRows() {
        assertThat(rows(HEADER)).isEmpty();
    }

    @Test
    void anEmptyFileStopsTheRun() {
        stopped("shippers.csv is empty; its first row must be the header ShipperID,CompanyName.", "");
    }

    @Test
    void aMissingColumnStopsTheRunAndTheHeaderIsShown() {
        stopped("shippers.csv has no column CompanyName; its header row is ShipperID,Name.", "ShipperID,Name\n1,x\n");
    }

    @Test
    void aColumnThatIsThereTwiceStopsTheRun() {
        stopped("shippers.csv has a column twice;", "ShipperID,CompanyName,CompanyName\n");
    }

    @Test
    void aQuoteThatIsNeverClosedStopsTheRun() {
        stopped("shippers.csv is not CSV:", HEADER + "1,\"Blue Anchor,5\n");
    }

    @Test
    void anotherEncodingStopsTheRunAndThePlaceIsNamed() {
        assertThatExceptionOfType(StoppedException.class)
                .isThrownBy(() -> RowReader.rows(SourceFile.SHIPPERS, (HEADER + "1,Cafés,5\n").getBytes(ISO_8859_1)))
                .withMessage("shippers.csv is not UTF-8: byte 0xE9 in line 2; save it as UTF-8.");
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndStopsTheRun() {
        byte[] cut = new byte[] {'a', (byte) 0xC3};
        assertThatExceptionOfType(StoppedException.class)
                .isThrownBy(() -> RowReader.rows(SourceFile.SHIPPERS, cut))
                .withMessageContaining("byte 0xC3 in line 1");
    }

    private static void stopped(String message, String text) {
        assertThatExceptionOfType(StoppedException.class)
                .isThrownBy(() -> rows(text))
                .withMessageStartingWith(message)
                .returns(1, StoppedException::exitCode);
    }

    private static List<Row> rows(String text) {
        return RowReader.rows(SourceFile.SHIPPERS, text.getBytes(UTF_8));
    }
}
