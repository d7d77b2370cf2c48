package io.fichario.samples.benchmarks;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.change.Cause;
import io.fichario.crm.change.Change;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.PersonNames;
import io.fichario.crm.contact.PhoneNumber;
import io.fichario.crm.rule.RuleRef;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes contacts with their changes by COPY, a thousand at a time, in one transaction. */
final class CopyImport {
    private static final int AT_ONCE = 1_000;

    private final CopyRows contacts =
            new CopyRows("crm_contact", "tenant, id, kind, name, name_key, stage, owner, version, deleted");
    private final CopyRows points = new CopyRows(
            "crm_contact_point",
            "tenant, contact_id, id, place, kind, text, e164, national, match_key, is_primary, unusable");
    private final CopyRows addresses = new CopyRows(
            "crm_contact_address",
            "tenant, contact_id, id, place, street, district, city, region, postal_code, country, valid_from,"
                    + " open_country");
    private final CopyRows purposes =
            new CopyRows("crm_contact_address_purpose", "tenant, contact_id, address_id, purpose, preferred");
    private final CopyRows departments = new CopyRows("crm_contact_department", "tenant, contact_id, department");
    private final CopyRows log = new CopyRows(
            "crm_change",
            "tenant, record_type, record_id, version, kind, ordinal, command_id, actor, departments, operation, action,"
                    + " recorded_at, rules, schema_version, document, seq");
    private final CopyRows feed = new CopyRows("crm_feed", "tenant, position, seq");

    /** Writes all of them and commits. */
    void run(Connection connection, Stream<Change> changes) throws SQLException, IOException {
        connection.setAutoCommit(false);
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        Iterator<Change> rest = changes.iterator();
        while (rest.hasNext()) {
            for (int i = 0; i < AT_ONCE && rest.hasNext(); i++) {
                add(rest.next());
            }
            for (CopyRows rows : List.of(contacts, points, addresses, purposes, departments, log, feed)) {
                copying.copyIn(rows.command(), new StringReader(rows.take()));
            }
        }
        connection.commit();
    }

    private void add(Change change) {
        Contact contact = (Contact) change.after().orElseThrow();
        PersonNames names = (PersonNames) contact.names();
        contacts.value(Texts.TENANT)
                .value(contact.id().uuid())
                .value(contact.kind())
                .value(names.display())
                .value(names.display().toLowerCase(Locale.ROOT))
                .value(contact.stage())
                .value(contact.owner().map(ActorId::text))
                .value(contact.version().number())
                .value(false)
                .end();
        addPoints(contact);
        addAddresses(contact);
        for (Department department : contact.standing().departments()) {
            departments
                    .value(Texts.TENANT)
                    .value(contact.id().uuid())
                    .value(department.text())
                    .end();
        }
        addLogged(change, contact);
    }

    private void addPoints(Contact contact) {
        int place = 0;
        for (ContactPoint point : contact.reach().points()) {
            Optional<PhoneNumber> phone = Optional.of(point.value())
                    .filter(PhoneNumber.class::isInstance)
                    .map(PhoneNumber.class::cast);
            points.value(Texts.TENANT)
                    .value(contact.id().uuid())
                    .value(point.id().uuid())
                    .value(place)
                    .value(point.kind())
                    .value(point.value().text())
                    .value(phone.flatMap(PhoneNumber::e164))
                    .value(phone.flatMap(PhoneNumber::national))
                    .value(point.value().matching())
                    .value(point.primary())
                    .value(point.unusable())
                    .end();
            place++;
        }
    }

    private void addAddresses(Contact contact) {
        int place = 0;
        for (AddressEntry entry : contact.addresses().entries()) {
            addresses
                    .value(Texts.TENANT)
                    .value(contact.id().uuid())
                    .value(entry.id().uuid())
                    .value(place)
                    .value(String.join("\n", entry.address().street()))
                    .value(entry.address().district())
                    .value(entry.address().city())
                    .value(entry.address().region())
                    .value(entry.address().postalCode())
                    .value(entry.address().country().text())
                    .value(entry.validity().from())
                    .value(entry.address().country().text())
                    .end();
            for (AddressPurpose purpose : entry.purposes()) {
                purposes.value(Texts.TENANT)
                        .value(contact.id().uuid())
                        .value(entry.id().uuid())
                        .value(purpose)
                        .value(entry.defaults().contains(purpose))
                        .end();
            }
            place++;
        }
    }

    private void addLogged(Change change, Contact contact) {
        Cause cause = change.cause();
        long position = change.position().orElseThrow();
        log.value(Texts.TENANT)
                .value(Contact.TYPE.name())
                .value(contact.id().uuid())
                .value(change.version().number())
                .value(change.kind())
                .value(change.ordinal())
                .value(cause.command().uuid())
                .value(cause.actor().text())
                .value(cause.departments().stream().map(Department::text).collect(Collectors.joining("\n")))
                .value(cause.operation().name())
                .value(cause.operation().action())
                .value(cause.at())
                .value(cause.rules().stream().map(RuleRef::text).collect(Collectors.joining("\n")))
                .value(Contact.TYPE.codec().schema())
                .value(Contact.TYPE.codec().write(contact))
                .value(position)
                .end();
        feed.value(Texts.TENANT).value(position).value(position).end();
    }
}
