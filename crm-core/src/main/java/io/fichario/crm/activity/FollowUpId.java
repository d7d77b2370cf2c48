package io.fichario.crm.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Uuids;
import java.util.UUID;

/**
 * The identity of a follow-up.
 *
 * @param uuid the UUID
 */
public record FollowUpId(@JsonValue UUID uuid) implements RecordId<FollowUp> {
    /**
     * Checks that it is there.
     *
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    @JsonCreator
    public FollowUpId {
        uuid = Uuids.check("followUpId", uuid);
    }

    /**
     * Creates an id.
     *
     * @param uuid the UUID
     * @return the id
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    public static FollowUpId of(UUID uuid) {
        return new FollowUpId(uuid);
    }

    /**
     * Reads the text form.
     *
     * @param text the UUID in its usual form of 36 characters
     * @return the id
     * @throws io.fichario.crm.record.InvalidValueException if the text is not of that form
     */
    public static FollowUpId parse(String text) {
        return new FollowUpId(Uuids.parse("followUpId", text));
    }

    @Override
    public RecordType<FollowUp> type() {
        return FollowUp.TYPE;
    }

    @Override
    public String toString() {
        return text();
    }
}
