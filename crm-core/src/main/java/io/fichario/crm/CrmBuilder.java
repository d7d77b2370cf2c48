package io.fichario.crm;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.access.AccessPolicy;
import io.fichario.crm.access.Guard;
import io.fichario.crm.access.RolePolicy;
import io.fichario.crm.command.ChangeListener;
import io.fichario.crm.command.Ports;
import io.fichario.crm.contact.ContactFlow;
import io.fichario.crm.contact.ContactRules;
import io.fichario.crm.order.OrderFlow;
import io.fichario.crm.order.OrderNumbering;
import io.fichario.crm.order.OrderPorts;
import io.fichario.crm.order.OrderRules;
import io.fichario.crm.order.OrderSettings;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.IdSource;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Messages;
import io.fichario.crm.record.TimeOrderedIds;
import io.fichario.crm.rule.BusinessRule;
import io.fichario.crm.rule.Flow;
import io.fichario.crm.rule.FlowBook;
import io.fichario.crm.rule.RuleBook;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.shipment.PreparedShipments;
import io.fichario.crm.shipment.ShipmentFlow;
import io.fichario.crm.store.CrmStore;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Crm} together. Not thread-safe; what is not said has a good default. */
public final class CrmBuilder {
    private static final Duration RECEIPT_LIFE = Duration.ofDays(30);

    private final CrmStore store;
    private final ImmutableList.Builder<ChangeListener> listeners = ImmutableList.builder();
    private Clock clock = Clock.systemUTC();
    private AccessPolicy policy = RolePolicy.standard();
    private RuleBook rules = RuleBook.empty()
            .with(ContactRules.phoneValid())
            .with(ContactRules.addressPostal())
            .with(OrderRules.addressPostal())
            .with(OrderRules.contactBlocked())
            .with(OrderRules.creditLimit());
    private FlowBook flows =
            FlowBook.empty().with(ContactFlow.STANDARD).with(OrderFlow.STANDARD).with(ShipmentFlow.STANDARD);
    private OrderNumbering numbering = OrderNumbering.blocks();
    private OrderSettings orders = OrderSettings.STANDARD;
    private Messages messages = Messages.builtIn();
    private Duration receiptLife = RECEIPT_LIFE;
    private @Nullable IdSource ids;
    private @Nullable Validator validator;

    CrmBuilder(CrmStore store) {
        this.store = store;
    }

    /**
     * Sets the clock; the default is the system's in UTC.
     *
     * @param time what time it is; its zone says when days begin
     * @return this builder
     */
    public CrmBuilder clock(Clock time) {
        this.clock = Given.value("clock", time);
        return this;
    }

    /**
     * Sets where ids come from; the default makes UUIDs of version 7 by the clock.
     *
     * @param source the source
     * @return this builder
     */
    public CrmBuilder ids(IdSource source) {
        this.ids = Given.value("ids", source);
        return this;
    }

    /**
     * Sets who may do and see what; the default is {@link RolePolicy#standard()}.
     *
     * @param access the policy; it is guarded, so that it denies where it fails
     * @return this builder
     */
    public CrmBuilder access(AccessPolicy access) {
        this.policy = Given.value("access", access);
        return this;
    }

    /**
     * Adds a rule of the company.
     *
     * @param rule the rule
     * @return this builder
     * @throws InvalidValueException if there is a rule of the same id
     */
    public CrmBuilder rule(BusinessRule<?> rule) {
        this.rules = rules.with(Given.value("rule", rule));
        return this;
    }

    /**
     * Sets how grave the violations of a rule are.
     *
     * @param ruleId the id of a rule, one of ours or added before
     * @param severity how grave they are
     * @return this builder
     * @throws InvalidValueException if there is no such rule
     */
    public CrmBuilder severity(String ruleId, Severity severity) {
        this.rules = rules.with(Given.value("ruleId", ruleId), Given.value("severity", severity));
        return this;
    }

    /**
     * Takes a rule out.
     *
     * @param ruleId the id of the rule
     * @return this builder
     * @throws InvalidValueException if there is no such rule
     */
    public CrmBuilder withoutRule(String ruleId) {
        this.rules = rules.without(Given.value("ruleId", ruleId));
        return this;
    }

    /**
     * Sets the flow of a type of record, one of ours or of the host's.
     *
     * @param flow the flow
     * @return this builder
     */
    public CrmBuilder flow(Flow flow) {
        this.flows = flows.with(Given.value("flow", flow));
        return this;
    }

    /**
     * Adds sentences, for rules of the host or for other languages; they are asked before those so far.
     *
     * @param source where sentences are looked up
     * @return this builder
     */
    public CrmBuilder messages(Messages.Source source) {
        this.messages = messages.with(Given.value("messages", source));
        return this;
    }

    /**
     * Sets how orders get their numbers; the default is {@link OrderNumbering#blocks()}.
     *
     * @param numbers gives the numbers
     * @return this builder
     */
    public CrmBuilder numbering(OrderNumbering numbers) {
        this.numbering = Given.value("numbering", numbers);
        return this;
    }

    /**
     * Sets what holds for orders unless they say otherwise: rounding, over-shipment, completion.
     *
     * @param settings the settings
     * @return this builder
     */
    public CrmBuilder orders(OrderSettings settings) {
        this.orders = Given.value("orders", settings);
        return this;
    }

    /**
     * Sets the validator of the host; the default is one of our own, without an expression language.
     *
     * @param checks checks the constraints of commands
     * @return this builder
     */
    public CrmBuilder validator(Validator checks) {
        this.validator = Given.value("validator", checks);
        return this;
    }

    /**
     * Adds who hears of changes.
     *
     * @param listener hears of them after their commit
     * @return this builder
     */
    public CrmBuilder listener(ChangeListener listener) {
        listeners.add(Given.value("listener", listener));
        return this;
    }

    /**
     * Sets how long a request id is known; the default is 30 days.
     *
     * @param life more than zero
     * @return this builder
     * @throws InvalidValueException if it is not more than zero
     */
    public CrmBuilder receiptLife(Duration life) {
        if (Given.value("receiptLife", life).isZero() || life.isNegative()) {
            throw new InvalidValueException(
                    Fault.of("receiptLife", "duration.notPositive").with("value", life));
        }
        this.receiptLife = life;
        return this;
    }

    /**
     * Creates the CRM.
     *
     * @return the CRM
     */
    public Crm build() {
        Ports ports = new Ports(
                store,
                clock,
                ids == null ? new TimeOrderedIds(clock) : ids,
                new Guard(policy),
                rules,
                flows,
                messages,
                validator == null ? OwnValidator.get() : validator,
                new Ports.Hooks(listeners.build(), List.of(numbering)),
                receiptLife);
        return new Crm(ports, new OrderPorts(numbering, new PreparedShipments(), orders));
    }
}
