package io.fichario.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.contact.Contact;
import io.fichario.crm.contract.Note;
import io.fichario.crm.inmemory.fixture.jqwik.ContactArbitraries;
import io.fichario.crm.inmemory.fixture.jqwik.Trade;
import io.fichario.crm.inmemory.fixture.jqwik.TradeArbitraries;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.shipment.Shipment;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the script of a database makes is what the mappings fill, and keeps what they say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SchemaRules {
    private static final Set<String> TABLES_OF_THE_STORE = Set.of("change", "pending", "feed", "tenant", "state");
    private static final List<String> COUNTING = List.of("seq");
    private static final int MANY = 25;

    private final TestDatabase kind;
    private final Dialect dialect;
    private Database database;
    private Connection connection;
    private TableCatalog catalog;

    SchemaRules(TestDatabase kind) {
        this.kind = kind;
        this.dialect = Dialect.valueOf(kind.name());
    }

    @BeforeAll
    void makeTables() throws SQLException {
        database = kind.fresh();
        connection = database.connect();
        catalog = new TableCatalog(connection, Names.USUAL.prefix());
        new Script(dialect).run(connection, Names.USUAL);
        connection.setAutoCommit(false);
    }

    @AfterEach
    void takeRowsBack() throws SQLException {
        connection.rollback();
    }

    @AfterAll
    void dropDatabase() throws SQLException {
        if (connection != null) {
            connection.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private Stream<Mapping<?>> mappings() {
        return Stream.of(
                ContactTables.mapping(),
                OrderTables.mapping(dialect),
                ShipmentTables.mapping(),
                InteractionTables.mapping(),
                FollowUpTables.mapping(),
                DocumentTables.mapping(Note.TYPE));
    }

    @Test
    void tablesHaveTheColumnsThatMappingsFill() {
        assertThat(mappings())
                .allSatisfy(mapping -> assertThat(mapping.tables())
                        .allSatisfy(table -> assertThat(catalog.columns(table.name()))
                                .as(table.name())
                                .containsExactlyInAnyOrderElementsOf(MappingsTest.columns(mapping, table))));
    }

    @Test
    void thereAreNoOtherTablesThanThoseOfTheStore() throws SQLException {
        Stream<String> filled = mappings().flatMap(mapping -> mapping.tables().map(Table::name));
        assertThat(catalog.tables())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(filled, TABLES_OF_THE_STORE.stream()).toList());
    }

    @Test
    void rowsAreToldApartByTheKeysOfTheMappings() {
        assertThat(mappings())
                .allSatisfy(mapping -> assertThat(mapping.tables())
                        .allSatisfy(table -> assertThat(catalog.primaryKey(table.name()))
                                .as(table.name())
                                .isEqualTo(key(mapping, table))));
    }

    /** A unique key of a host's type tells its record by itself. */
    private static List<String> key(Mapping<?> mapping, Table<?> table) {
        List<String> key = new ArrayList<>(MappingsTest.columns(mapping, table));
        key.removeAll(table.values().stream().map(Column::name).toList());
        key.removeAll(table.name().equals("document_key") ? List.of("id") : List.of("version", "deleted"));
        return key;
    }

    /** So that tenants are apart; but what is counted up stands by itself where a database wants that. */
    @Test
    void everyIndexBeginsWithTheTenant() throws SQLException {
        for (String table : catalog.tables()) {
            assertThat(catalog.indexes(table).values())
                    .as(table)
                    .isNotEmpty()
                    .filteredOn(columns -> !(table.equals("change") && columns.equals(COUNTING)))
                    .allMatch(columns -> columns.get(0).equals("tenant"));
        }
    }

    @Test
    void longestRecordsAreKept() throws SQLException {
        assertIsKept(ContactTables.mapping(), Longest.contact());
        assertIsKept(OrderTables.mapping(dialect), Longest.order());
        assertIsKept(ShipmentTables.mapping(), Longest.shipment());
        assertIsKept(InteractionTables.mapping(), Longest.interaction());
        assertIsKept(FollowUpTables.mapping(), Longest.followUp());
        assertIsKept(DocumentTables.mapping(Note.TYPE), Longest.note());
    }

    /** A syllable of three letters, signs for words and sentences, and a letter of two. */
    @Test
    void namesThatGrowByFoldingAreKept() throws SQLException {
        List<Contact> people = samples(ContactArbitraries.people());
        List<String> letters = List.of("\uac01", "\ufdfa", "\ufdfb", "\u3316", "\u01c6");
        for (int i = 0; i < letters.size(); i++) {
            assertIsKept(
                    ContactTables.mapping(),
                    people.get(i)
                            .withNames(Longest.names(letters.get(i).repeat(200)))
                            .withTag(letters.get(i).repeat(60)));
        }
    }

    @Test
    void recordsOfAllSortsAreKept() throws SQLException {
        for (Trade trade : samples(TradeArbitraries.trades())) {
            assertIsKept(ContactTables.mapping(), trade.customer());
            assertIsKept(OrderTables.mapping(dialect), trade.order());
            for (Shipment shipment : trade.shipments()) {
                assertIsKept(ShipmentTables.mapping(), shipment);
            }
        }
    }

    private static <T> List<T> samples(Arbitrary<T> arbitrary) {
        List<T> samples = new ArrayList<>();
        JqwikSession.run(() -> arbitrary.sampleStream().limit(MANY).forEach(samples::add));
        return samples;
    }

    private <R extends CrmRecord> void assertIsKept(Mapping<R> mapping, R record) throws SQLException {
        StoredRows rows = new StoredRows(connection, dialect);
        rows.insert(mapping, record);
        for (Table<R> table : mapping.tables().toList()) {
            assertThat(rows.read(table, record)).as(table.name()).isEqualTo(rows.said(table, record));
        }
    }

    @Test
    void tablesCanHaveOtherNames() throws SQLException {
        Names other = new Names(Optional.empty(), "other_");
        new Script(dialect).run(connection, other);
        assertThat(new TableCatalog(connection, other.prefix()).tables()).hasSameElementsAs(catalog.tables());
    }

    /** Where a database has schemas, the tables are in the one that is named, whichever the connection is in. */
    final void assertTablesCanStandInASchema() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA apart");
        }
        new Script(dialect).run(connection, new Names(Optional.of("apart"), Names.USUAL.prefix()));
        List<String> usual = catalog.tables();
        String schema = connection.getSchema();
        connection.setSchema(dialect == Dialect.H2 ? "APART" : "apart");
        assertThat(catalog.tables()).hasSameElementsAs(usual);
        connection.setSchema(schema);
    }
}
