package io.fichario.crm.record;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects all faults of what was typed while it is turned into values; not thread-safe. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** Creates an empty collection. */
    public Faults() {}

    /**
     * Makes a value, or keeps the fault of why it cannot be made.
     *
     * @param path where the value stands; the fault is put under it
     * @param making makes the value and may throw {@link InvalidValueException}
     * @param <V> the type of the value
     * @return the value, or empty when there was a fault
     */
    public <V> Optional<V> at(String path, Supplier<? extends V> making) {
        try {
            return Optional.of(Given.value("making", making).get());
        } catch (InvalidValueException wrong) {
            found.add(new Fault(path, wrong.fault().code(), wrong.fault().values()));
            return Optional.empty();
        }
    }

    /**
     * Makes a value of several parts, whose faults keep their own paths under the given one.
     *
     * @param path where the value stands
     * @param making makes the value and may throw {@link InvalidValueException}
     * @param <V> the type of the value
     * @return the value, or empty when there was a fault
     */
    public <V> Optional<V> within(String path, Supplier<? extends V> making) {
        try {
            return Optional.of(Given.value("making", making).get());
        } catch (InvalidValueException wrong) {
            found.add(wrong.fault().under(path));
            return Optional.empty();
        }
    }

    /**
     * Makes a value from something that may be left out.
     *
     * @param path where the value stands
     * @param raw what was typed, or null
     * @param making makes the value from what was typed
     * @param <T> the type of what was typed
     * @param <V> the type of the value
     * @return the value, or empty when nothing was typed or there was a fault
     */
    public <T, V> Optional<V> optional(String path, @Nullable T raw, Function<T, V> making) {
        return raw == null || (raw instanceof String text && text.isBlank())
                ? Optional.empty()
                : at(path, () -> making.apply(raw));
    }

    /**
     * Adds a fault.
     *
     * @param fault the fault
     */
    public void add(Fault fault) {
        found.add(fault);
    }

    /**
     * Returns whether there is none so far.
     *
     * @return true if nothing was wrong
     */
    public boolean none() {
        return found.isEmpty();
    }

    /**
     * Returns what was found so far, the first fault of each path.
     *
     * @return the faults in the order in which they were found
     */
    public List<Fault> all() {
        List<Fault> first = new ArrayList<>();
        for (Fault fault : found) {
            if (fault.path().isEmpty()
                    || first.stream().noneMatch(other -> other.path().equals(fault.path()))) {
                first.add(fault);
            }
        }
        return ImmutableList.copyOf(first);
    }
}
