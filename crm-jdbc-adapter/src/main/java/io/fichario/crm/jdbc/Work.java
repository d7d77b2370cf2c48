package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StoreException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of one tenant, from its first statement to its end. What is written waits until something is read, so
 * that it can travel with the commit.
 */
final class Work {
    private final Tenancy tenancy;
    private final Channel channel;
    private final Channel.Purpose purpose;
    private final Draft draft = new Draft();
    private final Map<RecordId<?>, CrmRecord> seen = new HashMap<>();
    private final List<RecordType<?>> created = new ArrayList<>();
    private final List<Step.Ask<LogSql.Logged>> unplaced = new ArrayList<>();
    private @Nullable Throwable doom;
    private boolean broken;

    Work(Tenancy tenancy, Channel channel, Channel.Purpose purpose) {
        this.tenancy = tenancy;
        this.channel = channel;
        this.purpose = purpose;
    }

    TenantId tenant() {
        return tenancy.tenant();
    }

    Tenancy tenancy() {
        return tenancy;
    }

    boolean writes() {
        return purpose == Channel.Purpose.WRITE;
    }

    Draft draft() {
        return draft;
    }

    boolean joins() {
        return channel.joins();
    }

    /** Refuses to lock in a transaction of the host in which reads behind the lock would show what was before it. */
    void checkLevel() {
        try {
            channel.checkLevel();
        } catch (SQLException failed) {
            throw refused(failed);
        }
    }

    /** What is read from now on is decided upon, so it has to be what is true now. */
    void locks() {
        if (channel.joins()) {
            tenancy.readNewest();
        }
    }

    /** Makes the commit fail, whoever catches what is thrown now. */
    void doom(Throwable cause) {
        if (doom == null) {
            doom = cause;
        }
    }

    /** Keeps what a record was, so that a change of it needs not be told what the tables say. */
    void saw(CrmRecord record) {
        if (writes()) {
            seen.put(record.id(), record);
        }
    }

    /** Asks, behind all that was written so far; once that was refused and undone, to find out why. */
    void ask(List<? extends Step> questions) {
        List<Step> steps = broken ? new ArrayList<>() : new ArrayList<>(flushed());
        steps.addAll(questions);
        send(steps);
    }

    /** Asks in a read that ends with the answers. */
    void askAndEnd(List<? extends Step> questions) {
        try {
            channel.commit(questions);
        } catch (SQLException failed) {
            throw refused(failed);
        }
    }

    private void send(List<Step> steps) {
        try {
            channel.send(steps);
        } catch (SQLException failed) {
            throw broken ? doomed() : refused(failed);
        }
    }

    private List<Step> flushed() {
        List<Draft.Entry> waiting = draft.take();
        if (waiting.isEmpty()) {
            return List.of();
        }
        readWhatIsChangedUnseen(waiting);
        List<Step> steps = new ArrayList<>();
        List<Change> log = new ArrayList<>();
        List<Step> rewrites = new ArrayList<>();
        for (Draft.Entry entry : waiting) {
            if (entry instanceof Draft.Append append) {
                Change change = append.change();
                steps.addAll(tenancy.saving().steps(change, Optional.ofNullable(seen.get(change.record()))));
                change.after().ifPresent(this::saw);
                log.add(change);
            } else if (entry instanceof Draft.Write write) {
                steps.add(tenancy.states().write(write.state()));
            } else if (entry instanceof Draft.Rewrite rewrite) {
                rewrites.add(new Step.Guarded(tenancy.log().rewrite(rewrite.change())));
            }
        }
        if (tenancy.dialect().insertsInSteps()) {
            steps.addAll(tenancy.log().insertWaiting(log));
        } else {
            List<Step.Ask<LogSql.Logged>> asks = tenancy.log().insert(log);
            steps.addAll(asks);
            unplaced.addAll(asks);
        }
        steps.addAll(rewrites);
        return steps;
    }

    private void readWhatIsChangedUnseen(List<Draft.Entry> waiting) {
        Map<RecordId<?>, Step.Ask<CrmRecord>> asks = new HashMap<>();
        for (Draft.Entry entry : waiting) {
            if (entry instanceof Draft.Append append
                    && Saving.needsBefore(append.change())
                    && !isCreatedIn(waiting, append.change())
                    && !seen.containsKey(append.change().record())) {
                asks.computeIfAbsent(
                        append.change().record(),
                        id -> tenancy.lastDocument(id, append.change().from()));
            }
        }
        if (!asks.isEmpty()) {
            send(new ArrayList<>(asks.values()));
            asks.values().forEach(ask -> ask.first().ifPresent(this::saw));
        }
    }

    private static boolean isCreatedIn(List<Draft.Entry> waiting, Change change) {
        return waiting.stream()
                .anyMatch(entry -> entry instanceof Draft.Append append
                        && append.change().record().equals(change.record())
                        && !Saving.needsBefore(append.change())
                        && append.change().after().isPresent());
    }

    void append(Change change) {
        draft.add(new Draft.Append(change));
        if (change.kind() == ChangeKind.CREATED) {
            created.add(change.record().type());
        }
    }

    /** The types of the records that were created. */
    List<RecordType<?>> created() {
        return created;
    }

    void state(State next) {
        draft.add(new Draft.Write(next));
    }

    void rewrite(Change change) {
        draft.add(new Draft.Rewrite(change));
    }

    void commit() {
        if (doom != null) {
            throw doomed();
        }
        List<Step> last = new ArrayList<>(flushed());
        if (!draft.isEmpty()) {
            refuseRewritesAlone();
            last.addAll(tenancy.known());
        }
        if (!unplaced.isEmpty()) {
            send(last);
            last = List.of(tenancy.log()
                    .waiting(unplaced.stream()
                            .flatMap(ask -> ask.rows().stream())
                            .toList()));
        }
        try {
            channel.commit(last);
        } catch (SQLException failed) {
            throw refused(failed);
        }
        if (!draft.isEmpty() && !channel.joins()) {
            tenancy.written();
        }
    }

    private void refuseRewritesAlone() {
        for (Draft.Entry entry : draft.entries()) {
            if (entry instanceof Draft.Rewrite rewrite
                    && !draft.erases(rewrite.change().record())) {
                throw new StoreException("The change of " + Described.of(rewrite.change()) + " in version "
                        + rewrite.change().version()
                        + " is rewritten only together with a change of kind ERASED of the same record");
            }
        }
    }

    private StoreException doomed() {
        return new StoreException(
                "This transaction is doomed and was rolled back, because an exception left a part of it", doom);
    }

    /** Finds out why the database refused; what was sent is undone before. */
    private RuntimeException refused(SQLException failed) {
        broken = true;
        boolean committing = channel.isCommitting();
        channel.rollback();
        RuntimeException reason =
                tenancy.failures().of(failed, committing, () -> new Diagnosis(tenancy, channel).of(draft));
        doom(reason);
        return reason;
    }
}
