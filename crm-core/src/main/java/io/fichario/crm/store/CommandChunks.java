package io.fichario.crm.store;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.Given;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * For adapters: splits a history into chunks of whole commands of one tenant each, as a transaction is of one tenant. Not
 * thread-safe.
 */
public final class CommandChunks implements Iterator<List<Change>> {
    /** The number of changes behind which a chunk ends with its last command. */
    public static final int ENOUGH = 1_000;

    private final Iterator<Change> changes;
    private @Nullable Change next;

    /**
     * Begins with the first change.
     *
     * @param changes the history
     */
    public CommandChunks(Iterator<Change> changes) {
        this.changes = Given.value("changes", changes);
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
