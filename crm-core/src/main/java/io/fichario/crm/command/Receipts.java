package io.fichario.crm.command;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.record.CanonicalJson;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Knows requests again: one of the same name gets the first answer, one that asks for something else is refused. */
final class Receipts {
    private final Ports ports;
    private final Terms terms;
    private final String operation;
    private final List<Object> inputs;

    Receipts(Ports ports, Terms terms, String operation, List<Object> inputs) {
        this.ports = ports;
        this.terms = terms;
        this.operation = operation;
        this.inputs = inputs;
    }

    Optional<StateKey> key() {
        return terms.request().map(this::keyOf);
    }

    private StateKey keyOf(RequestId request) {
        return Receipt.key(terms.actor().id(), request);
    }

    /** Finds the receipt of the same request; one that is older than receipts live counts as none. */
    Optional<Receipt> known(Optional<State> stored, Instant now) {
        Optional<Receipt> receipt = stored.map(state -> Receipt.parse(state.document()))
                .filter(found -> Duration.between(found.at(), now).compareTo(ports.receiptLife()) < 0);
        receipt.ifPresent(this::refuseOther);
        return receipt;
    }

    private void refuseOther(Receipt receipt) {
        if (!receipt.operation().equals(operation) || !receipt.digest().equals(CanonicalJson.digest(inputs))) {
            throw new InvalidValueException(Fault.of("requestId", "request.reused")
                    .with("value", terms.request().map(RequestId::text).orElse(""))
                    .with("operation", receipt.operation()));
        }
    }

    /** Returns the record as it was when the request was first answered. */
    <R extends CrmRecord> R answer(StoreView view, RecordType<R> type, Receipt receipt) {
        RecordId<R> id = type.id(receipt.answer().record());
        return view.changes(id, receipt.answer().version().previous(), 1).stream()
                .map(Change::after)
                .flatMap(Optional::stream)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new StoreException("The answer to the request " + id.text() + " is gone"));
    }

    State next(Optional<State> stored, StateKey key, UnitOfWork unit, Answered answered) {
        String document = new Receipt(
                        operation, CanonicalJson.digest(inputs), unit.command(), answered.answer(), answered.at())
                .document();
        return stored.map(state -> state.then(document)).orElseGet(() -> State.first(key, document));
    }

    /** What was answered, and when. */
    record Answered(Receipt.Answer answer, Instant at) {}
}
