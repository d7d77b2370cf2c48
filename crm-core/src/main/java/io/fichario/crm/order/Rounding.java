package io.fichario.crm.order;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Rounds amounts of one order to the places of its currency, and parts so that they add up to their whole. */
record Rounding(CurrencyUnit currency, RoundingMode mode) {

    BigDecimal round(BigDecimal exact) {
        return exact.setScale(currency.getDecimalPlaces(), mode);
    }

    Money money(BigDecimal rounded) {
        return Money.of(currency, rounded);
    }

    /** Rounds each part, and makes the parts add up to the whole by giving what is left to the largest. */
    List<BigDecimal> parts(List<BigDecimal> exact, BigDecimal whole) {
        return settle(exact.stream().map(this::round).toList(), whole, exact);
    }

    /** Shares a whole by weight; all of it goes to the first where the weights are zero together. */
    List<BigDecimal> share(BigDecimal whole, List<BigDecimal> weights) {
        BigDecimal sum = sum(weights);
        if (sum.signum() == 0) {
            return settle(weights.stream().map(weight -> BigDecimal.ZERO).toList(), whole, List.of());
        }
        return settle(weights.stream().map(weight -> part(whole, weight, sum)).toList(), whole, weights);
    }

    BigDecimal part(BigDecimal whole, BigDecimal weight, BigDecimal sum) {
        return whole.multiply(weight).divide(sum, currency.getDecimalPlaces(), mode);
    }

    /**
     * Gives the difference to the part of the greatest weight, ties to the first. Where cents of very many small parts
     * would push it below zero, the next in size takes what it cannot.
     */
    static List<BigDecimal> settle(List<BigDecimal> rounded, BigDecimal whole, List<BigDecimal> weights) {
        List<BigDecimal> parts = new ArrayList<>(rounded);
        BigDecimal rest = whole.subtract(sum(parts));
        if (rest.signum() == 0 || parts.isEmpty()) {
            return ImmutableList.copyOf(parts);
        }
        List<Integer> bySize = bySize(parts.size(), weights);
        for (int place : bySize) {
            BigDecimal part = parts.get(place);
            BigDecimal taken = rest.signum() < 0 && whole.signum() >= 0
                    ? rest.max(part.negate().min(BigDecimal.ZERO))
                    : rest;
            parts.set(place, part.add(taken));
            rest = rest.subtract(taken);
        }
        return ImmutableList.copyOf(parts);
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Integer> bySize(int size, List<BigDecimal> weights) {
        if (weights.isEmpty()) {
            return IntStream.range(0, size).boxed().toList();
        }
        Comparator<Integer> greatest = Comparator.comparing(weights::get, Comparator.reverseOrder());
        return IntStream.range(0, size).boxed().sorted(greatest).toList();
    }
}
