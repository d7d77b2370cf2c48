package io.fichario.crm.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.fichario.crm.access.Operation;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.RecordType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules that are in force, each id once for a type of record, with severities that the host set anew. Immutable and
 * thread-safe.
 */
public final class RuleBook {
    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

    private final ImmutableList<BusinessRule<?>> rules;
    private final ImmutableMap<String, Severity> severities;

    private RuleBook(List<BusinessRule<?>> rules, Map<String, Severity> severities) {
        this.rules = ImmutableList.copyOf(rules);
        this.severities = ImmutableMap.copyOf(severities);
    }

    /**
     * Returns a book without rules.
     *
     * @return the empty book
     */
    public static RuleBook empty() {
        return new RuleBook(List.of(), Map.of());
    }

    /**
     * Returns this book with one more rule.
     *
     * @param rule the rule
     * @return the book
     * @throws InvalidValueException if there is a rule of the same id about the same type of record
     */
    public RuleBook with(BusinessRule<?> rule) {
        Given.value("rule", rule);
        if (rules.stream().anyMatch(known -> same(known, rule))) {
            throw new InvalidValueException(
                    Fault.of("rules", "rule.twice").with("value", rule.ref().id()));
        }
        return new RuleBook(
                ImmutableList.<BusinessRule<?>>builder().addAll(rules).add(rule).build(), severities);
    }

    private static boolean same(BusinessRule<?> one, BusinessRule<?> other) {
        return one.ref().id().equals(other.ref().id()) && one.about().equals(other.about());
    }

    /**
     * Returns this book without a rule.
     *
     * @param ruleId the id of the rule
     * @return the book
     * @throws InvalidValueException if there is no such rule
     */
    public RuleBook without(String ruleId) {
        known(ruleId);
        return new RuleBook(
                rules.stream().filter(rule -> !rule.ref().id().equals(ruleId)).toList(), severities);
    }

    /**
     * Returns this book with all violations of a rule of one severity.
     *
     * @param ruleId the id of the rule
     * @param severity how grave they are
     * @return the book
     * @throws InvalidValueException if there is no such rule
     */
    public RuleBook with(String ruleId, Severity severity) {
        known(ruleId);
        return new RuleBook(
                rules,
                ImmutableMap.<String, Severity>builder()
                        .putAll(severities)
                        .put(ruleId, severity)
                        .buildKeepingLast());
    }

    private void known(String ruleId) {
        if (rules.stream().noneMatch(rule -> rule.ref().id().equals(ruleId))) {
            throw new InvalidValueException(
                    Fault.of("rules", "rule.unknown").with("value", ruleId).with("known", rules().toString()));
        }
    }

    /**
     * Returns which rules are in force.
     *
     * @return their ids and versions
     */
    public List<RuleRef> rules() {
        return rules.stream().map(BusinessRule::ref).toList();
    }

    /**
     * Returns the rules that have a say in an operation on a type of record.
     *
     * @param type the type of record
     * @param operation what is done
     * @param <R> the type of record
     * @return the rules
     * @throws RejectedException if a rule throws when it is asked
     */
    public <R extends CrmRecord> List<BusinessRule<R>> about(RecordType<R> type, Operation operation) {
        return rules.stream()
                .filter(rule -> rule.about().equals(type))
                .<BusinessRule<R>>map(RuleBook::typed)
                .filter(rule -> judges(rule, operation))
                .toList();
    }

    private static boolean judges(BusinessRule<?> rule, Operation operation) {
        try {
            return rule.judges(operation);
        } catch (RuntimeException broken) {
            throw new RejectedException(List.of(failed(rule, broken)));
        }
    }

    /**
     * Returns what a rule needs to know of other records.
     *
     * @param rule the rule
     * @param subject the record that is about to change
     * @param <R> the type of record
     * @return the facts
     * @throws RejectedException if the rule throws or answers null
     */
    public <R extends CrmRecord> Set<Fact> needs(BusinessRule<R> rule, Subject<R> subject) {
        Given.value("rule", rule);
        try {
            return Given.set("facts", rule.needs(subject));
        } catch (RuntimeException broken) {
            throw new RejectedException(List.of(failed(rule, broken)));
        }
    }

    /**
     * Returns which rules have a say in an operation on a type of record.
     *
     * @param type the type of record
     * @param operation what is done
     * @return their ids and versions
     */
    public List<RuleRef> judging(RecordType<?> type, Operation operation) {
        return about(type, operation).stream().map(BusinessRule::ref).toList();
    }

    /** A rule says by {@code about} which records it takes; the type was compared just before. */
    @SuppressWarnings("unchecked")
    private static <R extends CrmRecord> BusinessRule<R> typed(BusinessRule<?> rule) {
        return (BusinessRule<R>) rule;
    }

    /**
     * Asks a rule about a change. A rule that throws or answers null refuses the change.
     *
     * @param rule the rule
     * @param proposal the change
     * @param <R> the type of record
     * @return its violations in the severity that is in force
     */
    public <R extends CrmRecord> List<Violation> ask(BusinessRule<R> rule, Proposal<R> proposal) {
        String id = Given.value("rule", rule).ref().id();
        try {
            return rule.judge(proposal).violations().stream()
                    .map(violation -> inForce(id, violation))
                    .toList();
        } catch (RuntimeException broken) {
            return List.of(failed(rule, broken));
        }
    }

    /** The message of a host's exception may hold anything, so only its class is logged. */
    private static Violation failed(BusinessRule<?> rule, RuntimeException broken) {
        String id = rule.ref().id();
        LOG.error(
                "The rule {} failed with {}; the change is refused",
                id,
                broken.getClass().getName());
        return Violation.of(id, Severity.REFUSE, Fault.of("", "rule.broken").with("rule", id));
    }

    private Violation inForce(String id, Violation violation) {
        Severity severity = severities.getOrDefault(id, violation.severity());
        return new Violation(id, severity, violation.fault(), violation.message());
    }
}
