package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.Given;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Splits a history into chunks of whole commands of one tenant each, as a transaction is of one tenant. */
final class Chunks implements Iterator<List<Change>> {
    private static final int ENOUGH = 1_000;

    private final Iterator<Change> changes;
    private @Nullable Change next;

    Chunks(Iterator<Change> changes) {
        this.changes = changes;
        advance();
    }

    private void advance() {
        next = changes.hasNext() ? Given.value("change", changes.next()) : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<Change> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        List<Change> chunk = new ArrayList<>();
        for (Change change = next; change != null && fits(change, chunk); change = next) {
            chunk.add(change);
            advance();
        }
        return chunk;
    }

    private static boolean fits(Change change, List<Change> chunk) {
        if (chunk.isEmpty()) {
            return true;
        }
        Change last = chunk.get(chunk.size() - 1);
        return last.tenant().equals(change.tenant())
                && (chunk.size() < ENOUGH
                        || last.cause().command().equals(change.cause().command()));
    }
}
