package io.fichario.crm.rule;

import com.google.common.collect.ImmutableSet;
import io.fichario.crm.access.Operation;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Messages;
import io.fichario.crm.record.RecordType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts a rule together from functions; every step returns another builder.
 *
 * @param <R> the type of record that the rule is about
 */
public final class RuleBuilder<R extends CrmRecord> {
    private final RecordType<R> type;
    private final RuleRef ref;
    private final Function<Locale, String> description;
    private final Set<String> operations;
    private final Function<Subject<R>, Set<Fact>> needs;

    private RuleBuilder(
            RecordType<R> type,
            RuleRef ref,
            Function<Locale, String> description,
            Set<String> operations,
            Function<Subject<R>, Set<Fact>> needs) {
        this.type = type;
        this.ref = ref;
        this.description = description;
        this.operations = ImmutableSet.copyOf(operations);
        this.needs = needs;
    }

    /**
     * Begins a rule that has a say in every operation, needs no facts and is described by the built-in sentence for the
     * code {@code rule.} and its id, where there is one.
     *
     * @param type the type of record that it is about
     * @param ref its id and version
     * @param <R> the type of record
     * @return the builder
     */
    public static <R extends CrmRecord> RuleBuilder<R> about(RecordType<R> type, RuleRef ref) {
        Function<Locale, String> sentence = language -> Messages.builtIn().text(language, "rule." + ref.id(), Map.of());
        return new RuleBuilder<>(type, ref, sentence, Set.of(), subject -> Set.of());
    }

    /**
     * Returns a builder with another description.
     *
     * @param words gives one sentence in a language
     * @return the builder
     */
    public RuleBuilder<R> describedBy(Function<Locale, String> words) {
        return new RuleBuilder<>(type, ref, Given.value("words", words), operations, needs);
    }

    /**
     * Returns a builder of a rule that has a say in some operations only.
     *
     * @param names the names of the operations, such as {@code order.place}
     * @return the builder
     */
    public RuleBuilder<R> on(String... names) {
        return new RuleBuilder<>(
                type,
                ref,
                description,
                Given.set("operations", Arrays.asList(Given.value("operations", names))),
                needs);
    }

    /**
     * Returns a builder of a rule that needs facts.
     *
     * @param facts what it needs to know of other records
     * @return the builder
     */
    public RuleBuilder<R> needing(Function<Subject<R>, Set<Fact>> facts) {
        return new RuleBuilder<>(type, ref, description, operations, Given.value("facts", facts));
    }

    /**
     * Returns the rule.
     *
     * @param judgement the pure function that judges
     * @return the rule
     */
    public BusinessRule<R> judging(Function<Proposal<R>, Verdict> judgement) {
        return new Built<>(this, Given.value("judgement", judgement));
    }

    private record Built<R extends CrmRecord>(RuleBuilder<R> parts, Function<Proposal<R>, Verdict> judgement)
            implements BusinessRule<R> {
        @Override
        public RuleRef ref() {
            return parts.ref;
        }

        @Override
        public RecordType<R> about() {
            return parts.type;
        }

        @Override
        public String description(Locale language) {
            return parts.description.apply(language);
        }

        @Override
        public boolean judges(Operation operation) {
            return parts.operations.isEmpty() || parts.operations.contains(operation.name());
        }

        @Override
        public Set<Fact> needs(Subject<R> subject) {
            return parts.needs.apply(subject);
        }

        @Override
        public Verdict judge(Proposal<R> proposal) {
            return judgement.apply(proposal);
        }
    }
}
