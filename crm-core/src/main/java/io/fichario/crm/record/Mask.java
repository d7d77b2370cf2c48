package io.fichario.crm.record;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A part of a record that can be left out for actors who may not see it, and put back into what they edited.
 *
 * @param <R> the type of record
 */
public final class Mask<R extends CrmRecord> {
    private final String name;
    private final Function<R, R> hiding;
    private final BiFunction<R, R, R> restoring;

    private Mask(String name, Function<R, R> hiding, BiFunction<R, R, R> restoring) {
        this.name = name;
        this.hiding = hiding;
        this.restoring = restoring;
    }

    /**
     * Creates a mask over a part.
     *
     * @param name the name of the part, as {@link CrmRecord#hidden()} gives it
     * @param blank what stands there when it is hidden
     * @param part reads the part
     * @param setting returns a record with another part
     * @param <R> the type of record
     * @param <V> the type of the part
     * @return the mask
     */
    public static <R extends CrmRecord, V> Mask<R> of(
            String name, V blank, Function<R, V> part, BiFunction<R, V, R> setting) {
        return new Mask<>(
                name,
                record -> setting.apply(record, blank),
                (edited, stored) -> setting.apply(edited, part.apply(stored)));
    }

    /**
     * Returns the name of the part.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    R hide(R record) {
        return hiding.apply(record);
    }

    R restore(R edited, R stored) {
        return restoring.apply(edited, stored);
    }
}
