package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.activity.FollowUpId;
import io.fichario.crm.activity.InteractionId;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.shipment.ShipmentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The records that random commands are about, shared by all who give them. The newest are asked for most. */
record Known(
        Some<ContactId> contacts,
        Some<OrderId> orders,
        Some<ShipmentId> shipments,
        Some<InteractionId> interactions,
        Some<FollowUpId> followUps,
        Some<CardId> cards) {
    private static final int RECENT = 6;
    private static final int NOTHING_OF = 30;

    Known() {
        this(
                new Some<>(ContactId.of(new UUID(1, 1))),
                new Some<>(OrderId.of(new UUID(2, 2))),
                new Some<>(ShipmentId.of(new UUID(3, 3))),
                new Some<>(InteractionId.of(new UUID(4, 4))),
                new Some<>(FollowUpId.of(new UUID(5, 5))),
                new Some<>(new CardId(new UUID(6, 6))));
    }

    /** Returns the same records; what is added to them is forgotten with them, as what a block made may be undone. */
    Known copy() {
        return new Known(
                contacts.copy(), orders.copy(), shipments.copy(), interactions.copy(), followUps.copy(), cards.copy());
    }

    /** The ids of one type, of which the first belongs to nothing. */
    static final class Some<I> {
        private final List<I> ids = new ArrayList<>();

        Some(I nothing) {
            ids.add(nothing);
        }

        private Some(List<I> ids) {
            this.ids.addAll(ids);
        }

        synchronized Some<I> copy() {
            return new Some<>(ids);
        }

        synchronized void add(I id) {
            ids.add(id);
        }

        synchronized I any(Random random) {
            if (ids.size() == 1 || random.nextInt(NOTHING_OF) == 0) {
                return ids.get(0);
            }
            int from = random.nextInt(4) == 0 ? 1 : Math.max(1, ids.size() - RECENT);
            return ids.get(from + random.nextInt(ids.size() - from));
        }
    }
}
