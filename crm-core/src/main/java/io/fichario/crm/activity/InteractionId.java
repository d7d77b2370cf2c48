package io.fichario.crm.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Uuids;
import java.util.UUID;

/**
 * The identity of an interaction.
 *
 * @param uuid the UUID
 */
public record InteractionId(@JsonValue UUID uuid) implements RecordId<Interaction> {
    /**
     * Checks that it is there.
     *
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    @JsonCreator
    public InteractionId {
        uuid = Uuids.check("interactionId", uuid);
    }

    /**
     * Creates an id.
     *
     * @param uuid the UUID
     * @return the id
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    public static InteractionId of(UUID uuid) {
        return new InteractionId(uuid);
    }

    /**
     * Reads the text form.
     *
     * @param text the UUID in its usual form of 36 characters
     * @return the id
     * @throws io.fichario.crm.record.InvalidValueException if the text is not of that form
     */
    public static InteractionId parse(String text) {
        return new InteractionId(Uuids.parse("interactionId", text));
    }

    @Override
    public RecordType<Interaction> type() {
        return Interaction.TYPE;
    }

    @Override
    public String toString() {
        return text();
    }
}
