package io.fichario.crm.command;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.store.StoreTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One transaction under way: what was changed in it so far, under one command id. Used by one thread. */
final class UnitOfWork {
    private final StoreTransaction transaction;
    private final CommandId command;
    private final Kind kind;
    private final Execution.Reading reading;
    private final List<Change> changes = new ArrayList<>();
    private final Map<RecordId<?>, CrmRecord> written = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private @Nullable RuntimeException failure;

    /** How the transaction ends. */
    enum Kind {
        COMMITTED,
        PREVIEWED
    }

    UnitOfWork(StoreTransaction transaction, CommandId command, Kind kind, Execution.Reading reading) {
        this.transaction = transaction;
        this.command = command;
        this.kind = kind;
        this.reading = reading;
    }

    StoreTransaction transaction() {
        return transaction;
    }

    CommandId command() {
        return command;
    }

    boolean isPreview() {
        return kind == Kind.PREVIEWED;
    }

    Execution.Reading reading() {
        return reading;
    }

    int nextOrdinal() {
        return changes.size();
    }

    void append(Change change) {
        transaction.append(change);
        changes.add(change);
        change.after()
                .ifPresentOrElse(after -> written.put(change.record(), after), () -> written.remove(change.record()));
    }

    List<Change> changes() {
        return changes;
    }

    List<CrmRecord> written() {
        return List.copyOf(written.values());
    }

    /** Keeps warnings for after the commit, with who is to hear of them. */
    void warn(Consumer<? super Violation> hearer, List<Violation> violations) {
        violations.forEach(violation -> warnings.add(new Warning(hearer, violation)));
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** A warning of one command. */
    record Warning(Consumer<? super Violation> hearer, Violation violation) {
        void tell() {
            hearer.accept(violation);
        }
    }

    /** The first failure counts, even when the caller catches it: half a block is never committed. */
    void fail(RuntimeException cause) {
        failure = failure == null ? cause : failure;
    }

    void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }
}
