package io.fichario.crm.jdbc.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL tells of each row which transaction wrote it. */
@NeedsDatabase(TestDatabase.POSTGRESQL)
final class OnlyWhatChangedTest {
    private Database database;
    private JdbcStore store;
    private CrmSession session;

    @BeforeEach
    void open() {
        database = TestDatabase.POSTGRESQL.shared();
        database.clear();
        store = JdbcStore.over(database.dataSource());
        session = Crm.builder(store).build().as(Actor.system());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void editOfANameWritesNoRowOfAPointOrAnAddress() throws SQLException {
        Contact maria = session.contacts().register(maria());
        Map<String, Long> before = writers();
        session.contacts().edit(maria.id(), contact -> contact.withPreferredName("Mari"));
        assertThat(changed(before)).containsOnlyKeys("crm_contact");
    }

    @Test
    void newTagWritesTheRowOfTheTagAndOfTheContact() throws SQLException {
        Contact maria = session.contacts().register(maria());
        session.contacts().edit(maria.id(), contact -> contact.withTag("old"));
        Map<String, Long> before = writers();
        session.contacts().edit(maria.id(), contact -> contact.withTag("new"));
        assertThat(changed(before)).containsOnlyKeys("crm_contact", "crm_contact_tag");
        assertThat(count("SELECT count(*) FROM crm_contact_tag WHERE xmin::text::bigint > "
                        + before.get("crm_contact_tag")))
                .isEqualTo(1);
    }

    @Test
    void partOfALineThatIsCancelledWritesNoOtherLine() throws SQLException {
        Contact maria = session.contacts().register(maria());
        Order order = session.orders()
                .place(NewOrder.by(maria.id())
                        .in("BRL")
                        .line("TEA-01", "Chá verde", 3, "19.90")
                        .line("TEA-02", "Chá preto", 3, "19.90"));
        Map<String, Long> before = writers();
        session.orders().cancelQuantity(order.id(), order.lines().get(1).number(), Quantity.of(1));
        assertThat(changed(before)).containsOnlyKeys("crm_order", "crm_order_line");
        assertThat(count("SELECT count(*) FROM crm_order_line WHERE xmin::text::bigint > "
                        + before.get("crm_order_line")))
                .isEqualTo(1);
    }

    @Test
    void thousandsOfCommandsGoTogether() {
        session.together(
                all -> IntStream.range(0, 2_500).forEach(i -> all.contacts().register(maria())));
        assertThat(session.contacts().count(Condition.always())).isEqualTo(2_500);
        assertThat(session.contacts().list(Query.of(Contact.TYPE).limit(3)).more())
                .isTrue();
    }

    private static NewContact maria() {
        return NewContact.person("Maria Souza")
                .email("maria@example.com")
                .address(
                        AddressPurpose.SHIPPING,
                        NewAddress.in("BR")
                                .street("Rua Augusta 1500")
                                .city("São Paulo")
                                .region("SP")
                                .postalCode("01304-001"));
    }

    /** The last transaction that wrote a row of each table of records. */
    private Map<String, Long> writers() throws SQLException {
        Map<String, Long> writers = new TreeMap<>();
        for (String table : new String[] {
            "crm_contact",
            "crm_contact_point",
            "crm_contact_tag",
            "crm_contact_address",
            "crm_contact_address_purpose",
            "crm_order",
            "crm_order_line",
            "crm_order_address"
        }) {
            writers.put(table, count("SELECT COALESCE(max(xmin::text::bigint), 0) FROM " + table));
        }
        return writers;
    }

    private Map<String, Long> changed(Map<String, Long> before) throws SQLException {
        Map<String, Long> changed = writers();
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        return changed;
    }

    private long count(String question) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
