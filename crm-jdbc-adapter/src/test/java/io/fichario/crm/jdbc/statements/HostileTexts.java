package io.fichario.crm.jdbc.statements;

import io.fichario.crm.CrmSession;
import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.activity.NewFollowUp;
import io.fichario.crm.activity.NewInteraction;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.EmailAddress;
import io.fichario.crm.contact.Identifier;
import io.fichario.crm.contact.IdentifierType;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderNumber;
import io.fichario.crm.order.Sku;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.shipment.Carrier;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.TrackingNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Types one text into everything, and asks by it for everything. */
final class HostileTexts {
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final int PAGE = 2;

    private final CrmSession session;
    private final String text;
    private final List<String> answers = new ArrayList<>();

    private HostileTexts(CrmSession session, String text) {
        this.session = session;
        this.text = text;
    }

    /** Returns what was answered, without the ids of new records: records as they are read again, and errors. */
    static List<String> answers(CrmSession session, String text) {
        HostileTexts texts = new HostileTexts(session, text);
        texts.typeIntoContacts();
        texts.typeIntoAddresses();
        texts.typeIntoOrders();
        texts.typeIntoActivities();
        texts.askForContacts();
        texts.askForOthers();
        return texts.answers;
    }

    private void answer(String what, Supplier<?> work) {
        String answer;
        try {
            answer = String.valueOf(work.get());
        } catch (CrmException refused) {
            answer = "refused: " + refused.getClass().getSimpleName();
        }
        answers.add(what + ": " + answer.replaceAll(ID, "id"));
    }

    private static <R extends CrmRecord> String document(RecordType<R> type, R record) {
        return type.codec().write(record);
    }

    private void contact(String part, UnaryOperator<NewContact> typing) {
        answer("contact with " + part, () -> registered(typing.apply(NewContact.person("Maria"))));
    }

    private void typeIntoContacts() {
        answer("person", () -> registered(NewContact.person(text)));
        answer("organization", () -> registered(NewContact.organization(text).tradingName(text)));
        contact("given name", form -> form.givenName(text));
        contact("family name", form -> form.familyName(text));
        contact("preferred name", form -> form.preferredName(text));
        contact("e-mail", form -> form.email(text));
        contact("phone", form -> form.phone(text));
        contact("page", form -> form.web(text));
        contact("owner", form -> form.owner(text));
        contact("department", form -> form.department(text));
        contact("tag", form -> form.tag(text));
        contact("notes", form -> form.notes(text));
        contact("identifier", form -> form.identifier("OWN", text));
        contact("external id", form -> form.externalId("erp", text));
        contact("preference", form -> form.preference(text, text));
        answer(
                "reason",
                () -> session.because(text)
                        .together(block -> block.contacts().register(NewContact.person("Maria")))
                        .get(0)
                        .cause()
                        .reason());
    }

    private String registered(NewContact form) {
        return document(
                Contact.TYPE,
                session.contacts().get(session.contacts().register(form).id()));
    }

    private void typeIntoAddresses() {
        address("recipient", form -> form.recipient(text));
        address("organization", form -> form.organization(text));
        address("street", form -> form.street(text));
        address("district", form -> form.district(text));
        address("city", form -> form.city(text));
        address("notes", form -> form.deliveryNotes(text));
    }

    private void address(String part, UnaryOperator<NewAddress> typing) {
        NewAddress address =
                NewAddress.in("PT").street("Rua Augusta 1").city("Lisboa").postalCode("1100-048");
        contact("address with " + part, form -> form.address(AddressPurpose.SHIPPING, typing.apply(address)));
    }

    private void typeIntoOrders() {
        Contact maria = session.contacts().register(NewContact.person("Maria"));
        NewOrder form = NewOrder.by(maria.id()).in("BRL");
        order("article", () -> form.line(text, "Tea", 1, "1.00"));
        order("description", () -> form.line("TEA", text, 1, "1.00"));
        NewOrder tea = form.line("TEA", "Tea", 1, "1.00");
        order("notes", () -> tea.notes(text));
        order("external id", () -> tea.externalId("shop", text));
    }

