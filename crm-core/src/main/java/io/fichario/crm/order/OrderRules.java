package io.fichario.crm.order;

import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.LifecycleStage;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Ref;
import io.fichario.crm.rule.BusinessRule;
import io.fichario.crm.rule.Fact;
import io.fichario.crm.rule.Proposal;
import io.fichario.crm.rule.RuleBuilder;
import io.fichario.crm.rule.RuleRef;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Subject;
import io.fichario.crm.rule.Verdict;
import io.fichario.crm.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/** The built-in rules about orders. */
public final class OrderRules {
    private static final RuleRef ADDRESS_POSTAL = new RuleRef("address.postal", 1);
    private static final RuleRef CREDIT_LIMIT = new RuleRef("credit.limit", 1);
    private static final RuleRef CONTACT_BLOCKED = new RuleRef("contact.blocked", 1);
    private static final RuleRef ORDER_MINIMUM = new RuleRef("order.minimum", 1);
    private static final Set<OrderStatus> OWING =
            Set.of(OrderStatus.PLACED, OrderStatus.CONFIRMED, OrderStatus.ON_HOLD);

    private OrderRules() {}

    /**
     * Returns the rule {@code address.postal}: the addresses of an order have the parts and the form of postal code
     * that their countries need. Warns; what was there before is not judged again.
     *
     * @return the rule
     */
    public static BusinessRule<Order> addressPostal() {
        return RuleBuilder.about(Order.TYPE, ADDRESS_POSTAL).judging(proposal -> {
            List<Violation> found = new ArrayList<>(postal(proposal, "shipTo", Order::shipTo));
            if (!proposal.after().billTo().equals(proposal.after().shipTo())) {
                found.addAll(postal(proposal, "billTo", Order::billTo));
            }
            return new Verdict(found);
        });
    }

    private static List<Violation> postal(
            Proposal<Order> proposal, String path, Function<Order, Optional<PostalAddress>> part) {
        Optional<PostalAddress> before = proposal.before().flatMap(part);
        return part.apply(proposal.after()).filter(address -> !before.equals(Optional.of(address))).stream()
                .flatMap(address -> address.postalFaults().stream())
                .map(fault -> Violation.of(ADDRESS_POSTAL.id(), Severity.WARN, fault.under(path)))
                .toList();
    }

    /**
     * Returns the rule {@code credit.limit}: the totals of the customer's placed, confirmed and held orders, this one
     * included, stay within the credit limit, and are of its currency. Needs an override. Judged when an order is
     * placed and when an amendment raises its total.
     *
     * @return the rule
     */
    public static BusinessRule<Order> creditLimit() {
        return RuleBuilder.about(Order.TYPE, CREDIT_LIMIT)
                .on("order.place", "order.amend")
                .needing(subject -> Set.of(new Fact.One<>(customer(subject)), new Fact.All<>(owing(subject))))
                .judging(OrderRules::credit);
    }

    private static Ref<Contact> customer(Subject<Order> subject) {
        return subject.through(Order.CUSTOMER, Contact.TYPE);
    }

    /** What a customer without a limit owes does not matter, and is not read. */
    private static Query<Order> owing(Subject<Order> subject) {
        return Query.of(Order.TYPE)
                .where(Order.CUSTOMER.refersTo(customer(subject)))
                .where(Order.STATUS.in(OWING))
                .where(Order.CUSTOMER.refersToAny(
                        Contact.TYPE, Contact.CREDIT_CURRENCY.isMissing().not()));
    }

    private static Verdict credit(Proposal<Order> proposal) {
        Optional<Money> limit =
                proposal.facts().find(customer(proposal.subject())).flatMap(Contact::creditLimit);
        return limit.isPresent() && OWING.contains(proposal.after().status()) && raises(proposal)
                ? credit(proposal, limit.get())
                : Verdict.allowed();
    }

    private static boolean raises(Proposal<Order> proposal) {
        Money total = proposal.after().totals().total();
        return proposal.before()
                .filter(before -> OWING.contains(before.status()))
                .filter(before -> before.totals().total().getCurrencyUnit().equals(total.getCurrencyUnit()))
                .map(before -> total.isGreaterThan(before.totals().total()))
                .orElse(true);
    }

    private static Verdict credit(Proposal<Order> proposal, Money limit) {
        Money total = proposal.after().totals().total();
        if (!total.getCurrencyUnit().equals(limit.getCurrencyUnit())) {
            return needsOverride(Fault.of("currency", "credit.currency")
                    .with("currency", total.getCurrencyUnit())
                    .with("limit", limit.getCurrencyUnit()));
        }
        Money owed = proposal.facts().list(owing(proposal.subject())).stream()
                .filter(order -> !order.id().equals(proposal.after().id()))
                .map(order -> order.totals().total())
                .filter(other -> other.getCurrencyUnit().equals(limit.getCurrencyUnit()))
                .reduce(total, Money::plus);
        return owed.isGreaterThan(limit)
                ? needsOverride(
                        Fault.of("total", "credit.limit").with("owed", owed).with("limit", limit))
                : Verdict.allowed();
    }

    private static Verdict needsOverride(Fault fault) {
        return Verdict.of(Violation.of(CREDIT_LIMIT.id(), Severity.NEEDS_OVERRIDE, fault));
    }

    /**
     * Returns the rule {@code contact.blocked}: nothing is placed or amended for a contact that is blocked. Refuses.
     *
     * @return the rule
     */
    public static BusinessRule<Order> contactBlocked() {
        return RuleBuilder.about(Order.TYPE, CONTACT_BLOCKED)
                .on("order.draft", "order.place", "order.amend")
                .needing(subject -> Set.of(new Fact.One<>(customer(subject))))
                .judging(proposal -> proposal.facts()
                        .find(customer(proposal.subject()))
                        .filter(contact -> contact.stage() == LifecycleStage.BLOCKED)
                        .map(blocked -> Verdict.of(Violation.of(
                                CONTACT_BLOCKED.id(),
                                Severity.REFUSE,
                                Fault.of("customer", "contact.blocked").with("contact", blocked.id()))))
                        .orElseGet(Verdict::allowed));
    }

    /**
     * Returns the rule {@code order.minimum}: an order that is placed comes to at least an amount. Refuses; has no say
     * about orders of another currency. Not in force unless the host adds it.
     *
     * @param minimum the least total, tax included
     * @return the rule
     */
    public static BusinessRule<Order> minimum(Money minimum) {
        Given.value("minimum", minimum);
        return RuleBuilder.about(Order.TYPE, ORDER_MINIMUM).on("order.place").judging(proposal -> {
            Money total = proposal.after().totals().total();
            boolean small = total.getCurrencyUnit().equals(minimum.getCurrencyUnit()) && total.isLessThan(minimum);
            return small
                    ? Verdict.of(Violation.of(
                            ORDER_MINIMUM.id(),
                            Severity.REFUSE,
                            Fault.of("total", "order.minimum")
                                    .with("total", total)
                                    .with("minimum", minimum)))
                    : Verdict.allowed();
        });
    }
}
