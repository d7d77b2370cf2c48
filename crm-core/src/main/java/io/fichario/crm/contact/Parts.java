package io.fichario.crm.contact;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TextRule;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Checks what records are put together from: optional texts, and collections without gaps and within bounds. */
final class Parts {
    private Parts() {}

    static Optional<String> text(TextRule rule, String path, Optional<String> text) {
        return Given.value(path, text).map(rule::check);
    }

    static <T> ImmutableList<T> list(String path, Collection<? extends T> items, int most) {
        checkItems(path, items, most);
        return ImmutableList.copyOf(items);
    }

    /** A set that is the same whatever order it was read in, so that documents are too. */
    static <T> ImmutableSortedSet<T> set(
            String path, Collection<? extends T> items, int most, Comparator<? super T> order) {
        checkItems(path, items, most);
        return ImmutableSortedSet.copyOf(order, items);
    }

    static <T> Set<T> unordered(Collection<? extends T> items) {
        return ImmutableSet.copyOf(items);
    }

    static <T> Set<T> with(Set<T> items, T one) {
        return ImmutableSet.<T>builder().addAll(items).add(one).build();
    }

    static <T> Set<T> without(Set<T> items, T one) {
        return unordered(items.stream().filter(item -> !item.equals(one)).toList());
    }

    private static void checkItems(String path, Collection<?> items, int most) {
        Given.value(path, items);
        if (items.size() > most) {
            throw new InvalidValueException(Fault.of(path, "contact.tooMany")
                    .with("length", items.size())
                    .with("max", most));
        }
        if (items instanceof ImmutableCollection) { // it refuses nulls itself, and most were checked before
            return;
        }
        int place = 0;
        for (Object item : items) {
            if (item == null) { // the path is put together only when it is told
                throw new InvalidValueException(path + "[" + place + "]", "value.missing");
            }
            place++;
        }
    }
}
