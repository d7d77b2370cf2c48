package io.fichario.crm.order;

import org.joda.money.Money;

/**
 * The tax of one rate.
 *
 * @param rate the rate, more than zero
 * @param base what it is worked out from: lines, SHIPPING and FEE of this rate
 * @param tax the tax, rounded as the order's policy says
 */
public record TaxTotal(TaxRate rate, Money base, Money tax) {}
