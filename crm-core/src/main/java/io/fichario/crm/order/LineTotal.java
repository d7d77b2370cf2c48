package io.fichario.crm.order;

import org.joda.money.Money;

/**
 * What a line adds to the total of an order.
 *
 * @param number which line
 * @param net quantity × unit price − discount, with the line's own DISCOUNT and SURCHARGE
 * @param share the line's share of the order's SURCHARGE less its DISCOUNT; negative when the discounts are more
 * @param tax the tax on net and share
 */
public record LineTotal(LineNumber number, Money net, Money share, Money tax) {

    /**
     * Returns what the tax is worked out from.
     *
     * @return net and share
     */
    public Money base() {
        return net.plus(share);
    }
}
