package io.fichario.crm.jdbc;

import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.OrderId;

/** Where follow-ups stand. */
final class FollowUpTables {
    private static final String TYPE = "follow_up";

    private FollowUpTables() {}

    static Mapping<FollowUp> mapping() {
        Table<FollowUp> main = main();
        Table<FollowUp> departments = SharedTables.departments(TYPE, FollowUp::departments);
        return Mapping.of(FollowUp.TYPE, main)
                .field(FollowUp.DUE, Place.of(main, "due_on"))
                .field(FollowUp.ASSIGNEE, Place.of(main, "assignee"))
                .field(FollowUp.DONE_AT, Place.of(main, "done_at"))
                .field(FollowUp.ORIGIN, Place.of(main, "origin"))
                .field(FollowUp.CONTACT, Place.of(main, ContactTables.ID))
                .field(FollowUp.ORDER, Place.of(main, OrderTables.ID))
                .child(departments)
                .field(FollowUp.DEPARTMENT, Place.of(departments, "department"))
                .build();
    }

    private static Table<FollowUp> main() {
        return Table.<FollowUp>main(TYPE)
                .column("title", Kind.TEXT, FollowUp::title)
                .column("due_on", Kind.DATE, FollowUp::due)
                .column("assignee", Kind.TEXT, followUp -> followUp.assignee().text())
                .optional("done_at", Kind.TIME, FollowUp::doneAt)
                .column("origin", Kind.TEXT, followUp -> followUp.origin().name())
                .optional(
                        ContactTables.ID,
                        Kind.ID,
                        followUp -> followUp.contact().map(ContactId::uuid))
                .optional(OrderTables.ID, Kind.ID, followUp -> followUp.order().map(OrderId::uuid))
                .build();
    }
}