    private void order(String part, Supplier<NewOrder> form) {
        answer("order with " + part, () -> {
            Order order =
                    session.orders().get(session.orders().draft(form.get()).id());
            return document(Order.TYPE, order);
        });
    }

    private void typeIntoActivities() {
        Contact maria = session.contacts().register(NewContact.person("Maria"));
        answer(
                "interaction",
                () -> session.activities()
                        .get(session.activities()
                                .record(NewInteraction.call(maria.id()).summary(text))
                                .id())
                        .summary());
        answer(
                "follow-up",
                () -> session.activities()
                        .get(session.activities()
                                .schedule(NewFollowUp.of(text)
                                        .due(LocalDate.EPOCH)
                                        .assignedTo(text))
                                .id())
                        .title());
    }

    private void askForContacts() {
        contacts("name", () -> Contact.NAME.is(text));
        contacts("beginning of a name", () -> Contact.NAME.startsWith(text));
        contacts("name behind", () -> Contact.NAME.above(text));
        contacts("name before", () -> Contact.NAME.below(text));
        contacts("name from", () -> Contact.NAME.atLeast(text));
        contacts("name up to", () -> Contact.NAME.atMost(text));
        contacts("no such name", () -> Contact.NAME.isNot(text));
        contacts("names", () -> Contact.NAME.in(List.of(text, "Maria")));
        contacts("tag", () -> Contact.TAG.is(text));
        contacts("beginning of a tag", () -> Contact.TAG.startsWith(text));
        contacts("owner", () -> Contact.OWNER.is(ActorId.of(text)));
        contacts("department", () -> Contact.DEPARTMENT.is(Department.of(text)));
        answer("by e-mail", () -> names(session.contacts().findByEmail(EmailAddress.of(text))));
        answer(
                "by identifier",
                () -> names(session.contacts().findByIdentifier(Identifier.of(IdentifierType.of("OWN"), text))));
        answer(
                "by external id",
                () -> session.contacts()
                        .findByExternalId(ExternalId.of("erp", text))
                        .map(contact -> contact.names().display()));
    }

    private static String names(List<Contact> found) {
        return found.stream().map(contact -> contact.names().display()).toList().toString();
    }

    /** Goes through the pages, so that the text is what a cursor stands at. */
    private void contacts(String what, Supplier<Condition<Contact>> condition) {
        answer("contacts by " + what, () -> {
            Query<Contact> query = Query.of(Contact.TYPE)
                    .where(condition.get())
                    .orderBy(Contact.NAME)
                    .limit(PAGE);
            Page<Contact> first = session.contacts().list(query);
            String rest = first.next()
                    .map(cursor ->
                            names(session.contacts().list(query.after(cursor)).items()))
                    .orElse("");
            return names(first.items()) + rest + session.contacts().count(condition.get());
        });
    }

    private void askForOthers() {
        others("article", () -> Order.SKU.is(Sku.of(text)));
        others("number", () -> Order.NUMBER.is(OrderNumber.of(text)));
        answer(
                "order by number",
                () -> session.orders().findByNumber(OrderNumber.of(text)).isPresent());
        answer(
                "order by external id",
                () -> session.orders()
                        .findByExternalId(ExternalId.of("shop", text))
                        .isPresent());
        answer("shipment", () -> session.shipments().findByTrackingNumber(TrackingNumber.of(text)));
        answer("carrier", () -> session.shipments().count(Shipment.CARRIER.is(Carrier.of(text))));
        answer("interactions", () -> session.activities().countInteractions(Interaction.OWNER.is(ActorId.of(text))));
    }

    private void others(String what, Supplier<Condition<Order>> condition) {
        Function<Order, String> notes = order -> order.filing().toString();
        answer(
                "orders by " + what,
                () -> session.orders().list(Query.of(Order.TYPE).where(condition.get())).items().stream()
                        .map(notes)
                        .toList());
    }
}
