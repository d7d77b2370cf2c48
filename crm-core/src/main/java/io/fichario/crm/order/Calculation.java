package io.fichario.crm.order;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The one way from lines and amounts to totals. */
final class Calculation {
    private final RoundingPolicy policy;
    private final Rounding rounding;
    private final List<OrderLine> lines;
    private final List<Adjustment> adjustments;

    Calculation(CurrencyUnit currency, RoundingPolicy policy, List<OrderLine> lines, List<Adjustment> adjustments) {
        this.policy = Given.value("rounding", policy);
        this.rounding = new Rounding(currency, policy.mode());
        this.lines = Given.list("lines", lines);
        this.adjustments = Given.list("adjustments", adjustments);
        checkCurrency(Given.value("currency", currency));
    }

    Totals totals() {
        List<Adjustment> everywhere = everywhere();
        List<BigDecimal> nets = nets();
        BigDecimal goods = Rounding.sum(nets);
        List<BigDecimal> bases = bases(nets, goods);
        Taxes taxes = Taxes.of(policy, rounding, taxed(bases, everywhere));
        return new Totals(
                rounding.money(goods),
                rounding.money(Totals.sum(adjustments, AdjustmentKind.DISCOUNT)),
                rounding.money(Totals.sum(adjustments, AdjustmentKind.SURCHARGE)),
                rounding.money(Totals.sum(everywhere, AdjustmentKind.SHIPPING)),
                rounding.money(Totals.sum(everywhere, AdjustmentKind.FEE)),
                rounding.money(Totals.sum(everywhere, AdjustmentKind.TAX)),
                taxes.perRate(),
                lineTotals(nets, bases, taxes.perItem()));
    }

    private List<Adjustment> everywhere() {
        return Stream.concat(adjustments.stream(), lines.stream().flatMap(line -> line.adjustments().stream()))
                .toList();
    }

    private void checkCurrency(CurrencyUnit currency) {
        for (int i = 0; i < lines.size(); i++) {
            BigMoney price = lines.get(i).unitPrice();
            if (!price.getCurrencyUnit().equals(currency)) {
                Amounts.checkCurrency("lines[" + i + "].unitPrice", currency, price);
            }
        }
        Amounts.checkCurrencies(currency, adjustments);
    }

    /** Refuses what can never be summed up; the currencies were checked at the beginning. */
    void check() {
        exactNets();
    }

    private List<BigDecimal> exactNets() {
        List<BigDecimal> exact = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal net = lines.get(i).exactNet();
            if (net.signum() < 0) {
                throw new InvalidValueException(Fault.of("lines[" + i + "]", "order.lineBelowZero")
                        .with("line", lines.get(i).number())
                        .with("net", net.stripTrailingZeros().toPlainString()));
            }
            exact.add(net);
        }
        return exact;
    }

    private List<BigDecimal> nets() {
        List<BigDecimal> exact = exactNets();
        return policy.perLine()
                ? exact.stream().map(rounding::round).toList()
                : rounding.parts(exact, rounding.round(Rounding.sum(exact)));
    }

    /** The nets after the DISCOUNT and SURCHARGE of the order, which are shared by net. */
    private List<BigDecimal> bases(List<BigDecimal> nets, BigDecimal goods) {
        BigDecimal amount = Totals.sum(adjustments, AdjustmentKind.SURCHARGE)
                .subtract(Totals.sum(adjustments, AdjustmentKind.DISCOUNT));
        if (amount.signum() == 0) {
            return nets;
        }
        if (goods.signum() == 0) {
            return Rounding.settle(nets, amount, List.of());
        }
        List<BigDecimal> moved = nets.stream()
                .map(net -> net.add(rounding.part(amount, net, goods)))
                .toList();
        return Rounding.settle(moved, goods.add(amount), nets);
    }

    /** What is taxed: first the lines in their order, then what has a tax rate of its own. */
    private List<Taxes.Item> taxed(List<BigDecimal> bases, List<Adjustment> everywhere) {
        Stream<Taxes.Item> goods = IntStream.range(0, lines.size())
                .mapToObj(i -> new Taxes.Item(lines.get(i).taxRate(), bases.get(i)));
        Stream<Taxes.Item> charges = everywhere.stream()
                .filter(adjustment -> adjustment.kind().isCharge())
                .map(charge -> new Taxes.Item(charge.taxRate(), charge.amount().getAmount()));
        return Stream.concat(goods, charges).toList();
    }

    private List<LineTotal> lineTotals(List<BigDecimal> nets, List<BigDecimal> bases, List<BigDecimal> taxes) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new LineTotal(
                        lines.get(i).number(),
                        rounding.money(nets.get(i)),
                        rounding.money(bases.get(i).subtract(nets.get(i))),
                        rounding.money(taxes.get(i))))
                .toList();
    }
}
