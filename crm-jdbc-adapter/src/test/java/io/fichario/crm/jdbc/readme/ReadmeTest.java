package io.fichario.crm.jdbc.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Role;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.order.Fulfilment;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Query;
import io.fichario.crm.shipment.Carrier;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.TrackingNumber;
import io.fichario.crm.store.CrmStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadmeTest {
    private static final Path SOURCE = Path.of("src/test/java/io/fichario/crm/jdbc/readme/ReadmeTest.java");
    private static final Path README = Path.of("../README.md");
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*");

    @TempDir
    private Path folder;

    @Test
    void theFirstExampleRuns() throws IOException {
        Path crmDb = folder.resolve("crm.db");
        try (CrmStore store = JdbcStore.file(crmDb)) {
            // README 1
            Crm crm = Crm.builder(store).build();
            CrmSession ana = crm.as(Actor.named("ana").inDepartment("sales").withRole(Role.REPRESENTATIVE));

            Contact maria = ana.contacts()
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

            Order order = ana.orders().place(NewOrder.by(maria.id()).in("BRL").line("TEA-01", "Chá verde", 3, "19.90"));
            ana.orders().confirm(order.id());
            Shipment shipment = ana.shipments().prepare(NewShipment.of(order).line(order.line(1), 2));
            ana.shipments().dispatch(shipment.id(), Carrier.of("correios"), TrackingNumber.of("BR123456789BR"));

            ana.contacts().edit(maria.id(), c -> c.withPreferredName("Mari"));
            System.out.println(ana.orders().get(order.id()).fulfilment());
            // README end
            assertThat(ana.orders().get(order.id()).fulfilment()).isEqualTo(Fulfilment.PARTLY_SHIPPED);
        }
        assertThat(Files.size(crmDb)).isPositive();
    }

    @Test
    void theExampleOfTheHostsTransactionRuns() throws SQLException {
        try (Database database = TestDatabase.H2.fresh();
                JdbcStore store = JdbcStore.over(database.dataSource())) {
            DataSource dataSource = database.dataSource();
            run(dataSource, "CREATE TABLE invoice (customer VARCHAR(36))");
            // README 8
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                Crm joined = Crm.builder(store.joining(connection)).build();
                Contact maria = joined.as(Actor.system()).contacts().register(NewContact.person("Maria Souza"));
                try (PreparedStatement invoice =
                        connection.prepareStatement("INSERT INTO invoice (customer) VALUES (?)")) {
                    invoice.setString(1, maria.id().text());
                    invoice.executeUpdate();
                }
                connection.commit();
            }
            // README end
            List<Contact> contacts = Crm.builder(store)
                    .build()
                    .as(Actor.system())
                    .contacts()
                    .list(Query.of(Contact.TYPE))
                    .items();
            assertThat(contacts).hasSize(1);
            assertThat(contacts.get(0).id().text()).isEqualTo(ask(dataSource, "SELECT customer FROM invoice"));
        }
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    @Test
    void theReadmeShowsThisCode() throws IOException {
        assertThat(squeezed(Files.readString(README)))
                .contains("try(CrmStorestore=JdbcStore.file(Path.of(\"crm.db\"))){" + shown(1))
                .contains(shown(8));
    }

    @Test
    void theFirstExampleStandsBeforeLineSixty() throws IOException {
        assertThat(Files.readAllLines(README).subList(0, 59)).anyMatch(line -> line.contains("fulfilment()"));
    }

    private static String shown(int number) throws IOException {
        String source = Files.readString(SOURCE);
        String begin = "// README " + number;
        int from = source.indexOf(begin) + begin.length();
        return squeezed(source.substring(from, source.indexOf("// README " + "end", from)));
    }

    private static String squeezed(String code) {
        return COMMENT.matcher(code).replaceAll("").replaceAll("\\s", "");
    }
}
