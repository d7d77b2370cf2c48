package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreUnavailableException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A commit in the making, under the commit lock of its tenant: whatever may fail comes first and touches nothing, then
 * {@link #publish} shows all of it at once.
 */
final class Commit {
    private final Space space;
    private final long number;
    private final Draft staged = new Draft();
    private final Snapshot latest;

    Commit(Space space) {
        this.space = space;
        this.number = space.lastCommit() + 1;
        this.latest = space.latest().under(staged);
    }

    void stage(Draft draft) {
        for (State state : draft.stateSteps()) {
            state(state);
        }
        for (Draft.Step step : draft.steps()) {
            append(step.change(), step.row().postings());
        }
        for (Change change : draft.rewrites()) {
            rewrite(change);
        }
    }

    void append(Change change, List<Posting> postings) {
        Row before = latest.row(change.record());
        refuseUnlessFollowing(change, before);
        List<Posting> kept = change.kind() == ChangeKind.DELETED ? postingsOf(before) : postings;
        Row after = new Row(change, kept, number, before);
        refuseTakenKeys(change.record().type(), after);
        staged.append(change, after);
    }

    private static List<Posting> postingsOf(@Nullable Row before) {
        return before == null ? List.of() : before.postings();
    }

    private void refuseUnlessFollowing(Change change, @Nullable Row before) {
        Version current = before == null ? Version.NONE : before.version();
        boolean living = before != null && before.living().isPresent();
        boolean fits = change.kind() == ChangeKind.CREATED || living == (change.kind() != ChangeKind.RESTORED);
        if (!fits || !change.from().equals(current)) {
            throw new StaleRecordException(
                    change.record(),
                    change.from(),
                    new StaleRecordException.Sides(
                            latest.change(change.record(), change.from()).flatMap(Change::after),
                            change.after(),
                            latest.find(change.record()).map(record -> record)));
        }
    }

    private void refuseTakenKeys(RecordType<?> type, Row after) {
        for (Posting posting : after.postings()) {
            if (posting.sort() == Posting.Sort.UNIQUE) {
                latest.row(type, posting)
                        .filter(holder -> !holder.id().equals(after.id()))
                        .ifPresent(holder -> {
                            throw new DuplicateKeyException(posting.key(type), Optional.of(holder.holder()));
                        });
            }
        }
    }

    void state(State next) {
        long revision = latest.state(next.key()).map(State::revision).orElse(0L);
        if (next.revision() != revision + 1) {
            throw new StoreUnavailableException(
                    StoreUnavailableException.Reason.LOST_RACE,
                    "The state " + next.key() + " was to be written in revision " + next.revision()
                            + ", but its revision is " + revision);
        }
        staged.state(next);
    }

    private void rewrite(Change change) {
        if (!staged.erases(change.record())) {
            throw new StoreException("The change of " + Writing.described(change) + " in version " + change.version()
                    + " is rewritten only together with a change of kind ERASED of the same record");
        }
        Change stored = space.entry(change)
                .map(entry -> entry.at(number))
                .filter(found -> isSame(found, change))
                .orElseThrow(() -> new StoreException("There is no change of " + Writing.described(change)
                        + " in version " + change.version() + " with that kind, time, command, ordinal and position"));
        staged.rewrite(stored.position().map(change::at).orElse(change));
    }

    private static boolean isSame(Change stored, Change rewritten) {
        return stored.kind() == rewritten.kind()
                && stored.tenant().equals(rewritten.tenant())
                && stored.cause().at().equals(rewritten.cause().at())
                && stored.cause().command().equals(rewritten.cause().command())
                && stored.ordinal() == rewritten.ordinal()
                && (rewritten.position().isEmpty() || stored.position().equals(rewritten.position()));
    }

    /** Makes every earlier change of a record say what the record says after this one, which erased it, and not why. */
    void forget(Change erased) {
        for (Change earlier : latest.changes(erased.record(), Version.NONE, Integer.MAX_VALUE)) {
            if (earlier.version().compareTo(erased.version()) < 0) {
                staged.rewrite(earlier.forgetting(erased));
            }
        }
    }

    /** Shows all that was staged; nothing in here may fail. */
    void publish() {
        for (Draft.Step step : staged.steps()) {
            space.put(step.row());
        }
        for (State state : staged.states()) {
            space.put(state, number);
        }
        for (Change change : staged.rewrites()) {
            space.rewrite(change, number);
        }
        List<Draft.Step> steps = staged.steps();
        if (!steps.isEmpty()) {
            space.log().add(Numbering.entries(steps, space.log().lastPosition()));
        }
        space.publish(number);
    }
}
