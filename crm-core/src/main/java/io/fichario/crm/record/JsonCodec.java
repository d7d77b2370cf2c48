package io.fichario.crm.record;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The codec over Jackson: a document has a property for each component of the record; decimals and times are texts;
 * unknown and missing properties are refused rather than dropped.
 *
 * @param <R> the type of record
 */
public final class JsonCodec<R extends CrmRecord> implements Codec<R> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withConfigOverride(
                    BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .addModule(new MoneyModule())
            .build();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final Class<R> type;
    private final List<UnaryOperator<Map<String, Object>>> upcasters;

    private JsonCodec(Class<R> type, List<UnaryOperator<Map<String, Object>>> upcasters) {
        this.type = type;
        this.upcasters = ImmutableList.copyOf(upcasters);
    }

    /**
     * Creates the codec of a type whose form has never changed.
     *
     * @param type the class of the records, which Jackson must be able to read and write
     * @param <R> the type of record
     * @return the codec, of schema 1
     */
    public static <R extends CrmRecord> JsonCodec<R> of(Class<R> type) {
        return new JsonCodec<>(type, List.of());
    }

    /**
     * Returns this codec after a change of the form.
     *
     * @param upcaster turns a document of the form so far into one of the next
     * @return the codec, of the next schema
     */
    public JsonCodec<R> then(UnaryOperator<Map<String, Object>> upcaster) {
        return new JsonCodec<>(
                type,
                ImmutableList.<UnaryOperator<Map<String, Object>>>builder()
                        .addAll(upcasters)
                        .add(upcaster)
                        .build());
    }

    @Override
    public int schema() {
        return upcasters.size() + 1;
    }

    @Override
    public String write(R record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JacksonException e) {
            throw unreadable("codec.unwritable", e);
        }
    }

    @Override
    public R read(String document, int schema) {
        if (schema < 1 || schema > schema()) {
            throw new InvalidValueException(Fault.of("document", "codec.schema")
                    .with("type", type.getSimpleName())
                    .with("value", schema)
                    .with("max", schema()));
        }
        try {
            return present(schema == schema() ? MAPPER.readValue(document, type) : upcast(document, schema));
        } catch (JacksonException e) {
            throw unreadable("codec.unreadable", e);
        }
    }

    /** The document {@code null} is well-formed JSON and no record. */
    private R present(@Nullable R read) {
        if (read == null) {
            throw new InvalidValueException(Fault.of("document", "codec.unreadable")
                    .with("type", type.getSimpleName())
                    .with("place", "/"));
        }
        return read;
    }

    private R upcast(String document, int schema) {
        Map<String, Object> tree = MAPPER.readValue(document, TREE);
        for (UnaryOperator<Map<String, Object>> upcaster : upcasters.subList(schema - 1, upcasters.size())) {
            tree = upcaster.apply(tree);
        }
        return MAPPER.convertValue(tree, type);
    }

    /** Jackson's own message may quote the document, which may be personal; only the place is named. */
    private InvalidValueException unreadable(String code, JacksonException cause) {
        String place = cause.getPath().stream()
                .map(reference -> reference.getPropertyName() == null
                        ? "[" + reference.getIndex() + "]"
                        : reference.getPropertyName())
                .reduce((a, b) -> a + "." + b)
                .orElse("/");
        return new InvalidValueException(
                Fault.of("document", code).with("type", type.getSimpleName()).with("place", place));
    }
}
