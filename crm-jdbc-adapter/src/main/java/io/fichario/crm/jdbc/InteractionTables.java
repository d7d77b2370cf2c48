package io.fichario.crm.jdbc;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.activity.Direction;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.order.OrderId;

/** Where interactions stand. */
final class InteractionTables {
    private static final String TYPE = "interaction";

    private InteractionTables() {}

    static Mapping<Interaction> mapping() {
        Table<Interaction> main = main();
        Table<Interaction> departments = SharedTables.departments(TYPE, Interaction::departments);
        return Mapping.of(Interaction.TYPE, main)
                .field(Interaction.KIND, Place.of(main, "kind"))
                .field(Interaction.AT, Place.of(main, "happened_at"))
                .field(Interaction.CONTACT, Place.of(main, ContactTables.ID))
                .field(Interaction.ORDER, Place.of(main, OrderTables.ID))
                .field(Interaction.OWNER, Place.of(main, "owner"))
                .child(departments)
                .field(Interaction.DEPARTMENT, Place.of(departments, "department"))
                .build();
    }

    private static Table<Interaction> main() {
        return Table.<Interaction>main(TYPE)
                .column("kind", Kind.TEXT, interaction -> interaction.kind().name())
                .optional(
                        "direction",
                        Kind.TEXT,
                        interaction -> interaction.direction().map(Direction::name))
                .column("happened_at", Kind.TIME, Interaction::at)
                .column("summary", Kind.TEXT, Interaction::summary)
                .column(
                        ContactTables.ID,
                        Kind.ID,
                        interaction -> interaction.contact().uuid())
                .optional(
                        OrderTables.ID,
                        Kind.ID,
                        interaction -> interaction.order().map(OrderId::uuid))
                .optional("owner", Kind.TEXT, interaction -> interaction.owner().map(ActorId::text))
                .build();
    }
}
