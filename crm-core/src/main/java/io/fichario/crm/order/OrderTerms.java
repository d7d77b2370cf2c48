package io.fichario.crm.order;

import io.fichario.crm.record.Given;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/**
 * What was agreed about an order as a whole.
 *
 * @param currency the currency of all its amounts; never changes
 * @param orderedOn the business day on which the customer ordered
 * @param rounding where and how amounts are rounded
 * @param tolerance how much more than was ordered may be shipped
 */
public record OrderTerms(CurrencyUnit currency, LocalDate orderedOn, RoundingPolicy rounding, Tolerance tolerance) {
    /**
     * Checks that nothing is missing.
     *
     * @throws io.fichario.crm.record.InvalidValueException if a part is null
     */
    public OrderTerms {
        Given.value("currency", currency);
        Given.value("orderedOn", orderedOn);
        Given.value("rounding", rounding);
        Given.value("tolerance", tolerance);
    }
}
