package io.fichario.crm.jdbc;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of a list whose order counts.
 *
 * @param place where it stands, 0 for the first
 * @param part the part
 * @param <T> the type of the part
 */
record Placed<T>(int place, T part) {
    static <T> List<Placed<T>> of(List<? extends T> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(place -> new Placed<T>(place, parts.get(place)))
                .toList();
    }
}
