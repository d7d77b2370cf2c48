package io.fichario.crm.record;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes values by their text form. */
final class TextSerializer<V> extends StdSerializer<V> {
    private final Function<V, String> form;

    TextSerializer(Class<V> type, Function<V, String> form) {
        super(type);
        this.form = form;
    }

    @Override
    public void serialize(V value, JsonGenerator generator, SerializationContext context) {
        generator.writeString(form.apply(value));
    }
}
