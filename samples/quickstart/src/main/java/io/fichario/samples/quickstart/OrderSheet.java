package io.fichario.samples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An order as the files have it. Amounts and quantities are left as they stand there: the CRM judges them.
 *
 * @param row its row
 * @param number the order's key in the files
 * @param customer the customer's key in the files
 * @param employee who took it
 * @param orderedOn when it was placed
 * @param departure when and by whom it was shipped, or empty when it was not
 * @param lines its lines
 */
record OrderSheet(
        Row row,
        String number,
        String customer,
        String employee,
        LocalDate orderedOn,
        Optional<Departure> departure,
        List<Line> lines) {

    /**
     * The day on which goods left, and arrived, as the files have no other.
     *
     * @param day the day
     * @param carrier who carried them
     */
    record Departure(LocalDate day, String carrier) {}

    /**
     * A line of an order.
     *
     * @param row its row
     * @param product the name of the product
     */
    record Line(Row row, String product) {}
}
