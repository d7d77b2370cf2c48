package io.fichario.crm.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tax of what is taxed.
 *
 * @param perItem the tax of each item, in the order of the items
 * @param perRate the tax of each rate above zero, rates rising
 */
record Taxes(List<BigDecimal> perItem, List<TaxTotal> perRate) {

    /** An amount that is taxed. */
    record Item(TaxRate rate, BigDecimal base) {}

    static Taxes of(RoundingPolicy policy, Rounding rounding, List<Item> items) {
        List<BigDecimal> perItem = new ArrayList<>(Collections.nCopies(items.size(), BigDecimal.ZERO));
        List<TaxTotal> perRate = new ArrayList<>();
        byRate(items).forEach((rate, places) -> {
            List<BigDecimal> bases =
                    places.stream().map(place -> items.get(place).base()).toList();
            List<BigDecimal> taxes = policy.perLine()
                    ? bases.stream()
                            .map(base -> rounding.round(base.multiply(rate.rate())))
                            .toList()
                    : rounding.share(rounding.round(Rounding.sum(bases).multiply(rate.rate())), bases);
            for (int i = 0; i < taxes.size(); i++) {
                perItem.set(places.get(i), taxes.get(i));
            }
            perRate.add(new TaxTotal(rate, rounding.money(Rounding.sum(bases)), rounding.money(Rounding.sum(taxes))));
        });
        return new Taxes(perItem, perRate);
    }

    private static SortedMap<TaxRate, List<Integer>> byRate(List<Item> items) {
        SortedMap<TaxRate, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            TaxRate rate = items.get(i).rate();
            if (!rate.equals(TaxRate.ZERO)) {
                places.computeIfAbsent(rate, unseen -> new ArrayList<>()).add(i);
            }
        }
        return places;
    }
}
