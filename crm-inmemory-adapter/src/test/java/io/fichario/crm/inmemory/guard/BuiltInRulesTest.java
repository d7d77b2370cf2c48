package io.fichario.crm.inmemory.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactRules;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.OrderRules;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.Condition;
import io.fichario.crm.rule.BusinessRule;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.RuleBuilder;
import io.fichario.crm.rule.RuleRef;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Verdict;
import io.fichario.crm.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BuiltInRulesTest {
    private final Desk desk = new Desk();
    private final List<Violation> heard = new ArrayList<>();

    private void refused(ThrowingCallable command, String code) {
        assertThatThrownBy(command)
                .asInstanceOf(type(RejectedException.class))
                .extracting(rejected ->
                        rejected.violations().stream().map(Violation::code).toList())
                .isEqualTo(List.of(code));
    }

    @Test
    void anUnknownPhoneIsKeptAsTypedAndWarnedOf() {
        Contact contact = desk.ana
                .hearing(heard::add)
                .contacts()
                .register(NewContact.person("Ana").phone("030-0074321"));

        assertThat(contact.unrecognizedPhones()).hasSize(1);
        assertThat(heard).extracting(Violation::ruleId).containsExactly("phone.valid");
        assertThat(heard.get(0).message()).doesNotContain("0074321");
    }

    @Test
    void whatWasWarnedOfIsNotWarnedOfAgain() {
        Contact contact = desk.ana.contacts().register(NewContact.person("Ana").phone("030-0074321"));

        desk.ana.hearing(heard::add).contacts().edit(contact.id(), c -> c.withTag("vip"));

        assertThat(heard).isEmpty();
    }

    @Test
    void anAddressThatItsCountryDoesNotKnowIsKeptAndWarnedOf() {
        NewAddress odd =
                NewAddress.in("BR").street("Rua A").city("Recife").region("PE").postalCode("999");

        desk.ana
                .hearing(heard::add)
                .contacts()
                .register(NewContact.person("Ana").address(AddressPurpose.HOME, odd));

        assertThat(heard).extracting(Violation::ruleId).containsExactly("address.postal");
        assertThat(heard).extracting(Violation::path).containsExactly("addresses[0].postalCode");
    }

    @Test
    void aHostMayRefuseOddAddresses() {
        Desk strict = new Desk(InMemoryStore.create(), builder -> builder.severity("address.postal", Severity.REFUSE));
        NewAddress odd =
                NewAddress.in("BR").street("Rua A").city("Recife").region("PE").postalCode("999");

        assertThatThrownBy(() ->
                        strict.ana.contacts().register(NewContact.person("Ana").address(AddressPurpose.HOME, odd)))
                .isInstanceOf(RejectedException.class);
        assertThat(strict.ana.contacts().count(Condition.always())).isZero();
    }

    @Test
    void anOrderWithAnOddAddressIsWarnedOf() {
        Contact customer = desk.customer();
        NewOrder order = NewOrder.by(customer.id())
                .in("BRL")
                .line("TEA", "tea", 1, "1")
                .shipTo(NewAddress.in("US")
                        .street("1 Main St")
                        .city("Reno")
                        .region("NV")
                        .postalCode("1"));

        desk.ana.hearing(heard::add).orders().place(order);

        assertThat(heard).extracting(Violation::path).containsExactly("shipTo.postalCode");
    }

    @Test
    void ordersUpToTheCreditLimitArePlaced() {
        Contact customer = desk.customerWithLimit("100");

        assertThat(desk.placed(customer, "60").status()).isEqualTo(OrderStatus.PLACED);
        assertThat(desk.placed(customer, "40").status()).isEqualTo(OrderStatus.PLACED);
    }

    @Test
    void anOrderAboveTheCreditLimitNeedsAnOverride() {
        Contact customer = desk.customerWithLimit("100");
        desk.placed(customer, "60");

        refused(() -> desk.placed(customer, "40.01"), "credit.limit");
        refused(() -> desk.ana.because("please").orders().place(desk.order(customer, "40.01")), "credit.limit");
        refused(() -> desk.boss.orders().place(desk.order(customer, "40.01")), "credit.limit");

        Order order = desk.boss.because("pays tomorrow").orders().place(desk.order(customer, "40.01"));
        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
    }

    @Test
    void heldAndConfirmedOrdersCountAndCancelledOnesDoNot() {
        Contact customer = desk.customerWithLimit("100");
        Order held = desk.ana.orders().hold(desk.placed(customer, "50").id());
        Order confirmed = desk.ana.orders().confirm(desk.placed(customer, "50").id());
        refused(() -> desk.placed(customer, "1"), "credit.limit");

        desk.ana.orders().cancel(held.id());
        assertThat(desk.placed(customer, "50").status()).isEqualTo(OrderStatus.PLACED);
        assertThat(confirmed.status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void anAmendmentThatRaisesTheTotalAboveTheLimitNeedsAnOverride() {
        Contact customer = desk.customerWithLimit("100");
        Order order = desk.placed(customer, "60");

        refused(() -> desk.ana.orders().amend(order.id(), o -> doubled(o)), "credit.limit");
        assertThat(desk.ana.orders().get(order.id())).isEqualTo(order);
    }

    private static Order doubled(Order order) {
        OrderLine line = order.line(1);
        return order.withLine(line.withQuantity(Quantity.of(2)));
    }

    @Test
    void anotherCurrencyThanThatOfTheLimitNeedsAnOverride() {
        Contact customer = desk.customerWithLimit("100");

        refused(() -> desk.ana.orders().place(desk.order(customer, "1").in("USD")), "credit.currency");
    }

    @Test
    void aDraftIsNotJudgedUntilItIsPlaced() {
        Contact customer = desk.customerWithLimit("10");
        Order draft = desk.ana.orders().draft(desk.order(customer, "60"));

        refused(() -> desk.ana.orders().place(draft.id()), "credit.limit");
    }

    @Test
    void nothingIsOrderedForABlockedContact() {
        Contact customer = desk.customer();
        Order draft = desk.ana.orders().draft(desk.order(customer, "1"));
        desk.ana.contacts().block(customer.id());

        refused(() -> desk.placed(customer, "1"), "contact.blocked");
        refused(() -> desk.ana.orders().place(draft.id()), "contact.blocked");
    }

    @Test
    void anOrderBelowTheMinimumIsRefused() {
        Desk choosy =
                new Desk(InMemoryStore.create(), builder -> builder.rule(OrderRules.minimum(Money.parse("BRL 50.00"))));
        Contact customer = choosy.customer();

        refused(() -> choosy.placed(customer, "49.99"), "order.minimum");
        assertThat(choosy.placed(customer, "50").status()).isEqualTo(OrderStatus.PLACED);
    }

    @Test
    void everyRuleSaysWhatItDemandsInBothLanguages() {
        Locale portuguese = Locale.forLanguageTag("pt-BR");
        List<BusinessRule<?>> rules = List.of(
                ContactRules.phoneValid(),
                ContactRules.addressPostal(),
                OrderRules.addressPostal(),
                OrderRules.contactBlocked(),
                OrderRules.creditLimit(),
                OrderRules.minimum(Money.parse("BRL 1.00")));

        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.description(Locale.ENGLISH)).endsWith(".").doesNotStartWith("rule.");
            assertThat(rule.description(portuguese)).endsWith(".").isNotEqualTo(rule.description(Locale.ENGLISH));
        });
    }

    @Test
    void aHostDescribesItsOwnRule() {
        BusinessRule<Order> own = RuleBuilder.about(Order.TYPE, new RuleRef("host.own", 1))
                .describedBy(language -> "Only on weekdays.")
                .judging(proposal -> Verdict.allowed());

        assertThat(own.description(Locale.ENGLISH)).isEqualTo("Only on weekdays.");
    }

    @Test
    void messagesAreInPortugueseForWhoReadsIt() {
        Contact customer = desk.customerWithLimit("10");

        assertThatThrownBy(() -> desk.crm
                        .as(Desk.ANA.reading(Locale.forLanguageTag("pt-BR")))
                        .orders()
                        .place(desk.order(customer, "60")))
                .hasMessageContaining("limite de crédito");
    }
}
