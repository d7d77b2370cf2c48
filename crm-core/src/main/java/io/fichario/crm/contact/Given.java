package io.fichario.crm.contact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TextRule;
import java.util.Collection;
import java.util.Optional;

/** What must be there before a value can be made of it; callers outside null-checked code may hand in anything. */
final class Given {
    private Given() {}

    static <T> T present(String path, T value) {
        if (value == null) {
            throw new InvalidValueException(path, "value.missing");
        }
        return value;
    }

    static Optional<String> text(TextRule rule, String path, Optional<String> text) {
        return present(path, text).map(rule::check);
    }

    static <T> ImmutableList<T> list(String path, Collection<? extends T> items, int most) {
        checkItems(path, items, most);
        return ImmutableList.copyOf(items);
    }

    static <T> ImmutableSet<T> set(String path, Collection<? extends T> items, int most) {
        checkItems(path, items, most);
        return ImmutableSet.copyOf(items);
    }

    private static void checkItems(String path, Collection<?> items, int most) {
        present(path, items);
        if (items.size() > most) {
            throw new InvalidValueException(Fault.of(path, "contact.tooMany")
                    .with("length", items.size())
                    .with("max", most));
        }
        int place = 0;
        for (Object item : items) {
            present(path + "[" + place++ + "]", item);
        }
    }
}
