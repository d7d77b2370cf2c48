package io.fichario.crm.store;

import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Key;
import java.util.Optional;

/** Thrown when a record would have a unique key that another one has; the value, which may be personal, is not told. */
public final class DuplicateKeyException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final transient Key<?> key;
    private final transient Optional<Holder> holder;

    /**
     * Creates the exception.
     *
     * @param key the key that is taken
     * @param holder who has it, or empty when that is not to be told
     */
    public DuplicateKeyException(Key<?> key, Optional<Holder> holder) {
        super("The " + key.spec().name() + " is taken by another " + key.type().name()
                + holder.map(DuplicateKeyException::described).orElse(""));
        this.key = Given.value("key", key);
        this.holder = Given.value("holder", holder);
    }

    private static String described(Holder holder) {
        return ", " + holder.id().text()
                + (holder.condition() == Holder.Condition.DELETED ? ", which was deleted and can be restored" : "");
    }

    /**
     * Returns which key is taken.
     *
     * @return the key, whose value may be personal
     */
    public Key<?> key() {
        return key;
    }

    /**
     * Returns who has it.
     *
     * @return the holder, or empty where the actor may not see it
     */
    public Optional<Holder> holder() {
        return holder;
    }
}
