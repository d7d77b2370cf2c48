package io.fichario.crm.order;

import io.fichario.crm.record.Faults;
import io.fichario.crm.record.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** An adjustment as it was typed. */
record NewAdjustment(
        @Nullable AdjustmentKind kind,
        @Nullable String amount,
        @Nullable String reason,
        @Nullable String taxRate) {

    static List<Adjustment> values(List<NewAdjustment> typed, Faults faults, String path, CurrencyUnit currency) {
        List<Adjustment> values = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            typed.get(i)
                    .value(faults, path + "adjustments[" + i + "]", currency)
                    .ifPresent(values::add);
        }
        faults.at(path + "adjustments", () -> Amounts.count(typed.size()));
        return values;
    }

    private Optional<Adjustment> value(Faults faults, String path, CurrencyUnit currency) {
        Faults own = new Faults();
        var what = own.at("kind", () -> Given.value("kind", kind));
        var money = own.at("amount", () -> Amounts.amount("amount", currency, amount));
        var why = own.at("reason", () -> Adjustment.checkReason(reason));
        var rate = own.optional("taxRate", taxRate, TaxRate::parse);
        own.all().forEach(fault -> faults.add(fault.under(path)));
        if (!own.none() || what.isEmpty() || money.isEmpty() || why.isEmpty()) {
            return Optional.empty();
        }
        return faults.within(path, () -> new Adjustment(what.get(), money.get(), why.get(), rate.orElse(TaxRate.ZERO)));
    }
}
