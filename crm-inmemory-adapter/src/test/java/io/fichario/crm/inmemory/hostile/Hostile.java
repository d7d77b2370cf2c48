package io.fichario.crm.inmemory.hostile;

import io.fichario.crm.record.RecordId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What no form and no program should ever send, by the type of the parameter. */
final class Hostile {
    static final List<@Nullable String> TEXTS = Collections.unmodifiableList(Arrays.asList(
            null,
            "",
            " \t\u2003",
            "a".repeat(100_001),
            "😀".repeat(3_000),
            "a\u0000b",
            "a\nb",
            "\u0085x",
            "\uD800",
            "x\uDC00y",
            "\u202Emirrored",
            "e\u0301".repeat(400),
            "'; DROP TABLE crm_contact;--",
            "${jndi:ldap://127.0.0.1/a}",
            "-1",
            "0",
            "0.0000001",
            "1e999999999",
            "-1E-999999999",
            "9".repeat(2_000),
            "NaN",
            "½",
            "XXX",
            "ZZ"));

    private Hostile() {}

    static List<@Nullable Object> of(Class<?> type) {
        List<@Nullable Object> all = new ArrayList<>();
        if (type == String.class) {
            all.addAll(TEXTS);
        } else if (type == long.class || type == int.class) {
            whole(type, all);
        } else if (!type.isPrimitive()) {
            all.add(null);
            references(type, all);
        }
        return all;
    }

    private static void whole(Class<?> type, List<@Nullable Object> all) {
        for (long number : new long[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            all.add(type == int.class ? (Object) (int) number : (Object) number);
        }
        if (type == long.class) {
            all.addAll(List.of(Long.MIN_VALUE, Long.MAX_VALUE));
        }
    }

    private static void references(Class<?> type, List<@Nullable Object> all) {
        if (type == BigDecimal.class) {
            all.addAll(List.of(BigDecimal.ZERO, new BigDecimal("-1"), new BigDecimal("1e99999")));
        } else if (type == UnaryOperator.class) {
            all.add((UnaryOperator<@Nullable Object>) whatever -> null);
        } else if (type == Map.class) {
            all.addAll(List.of(Map.of(), withNull()));
        } else if (Collection.class.isAssignableFrom(type)) {
            all.add(Collections.singletonList(null));
        } else if (RecordId.class.isAssignableFrom(type) && type.isRecord()) {
            all.add(Calls.create(type, new UUID(7, 7)));
        } else if (type.isEnum()) {
            all.addAll(Arrays.asList(type.getEnumConstants()));
        }
    }

    private static Map<@Nullable Object, @Nullable Object> withNull() {
        Map<@Nullable Object, @Nullable Object> map = new HashMap<>();
        map.put(null, null);
        return map;
    }
}
