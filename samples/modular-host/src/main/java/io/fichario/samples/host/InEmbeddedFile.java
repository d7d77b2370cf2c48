package io.fichario.samples.host;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Role;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Keeps records in an embedded file: the scripts of its tables are in a module, and the driver is found as a service. */
final class InEmbeddedFile {
    private InEmbeddedFile() {}

    static void keepsWhatWasWritten() {
        try {
            Path folder = Files.createTempDirectory("fichario-modular-host-");
            try {
                keepsWhatWasWritten(folder.resolve("crm.db"));
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void keepsWhatWasWritten(Path file) {
        Order placed;
        Equipment kettle;
        try (CrmStore store = JdbcStore.file(file)) {
            CrmSession ana = session(store);
            placed = orderOf(ana, registered(ana));
            kettle = ana.records(Equipment.TYPE).create(kettle());
        }
        try (CrmStore store = JdbcStore.file(file)) {
            CrmSession ana = session(store);
            ModularHost.expect(ana.orders().get(placed.id()).equals(placed), "an order is found in the file again");
            ModularHost.expect(
                    ana.records(Equipment.TYPE).get(kettle.id()).equals(kettle),
                    "a record of the host's own type is found in the file again");
            ModularHost.expect(
                    ana.contacts()
                                    .list(Query.of(Contact.TYPE).orderBy(Contact.NAME))
                                    .items()
                                    .size()
                            == 1,
                    "contacts are listed from the file");
        }
    }

    private static CrmSession session(CrmStore store) {
        return Crm.builder(store)
                .build()
                .as(Actor.named("ana").inDepartment("sales").withRole(Role.ADMINISTRATOR));
    }

    private static Contact registered(CrmSession ana) {
        return ana.contacts()
                .register(NewContact.person("João Pereira")
                        .email("joao@example.com")
                        .address(
                                AddressPurpose.SHIPPING,
                                NewAddress.in("BR")
                                        .street("Rua da Consolação 930")
                                        .city("São Paulo")
                                        .region("SP")
                                        .postalCode("01302-907")));
    }

    private static Order orderOf(CrmSession ana, Contact customer) {
        return ana.orders().place(NewOrder.by(customer.id()).in("BRL").line("TEA-02", "Chá preto", 2, "17.50"));
    }

    private static Equipment kettle() {
        return new Equipment(
                new EquipmentId(UUID.fromString("0199c0de-0000-7000-8000-000000000002")),
                Stamp.unsaved(TenantId.DEFAULT),
                "KETTLE-8",
                LocalDate.of(2026, 3, 2),
                Money.parse("BRL 990.00"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
