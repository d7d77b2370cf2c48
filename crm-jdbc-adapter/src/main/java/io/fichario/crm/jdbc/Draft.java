package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.store.State;
import java.util.ArrayList;
import java.util.List;

/** What a write was told to do, in that order, and how much of it was sent already. */
final class Draft {
    private final List<Entry> entries = new ArrayList<>();
    private int sent;

    /** One thing to write. */
    sealed interface Entry {}

    record Append(Change change) implements Entry {}

    record Write(State state) implements Entry {}

    record Rewrite(Change change) implements Entry {}

    void add(Entry entry) {
        entries.add(entry);
    }

    List<Entry> entries() {
        return entries;
    }

    /** What was not sent yet; it counts as sent from now on. */
    List<Entry> take() {
        List<Entry> waiting = List.copyOf(entries.subList(sent, entries.size()));
        sent = entries.size();
        return waiting;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean erases(RecordId<?> id) {
        return entries.stream()
                .anyMatch(entry -> entry instanceof Append append
                        && append.change().kind() == ChangeKind.ERASED
                        && append.change().record().equals(id));
    }
}
