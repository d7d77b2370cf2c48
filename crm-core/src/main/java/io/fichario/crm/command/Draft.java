package io.fichario.crm.command;

import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.RecordType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A change of one record before it is judged.
 *
 * @param type the type of record
 * @param kind what kind of change
 * @param before the whole record as it is, or empty when it is made
 * @param after the whole record as it would be, with the stamp of the one before; when it is deleted, the same
 * @param transitions the transitions of its flow that it makes, in their order
 * @param way whether a function of the caller made it
 * @param <R> the type of record
 */
public record Draft<R extends CrmRecord>(
        RecordType<R> type, ChangeKind kind, Optional<R> before, R after, List<String> transitions, Way way) {

    /** Who made the record after. */
    public enum Way {
        /** A named operation of ours: it may move what is governed. */
        NAMED,
        /** A function of the caller: it may not. */
        EDITED
    }

    /** Checks that nothing is null and copies the transitions. */
    public Draft {
        Given.value("type", type);
        Given.value("kind", kind);
        Given.value("before", before);
        Given.value("after", after);
        Given.value("way", way);
        transitions = Given.list("transitions", transitions);
    }

    /**
     * Creates the draft of a new record.
     *
     * @param type the type of record
     * @param after the record
     * @param transitions the transitions that it makes from the initial status
     * @param <R> the type of record
     * @return the draft
     */
    public static <R extends CrmRecord> Draft<R> created(RecordType<R> type, R after, String... transitions) {
        return new Draft<>(
                type,
                ChangeKind.CREATED,
                Optional.empty(),
                after,
                Arrays.asList(Given.value("transitions", transitions)),
                Way.NAMED);
    }

    /**
     * Creates the draft of a change by a named operation.
     *
     * @param type the type of record
     * @param before the record as it is
     * @param after the record as it would be
     * @param transitions the transitions that it makes
     * @param <R> the type of record
     * @return the draft
     */
    public static <R extends CrmRecord> Draft<R> named(RecordType<R> type, R before, R after, String... transitions) {
        return new Draft<>(
                type,
                ChangeKind.UPDATED,
                Optional.of(Given.value("before", before)),
                after,
                Arrays.asList(Given.value("transitions", transitions)),
                Way.NAMED);
    }

    /**
     * Creates the draft of a change by a function of the caller.
     *
     * @param type the type of record
     * @param before the whole record as it is
     * @param after the whole record as it would be
     * @param <R> the type of record
     * @return the draft
     */
    public static <R extends CrmRecord> Draft<R> edited(RecordType<R> type, R before, R after) {
        return new Draft<>(
                type, ChangeKind.UPDATED, Optional.of(Given.value("before", before)), after, List.of(), Way.EDITED);
    }

    /**
     * Creates the draft of a deletion.
     *
     * @param type the type of record
     * @param before the record as it is
     * @param <R> the type of record
     * @return the draft
     */
    public static <R extends CrmRecord> Draft<R> deleted(RecordType<R> type, R before) {
        return new Draft<>(
                type, ChangeKind.DELETED, Optional.of(Given.value("before", before)), before, List.of(), Way.NAMED);
    }

    boolean changesNothing() {
        return kind == ChangeKind.UPDATED && before.filter(after::equals).isPresent();
    }
}
