package io.fichario.crm.record;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads values from their text form. */
final class TextDeserializer<V> extends StdDeserializer<V> {
    private final Class<V> type;
    private final Function<String, V> form;

    TextDeserializer(Class<V> type, Function<String, V> form) {
        super(type);
        this.type = type;
        this.form = form;
    }

    @Override
    public V deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getValueAsString();
        try {
            if (text != null) {
                return form.apply(text);
            }
        } catch (IllegalArgumentException | CrmException malformed) {
            return context.<V>reportInputMismatch(type, "not of the text form of %s", type.getSimpleName());
        }
        return context.<V>reportInputMismatch(type, "no text for %s", type.getSimpleName());
    }
}
