package io.fichario.crm.order;

import static io.fichario.crm.order.OrderSamples.MARIA;
import static io.fichario.crm.order.OrderSamples.brl;
import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

final class NewOrderTest {

    @Test
    void whatWasTypedBecomesValues() {
        NewOrder.Values values = NewOrder.by(MARIA)
                .in("BRL")
                .line("TEA-01", "Chá verde", 3, "19.90")
                .line(NewOrderLine.of("TEA-02", "Chá preto")
                        .quantity("0.5")
                        .unit("kg")
                        .unitPrice("80")
                        .discount("10%")
                        .taxRate("0.18")
                        .adjustment(AdjustmentKind.FEE, "1.00", "gift wrap", "18%"))
                .line("TEA-03", "Mate", "2 bag", "7.125")
                .adjustment(AdjustmentKind.SHIPPING, "12.00", "courier")
                .shipTo(NewAddress.in("BR").street("Rua Augusta 1500"))
                .externalId("shop", "4711")
                .notes("ring twice")
                .values(new Faults())
                .orElseThrow();
        assertThat(values.lines())
                .extracting(OrderLine::number)
                .map(LineNumber::number)
                .containsExactly(1, 2, 3);
        assertThat(values.lines())
                .extracting(OrderLine::quantity)
                .containsExactly(Quantity.of(3), Quantity.parse("0.5 kg"), Quantity.parse("2 bag"));
        assertThat(Totals.of(
                                CurrencyUnit.of("BRL"),
                                RoundingPolicy.PER_LINE_HALF_EVEN,
                                values.lines(),
                                values.adjustments())
                        .total())
                .isEqualTo(brl("129.61"));
    }

    @Test
    void allFaultsAreReportedAtOnceWithTheirPaths() {
        Faults faults = new Faults();
        Optional<?> values = NewOrder.by((ContactId) null)
                .in("XYZ")
                .line(null, " ", 0, "-1")
                .line(NewOrderLine.of("TEA-01", "Chá")
                        .quantity("one")
                        .unitPrice((String) null)
                        .discount("150%")
                        .taxRate("18")
                        .adjustment(null, "1,00", null))
                .adjustment(AdjustmentKind.DISCOUNT, "-5", "loyalty", "18%")
                .shipTo(NewAddress.in("??"))
                .externalId("Shop", "4711")
                .values(faults);
        assertThat(values).isEmpty();
        assertThat(faults.all())
                .extracting(Fault::path)
                .contains(
                        "customer",
                        "currency",
                        "lines[0].sku",
                        "lines[0].description",
                        "lines[0].quantity",
                        "lines[0].unitPrice",
                        "lines[1].quantity",
                        "lines[1].unitPrice",
                        "lines[1].discount",
                        "lines[1].taxRate",
                        "lines[1].adjustments[0].kind",
                        "lines[1].adjustments[0].amount",
                        "lines[1].adjustments[0].reason",
                        "adjustments[0].amount",
                        "shipTo.country",
                        "externalIds[0]");
        assertThat(faults.all()).allSatisfy(fault -> assertThat(fault.message()).isNotEqualTo(fault.code()));
    }

    @Test
    void amountsHaveThePlacesOfTheCurrency() {
        assertThat(codes(NewOrder.by(MARIA).in("JPY").adjustment(AdjustmentKind.FEE, "0.5", "service")))
                .containsExactly("amount.tooPrecise");
        assertThat(codes(NewOrder.by(MARIA).in("BHD").adjustment(AdjustmentKind.FEE, "0.125", "service")))
                .isEmpty();
    }

    @Test
    void aTotalBelowZeroIsFoundBeforeAnythingIsRead() {
        assertThat(codes(NewOrder.by(MARIA)
                        .in("BRL")
                        .line("TEA-01", "Chá", 1, "5")
                        .adjustment(AdjustmentKind.DISCOUNT, "6", "loyalty")))
                .containsExactly("order.totalBelowZero");
    }

    private static List<String> codes(NewOrder order) {
        Faults faults = new Faults();
        order.values(faults);
        return faults.all().stream().map(Fault::code).toList();
    }
}
