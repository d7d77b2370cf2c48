package io.fichario.crm.activity;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Activities for tests. */
final class ActivitySamples {
    static final Instant NOON = Instant.parse("2024-03-04T12:00:00.123456Z");
    static final LocalDate DUE = LocalDate.of(2024, 3, 8);
    static final ContactId MARIA = ContactId.of(new UUID(7, 2));
    static final OrderId ORDER = OrderId.of(new UUID(7, 1));

    private ActivitySamples() {}

    static Interaction call() {
        return new Interaction(
                InteractionId.of(new UUID(6, 1)),
                Stamp.unsaved(TenantId.DEFAULT),
                InteractionKind.CALL,
                Optional.of(Direction.INBOUND),
                NOON,
                "Maria asked for\nmore tea",
                MARIA,
                Optional.of(ORDER),
                Optional.of(ActorId.of("ana")),
                Set.of(Department.of("sales")));
    }

    static FollowUp followUp() {
        return new FollowUp(
                FollowUpId.of(new UUID(6, 2)),
                Stamp.unsaved(TenantId.DEFAULT),
                "Call Maria back",
                DUE,
                ActorId.of("ana"),
                Optional.empty(),
                FollowUpOrigin.BY_HAND,
                Optional.of(MARIA),
                Optional.of(ORDER),
                Set.of(Department.of("sales")));
    }
}
