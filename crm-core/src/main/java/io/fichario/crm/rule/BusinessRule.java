package io.fichario.crm.rule;

import io.fichario.crm.access.Operation;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import java.util.Locale;
import java.util.Set;

/**
 * Judges changes of one type of record. A port: hosts write their own beside ours. Implementations are thread-safe and
 * pure: the same proposal gets the same verdict. One that throws refuses the change.
 *
 * @param <R> the type of record
 */
public interface BusinessRule<R extends CrmRecord> {

    /**
     * Returns which rule this is, in which version. The change keeps it.
     *
     * @return id and version
     */
    RuleRef ref();

    /**
     * Returns what kind of record it is about.
     *
     * @return the type
     */
    RecordType<R> about();

    /**
     * Returns what the rule demands, in words for people.
     *
     * @param language the language that is wanted; English where there is none in it
     * @return one sentence
     */
    String description(Locale language);

    /**
     * Returns whether the rule has a say in an operation. Where it has none, it is not asked and its facts are not read.
     *
     * @param operation what is done
     * @return true if {@link #judge} is to be asked
     */
    boolean judges(Operation operation);

    /**
     * Returns what the rule needs to know of other records.
     *
     * @param subject the record that is about to change
     * @return the facts, empty when the proposal tells all
     */
    Set<Fact> needs(Subject<R> subject);

    /**
     * Judges a change.
     *
     * @param proposal the change, with the facts that {@link #needs} declared
     * @return the verdict
     */
    Verdict judge(Proposal<R> proposal);
}
