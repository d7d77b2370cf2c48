package io.fichario.samples.quickstart;

import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.NewContact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Registers customers with the address and the phone that their rows have. */
final class CustomerIntake {
    static final String SYSTEM = "files";
    private static final String CLERK = "intake";

    private final Doors doors;
    private final Refusals refusals;
    private final Progress progress;

    CustomerIntake(Doors doors, Refusals refusals, Progress progress) {
        this.doors = doors;
        this.refusals = refusals;
        this.progress = progress;
    }

    /** Returns the contacts by the customers' keys; those that were refused are not among them. */
    Map<String, ContactId> register(List<Row> customers) {
        Map<String, ContactId> registered = new HashMap<>();
        progress.begin("Registering customers", customers.size());
        for (Row row : customers) {
            refusals.unless(() -> register(row)).ifPresent(id -> registered.put(row.text("CustomerID"), id));
            progress.step();
        }
        progress.end();
        return registered;
    }

    private ContactId register(Row row) throws RefusedException {
        NewContact typed = typed(row);
        return Doors.forRow(row, () -> doors.of(CLERK, row).contacts().register(typed))
                .id();
    }

    private static NewContact typed(Row row) throws RefusedException {
        NewContact contact = NewContact.organization(row.text("CompanyName"))
                .externalId(SYSTEM, row.text("CustomerID"))
                .notes(row.text("ContactName").isEmpty() ? null : "Contact: " + row.text("ContactName"));
        NewContact reached = row.text("Phone").isEmpty() ? contact : contact.phone(row.text("Phone"));
        boolean addressed = Stream.of("Address", "City", "Region", "PostalCode", "Country")
                .anyMatch(part -> !row.text(part).isEmpty());
        return addressed ? reached.address(AddressPurpose.SHIPPING, address(row)) : reached;
    }

    private static NewAddress address(Row row) throws RefusedException {
        return Addresses.in(row, "Country")
                .organization(row.text("CompanyName"))
                .recipient(row.text("ContactName"))
                .city(row.text("City"))
                .region(row.text("Region"))
                .postalCode(row.text("PostalCode"))
                .street(row.text("Address"));
    }
}
