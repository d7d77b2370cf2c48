package io.fichario.samples.host;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Role;
import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.activity.NewFollowUp;
import io.fichario.crm.activity.NewInteraction;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Codec;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.shipment.Carrier;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.TrackingNumber;
import io.fichario.crm.store.CrmStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Does with modules what every host does, and ends with an error when one of them is closed to another. */
public final class ModularHost {
    private ModularHost() {}

    /** Runs everything once. */
    public static void main(String[] args) {
        try (CrmStore store = InMemoryStore.create()) {
            CrmSession ana = Crm.builder(store)
                    .build()
                    .as(Actor.named("ana").inDepartment("sales").withRole(Role.ADMINISTRATOR));
            Contact maria = keepsContacts(ana);
            keepsOrdersAndShipments(ana, maria);
            keepsActivities(ana, maria);
            keepsWhatTheHostMade(ana);
            namesAllFaultsAtOnce(ana);
            refusesPropertiesThatItDoesNotKnow();
        }
        InEmbeddedFile.keepsWhatWasWritten();
    }

    private static Contact keepsContacts(CrmSession ana) {
        Contact maria = ana.with(RequestId.of("contact"))
                .contacts()
                .register(NewContact.person("Maria Souza")
                        .email("maria@example.com")
                        .phone("+55 11 91234-5678")
                        .address(
                                AddressPurpose.SHIPPING,
                                NewAddress.in("BR")
                                        .street("Rua Augusta 1500")
                                        .district("Consolação")
                                        .city("São Paulo")
                                        .region("SP")
                                        .postalCode("01304-001")));
        Contact edited = ana.contacts().edit(maria.id(), contact -> contact.withPreferredName("Mari"));
        expect(edited.version().number() == 2, "a contact is registered and edited");
        comesBackFromJson(Contact.TYPE, edited);
        return maria;
    }

    /** A request id makes the command itself a document, so that the packages of commands must be open too. */
    private static void keepsOrdersAndShipments(CrmSession ana, Contact maria) {
        NewOrder tea = NewOrder.by(maria.id()).in("BRL").line("TEA-01", "Chá verde", 3, "19.90");
        Order order = ana.with(RequestId.of("order")).orders().place(tea);
        expect(ana.with(RequestId.of("order")).orders().place(tea).equals(order), "a request is known again");
        ana.orders().confirm(order.id());
        NewShipment part = NewShipment.of(order).line(order.line(1), 2);
        Shipment shipment = ana.with(RequestId.of("shipment")).shipments().prepare(part);
        ana.shipments().dispatch(shipment.id(), Carrier.of("correios"), TrackingNumber.of("BR123456789BR"));
        comesBackFromJson(Order.TYPE, ana.orders().get(order.id()));
        comesBackFromJson(Shipment.TYPE, ana.shipments().get(shipment.id()));
    }

    private static void keepsActivities(CrmSession ana, Contact maria) {
        Interaction call = ana.with(RequestId.of("call"))
                .activities()
                .record(NewInteraction.call(maria.id()).summary("asked for a catalogue"));
        FollowUp next = ana.with(RequestId.of("next"))
                .activities()
                .schedule(
                        NewFollowUp.of("send it").due(LocalDate.of(2026, 5, 4)).about(maria.id()));
        comesBackFromJson(Interaction.TYPE, call);
        comesBackFromJson(FollowUp.TYPE, next);
    }

    private static void keepsWhatTheHostMade(CrmSession ana) {
        Equipment kettle = ana.records(Equipment.TYPE)
                .create(new Equipment(
                        new EquipmentId(UUID.fromString("0199c0de-0000-7000-8000-000000000001")),
                        Stamp.unsaved(TenantId.DEFAULT),
                        "KETTLE-7",
                        LocalDate.of(2026, 3, 1),
                        Money.parse("BRL 1990.00")));
        Equipment cheaper = ana.records(Equipment.TYPE)
                .edit(kettle.id(), equipment -> equipment.withPrice(Money.parse("BRL 1790.00")));
        expect(cheaper.version().number() == 2, "a record of the host's own type is created and edited");
        comesBackFromJson(Equipment.TYPE, cheaper);
    }

    private static <R extends CrmRecord> void comesBackFromJson(RecordType<R> type, R record) {
        Codec<R> codec = type.codec();
        String document = codec.write(record);
        expect(codec.read(document, codec.schema()).equals(record), "a record comes back from JSON: " + type);
    }

    private static void namesAllFaultsAtOnce(CrmSession ana) {
        try {
            ana.contacts().register(NewContact.person(" ").email("nobody").language("?"));
            expect(false, "a faulty command is refused");
        } catch (RejectedException refused) {
            Set<String> paths =
                    refused.violations().stream().map(Violation::path).collect(Collectors.toSet());
            expect(paths.size() == 3, "a faulty command is refused with all faults: " + List.copyOf(paths));
        }
    }

    private static void refusesPropertiesThatItDoesNotKnow() {
        try {
            Equipment.TYPE.codec().read("{\"colour\":\"red\"}", 1);
            expect(false, "an unknown property is refused");
        } catch (InvalidValueException refused) {
            expect(refused.fault().code().equals("codec.unreadable"), "an unknown property is refused");
        }
    }

    static void expect(boolean held, String promise) {
        if (!held) {
            throw new IllegalStateException("does not hold: " + promise);
        }
        System.out.println("holds: " + promise);
    }
}
