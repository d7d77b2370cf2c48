package io.fichario.crm.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Uuids;
import java.util.UUID;

/**
 * The identity of an order.
 *
 * @param uuid the id
 */
public record OrderId(@JsonValue UUID uuid) implements RecordId<Order> {

    /**
     * Checks that the id is there.
     *
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    @JsonCreator
    public OrderId {
        uuid = Uuids.check("orderId", uuid);
    }

    /**
     * Creates an order id.
     *
     * @param uuid the id
     * @return the order id
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    public static OrderId of(UUID uuid) {
        return new OrderId(uuid);
    }

    /**
     * Reads the text form.
     *
     * @param text the UUID in its usual form of 36 characters
     * @return the order id
     * @throws io.fichario.crm.record.InvalidValueException if the text is not of that form
     */
    public static OrderId parse(String text) {
        return new OrderId(Uuids.parse("orderId", text));
    }

    @Override
    public RecordType<Order> type() {
        return Order.TYPE;
    }

    @Override
    public String toString() {
        return text();
    }
}
