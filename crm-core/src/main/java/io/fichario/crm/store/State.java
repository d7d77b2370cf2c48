package io.fichario.crm.store;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;

/**
 * A small named document that is written by compare-and-set: receipts, counters, cursors, settings.
 *
 * @param key its name
 * @param revision how often it was written, 1 the first time
 * @param document its content, JSON by custom, at most {@value #MAX_LENGTH} characters
 */
public record State(StateKey key, long revision, String document) {

    /** The greatest length of a document in characters. */
    public static final int MAX_LENGTH = 1_000_000;

    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if the revision is below 1 or the document is too long
     */
    public State {
        Given.value("key", key);
        Given.value("document", document);
        if (revision < 1 || document.length() > MAX_LENGTH) {
            throw new InvalidValueException(Fault.of("state", "state.parts")
                    .with("revision", revision)
                    .with("length", document.length())
                    .with("max", MAX_LENGTH));
        }
    }

    /**
     * Creates a state that was never written before.
     *
     * @param key its name
     * @param document its content
     * @return the state with revision 1
     */
    public static State first(StateKey key, String document) {
        return new State(key, 1, document);
    }

    /**
     * Returns what follows this state.
     *
     * @param next the next content
     * @return the state with the next revision
     */
    public State then(String next) {
        return new State(key, revision + 1, next);
    }
}
