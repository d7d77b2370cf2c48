package io.fichario.crm.command;

import io.fichario.crm.access.Actor;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Micros;
import io.fichario.crm.record.TextRule;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.StoreView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of every command, for one actor: shape, access, load, decide, judge, append, tell. Doors hand in what to do as
 * a {@link Plan}. Immutable and thread-safe, except within {@link #together} and {@link #preview}, whose commands belong
 * to the thread that runs the block.
 */
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final TextRule REASON = TextRule.block("reason", 1_000);

    private final Ports ports;
    private final Terms terms;
    private final @Nullable UnitOfWork unit;

    private Commands(Ports ports, Terms terms, @Nullable UnitOfWork unit) {
        this.ports = ports;
        this.terms = terms;
        this.unit = unit;
    }

    /**
     * Creates the way of commands for an actor.
     *
     * @param ports what it stands on
     * @param actor who asks
     * @return the way of commands
     */
    public static Commands of(Ports ports, Actor actor) {
        return new Commands(Given.value("ports", ports), Terms.of(Given.value("actor", actor)), null);
    }

    /**
     * Returns the way of commands under a request id: the same id again gives the first result and writes nothing.
     *
     * @param request the name of the request
     * @return the way of commands
     */
    public Commands with(RequestId request) {
        return new Commands(ports, terms.with(Given.value("requestId", request)), unit);
    }

    /**
     * Returns the way of commands with a reason, which is kept in the changes.
     *
     * @param reason why, at most 1000 characters; line feeds are allowed
     * @return the way of commands
     * @throws io.fichario.crm.record.InvalidValueException if the text is blank, too long or has control characters
     */
    public Commands because(String reason) {
        return new Commands(ports, terms.because(REASON.check(reason)), unit);
    }

    /**
     * Returns the way of commands that tells warnings, after the commit.
     *
     * @param hearer hears of each warning, on the thread of the command; a repeated request has none to tell
     * @return the way of commands
     */
    public Commands hearing(Consumer<? super Violation> hearer) {
        return new Commands(ports, terms.hearing(Given.value("hearer", hearer)), unit);
    }

    /**
     * Returns who asks.
     *
     * @return the actor
     */
    public Actor actor() {
        return terms.actor();
    }

    /**
     * Returns the reading side for the same actor.
     *
     * @return finds and lists what the actor may see
     */
    public Reading reading() {
        return new Reading(ports, terms.actor(), unit == null ? null : unit.transaction());
    }

    /**
     * Turns a command into values, or refuses it with all its faults.
     *
     * @param command what was typed; its constraints are checked
     * @param conversion turns it into values and collects faults; empty when there were some
     * @param <V> the type of the value
     * @return the value
     * @throws RejectedException with all faults, in the language of the actor
     */
    public <V> V shape(@Nullable Object command, Function<Faults, Optional<V>> conversion) {
        return noted(() -> new Shape(ports, terms).of(command, conversion));
    }

    /**
     * Runs a plan.
     *
     * @param plan what to do
     * @param <R> the type of the answer
     * @return the record that is the answer, as it was written and as the actor may see it
     * @throws CrmException if it is refused, see the errors of the doors
     */
    public <R extends CrmRecord> R run(Plan<R> plan) {
        Given.value("plan", plan);
        UnitOfWork open = unit;
        if (open != null) {
            return noted(() -> new Execution<>(ports, terms, plan, open).run());
        }
        prepare(plan.preparations());
        return committed(plan.runsAgain(), fresh -> new Execution<>(ports, terms, plan, fresh).run());
    }

    private void prepare(List<Preparation> preparations) {
        if (!ports.store().joins()) {
            preparations.forEach(each -> each.prepare(ports.store(), terms.tenant()));
        }
    }

    private <T> T committed(boolean runsAgain, Function<UnitOfWork, T> work) {
        Done<T> done;
        try {
            done = Races.of(ports, terms, runsAgain)
                    .run(reading -> ports.store().write(terms.tenant(), transaction -> {
                        UnitOfWork fresh = unit(transaction, UnitOfWork.Kind.COMMITTED, reading);
                        return new Done<>(work.apply(fresh), fresh);
                    }));
        } catch (RuntimeException failure) {
            throw disclosed(failure);
        }
        tell(done.unit());
        return done.result();
    }

    private record Done<T>(T result, UnitOfWork unit) {}

    private UnitOfWork unit(StoreTransaction transaction, UnitOfWork.Kind kind, Execution.Reading reading) {
        return new UnitOfWork(transaction, new CommandId(ports.ids().next()), kind, reading);
    }

    /** Inside a block a failure counts even when the caller catches it. */
    private <T> T noted(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            RuntimeException disclosed = disclosed(failure);
            if (unit != null) {
                unit.fail(disclosed);
            }
            throw disclosed;
        }
    }

    private RuntimeException disclosed(RuntimeException failure) {
        if (!Disclosure.concerns(failure)) {
            return failure;
        }
        try {
            return unit == null
                    ? ports.store().read(terms.tenant(), view -> disclosed(failure, view))
                    : disclosed(failure, unit.transaction());
        } catch (RuntimeException unreadable) {
            return Disclosure.nothingOf(failure);
        }
    }

    private RuntimeException disclosed(RuntimeException failure, StoreView view) {
        return new Disclosure(new Sight(ports, terms.actor(), view)).of(failure);
    }

    /**
     * Runs several commands in one transaction, under one command id. Any failure inside, even a caught one, undoes all;
     * after a lost race the block runs again, so it has no effects of its own. A request id covers the block.
     *
     * @param block runs commands by what it is handed
     * @return the changes that were made, as the actor may see them, or those of the first time when the request id is
     *     known
     * @throws CrmException what the first failing command threw
     */
    public List<Change> together(Consumer<Commands> block) {
        Given.value("block", block);
        UnitOfWork open = unit;
        if (open != null) {
            return noted(() -> within(open, block));
        }
        prepare(ports.hooks().preparations());
        return committed(true, fresh -> within(fresh, block));
    }

    private List<Change> within(UnitOfWork open, Consumer<Commands> block) {
        Receipts receipts = new Receipts(ports, terms, "together", List.of());
        Instant now = Micros.truncate(ports.clock().instant());
        Optional<StateKey> key = receipts.key();
        Optional<Receipt> known = known(receipts, key.flatMap(open.transaction()::state), now);
        if (known.isPresent()) {
            return shown(open, open.transaction().changes(known.get().command()));
        }
        int before = open.changes().size();
        block.accept(new Commands(ports, terms.covered(), open));
        open.throwFailure();
        Receipts.Answered answered = new Receipts.Answered(Receipt.Answer.NONE, now);
        key.ifPresent(name ->
                open.transaction().state(receipts.next(open.transaction().state(name), name, open, answered)));
        return shown(open, open.changes().subList(before, open.changes().size()));
    }

    private Optional<Receipt> known(Receipts receipts, Optional<State> stored, Instant now) {
        try {
            return receipts.known(stored, now);
        } catch (InvalidValueException reused) {
            throw new RejectedException(
                    new Refusals(ports.messages(), terms.actor().language()).of(reused));
        }
    }

    /** A command may entail changes of records that the actor may not see, or not in all parts. */
    private List<Change> shown(UnitOfWork open, List<Change> changes) {
        return new Sight(ports, terms.actor(), open.transaction()).shown(changes);
    }

    /**
     * Shows what commands would do: everything but writing, over one snapshot. Nothing is locked, appended or numbered.
     *
     * @param block runs commands by what it is handed; later ones see earlier ones
     * @return the records as they would be, warnings and refusals
     */
    public Preview preview(Consumer<Commands> block) {
        Given.value("block", block);
        return unit == null
                ? ports.store().read(terms.tenant(), view -> preview(new Overlay(view), block))
                : preview(new Overlay(unit.transaction()), block);
    }

    private Preview preview(Overlay overlay, Consumer<Commands> block) {
        UnitOfWork imagined = unit(overlay, UnitOfWork.Kind.PREVIEWED, Execution.Reading.FREE);
        List<Violation> refusals = List.of();
        try {
            block.accept(new Commands(ports, terms, imagined));
            imagined.throwFailure();
        } catch (CrmException refused) {
            refusals = new Refusals(ports.messages(), terms.actor().language()).of(refused);
        }
        Sight sight = new Sight(ports, terms.actor(), overlay);
        List<CrmRecord> records = imagined.written().stream()
                .filter(sight::seesAny)
                .map(sight::maskedAny)
                .toList();
        List<Violation> warnings =
                imagined.warnings().stream().map(UnitOfWork.Warning::violation).toList();
        return new Preview(records, warnings, refusals);
    }

    private void tell(UnitOfWork done) {
        done.warnings().forEach(warning -> tell(warning::tell));
        if (!ports.store().joins() && !done.changes().isEmpty()) {
            List<Change> changes = List.copyOf(done.changes());
            ports.hooks().listeners().forEach(listener -> tell(() -> listener.changed(changes)));
        }
    }

    /** What was committed stays; the message of a host's exception may hold anything, so only its class is logged. */
    private static void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException broken) {
            LOG.error(
                    "A listener failed with {}; the changes stay",
                    broken.getClass().getName());
        }
    }
}
