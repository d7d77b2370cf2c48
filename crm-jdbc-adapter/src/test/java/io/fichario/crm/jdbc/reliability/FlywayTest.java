package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.Crm;
import io.fichario.crm.access.Actor;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.SchemaCare;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.store.CrmStore;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A host may run the scripts by its own Flyway, with a history table of its own, and leave nothing of it to the store. */
final class FlywayTest {
    @TestFactory
    Stream<DynamicTest> scriptsRunUnderTheFlywayOfTheHost() {
        return Stream.of(TestDatabase.values())
                .map(kind -> DynamicTest.dynamicTest(kind.product(), () -> {
                    try (Database database = kind.fresh()) {
                        migrate(kind, database);
                        assertThat(migrate(kind, database))
                                .as("scripts that were still to be applied")
                                .isZero();
                        try (CrmStore store = JdbcStore.builder(database.dataSource())
                                .schemaCare(SchemaCare.LEAVE_ALONE)
                                .build()) {
                            Contact contact = Crm.builder(store)
                                    .build()
                                    .as(Actor.system())
                                    .contacts()
                                    .register(NewContact.person("Maria Souza"));
                            Optional<Contact> found = store.read(contact.tenant(), view -> view.find(contact.id()));
                            assertThat(found).contains(contact);
                        }
                    }
                }));
    }

    private static int migrate(TestDatabase kind, Database database) {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:io/fichario/crm/jdbc/" + kind.name().toLowerCase(Locale.ROOT))
                .table("crm_flyway_history")
                .placeholders(Map.of("schema", "", "prefix", "crm_"))
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
