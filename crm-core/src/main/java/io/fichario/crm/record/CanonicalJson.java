package io.fichario.crm.record;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one text of what was said, by which two commands are compared: all fields, sorted by name. */
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .changeDefaultVisibility(checker -> checker.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .addModule(new MoneyModule())
            .build();

    private CanonicalJson() {}

    /**
     * Returns the digest of some values.
     *
     * @param values ids, commands and plain values, whose packages are open to Jackson
     * @return the SHA-256 of their text in UTF-8, 64 hexadecimal digits
     */
    public static String digest(List<Object> values) {
        String text = MAPPER.writeValueAsString(values);
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
