package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreUnavailableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        draft.stateSteps().forEach(this::state);
        draft.steps().forEach(step -> append(step.change(), step.row().postings()));
        draft.rewrites().forEach(this::rewrite);
    }

    void append(Change change, List<Posting> postings) {
        Row before = latest.row(change.record());
        refuseUnlessFollowing(change, before);
        Row after = new Row(change, change.kind() == ChangeKind.DELETED ? postingsOf(before) : postings);
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
        Change stored = space.log()
                .entry(change.record(), change.version())
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
        staged.rows().values().forEach(rows -> rows.values().forEach(row -> space.put(row, number)));
        staged.states().forEach(state -> space.put(state, number));
        staged.rewrites()
                .forEach(change -> space.log()
                        .entry(change.record(), change.version())
                        .ifPresent(entry -> space.cutLater(entry.rewrite(number, change))));
        Map<Draft.Place, Long> positions = positions();
        for (Change change : staged.changes()) {
            long position = Objects.requireNonNull(positions.get(Draft.Place.of(change)));
            space.log().add(number, staged.rewritten(change).at(position), position);
        }
        space.publish(number);
    }

    /** Positions are given at the commit: commits take turns, so there is no order to be found out later. */
    private Map<Draft.Place, Long> positions() {
        Map<Draft.Place, Long> positions = new HashMap<>();
        long last = space.log().lastPosition();
        for (List<Change> command : commands().values()) {
            for (Change change : command) {
                long position = change.position().orElse(last + 1);
                last = Math.max(last, position);
                positions.put(Draft.Place.of(change), position);
            }
        }
        return positions;
    }

    /** Groups the changes by command, the commands in the order of their last changes. */
    private Map<CommandId, List<Change>> commands() {
        Map<CommandId, List<Change>> commands = new LinkedHashMap<>();
        for (Change change : staged.changes()) {
            CommandId command = change.cause().command();
            List<Change> before = commands.remove(command);
            List<Change> all = before == null ? new ArrayList<>() : before;
            all.add(change);
            commands.put(command, all);
        }
        return commands;
    }
}
