package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fichario.crm.Crm;
import io.fichario.crm.access.Actor;
import io.fichario.crm.command.Records;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.SchemaCare;
import io.fichario.crm.jdbc.StoredTables;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A host gives a type fields and keys that records saved before do not know of; they are found by them all the same. */
final class FieldsAddedLaterTest {
    /** More than are written in one transaction. */
    private static final int CARDS = 205;

    private static final TenantId TENANT = TenantId.of("large");
    private static final TenantId OTHER = TenantId.of("small");
    private static final RecordType<Card> OLDER = RecordType.of("card", Card.class, CardId::new, Card::withStamp)
            .fields(Card.POINTS)
            .build();

    @FunctionalInterface
    private interface OnDatabase {
        void run(Database database) throws SQLException;
    }

    private static Stream<DynamicTest> onEach(OnDatabase test) {
        return Stream.of(TestDatabase.values())
                .map(kind -> DynamicTest.dynamicTest(kind.product(), () -> {
                    try (Database database = kind.fresh()) {
                        test.run(database);
                    }
                }));
    }

    private static JdbcStore open(Database database, RecordType<Card> type, SchemaCare care) {
        return JdbcStore.builder(database.dataSource())
                .types(type)
                .schemaCare(care)
                .build();
    }

    private static JdbcStore open(Database database, RecordType<Card> type) {
        return open(database, type, SchemaCare.MIGRATE);
    }

    private static Records<Card> cards(JdbcStore store, TenantId tenant) {
        return Crm.builder(store).build().as(Actor.system().ofTenant(tenant)).records(Card.TYPE);
    }

    private static Card create(JdbcStore store, TenantId tenant, String code) {
        Card card = Card.of(UUID.randomUUID(), tenant, code).withWords(List.of("word of " + code, "word"));
        return cards(store, tenant).create(card);
    }

    @TestFactory
    Stream<DynamicTest> recordsOfBeforeAreFoundByNewFieldsAndKeys() {
        return onEach(database -> {
            try (JdbcStore store = open(database, OLDER)) {
                for (int i = 0; i < CARDS; i++) {
                    create(store, TENANT, "code " + i);
                }
                cards(store, OTHER).delete(create(store, OTHER, "deleted").id());
            }
            try (JdbcStore store = open(database, Card.TYPE);
                    Connection connection = database.connect()) {
                Query<Card> byText = Query.of(Card.TYPE).orderBy(Card.TEXT).limit(2 * CARDS);
                assertThat(cards(store, TENANT).list(byText).items()).hasSize(CARDS);
                assertThat(cards(store, TENANT).count(Card.WORD.is("word of code 7")))
                        .isEqualTo(1);
                assertThat(holder(store, "deleted")).isPresent();
                for (TenantId tenant : List.of(TENANT, OTHER)) {
                    assertThat(StoredTables.faults(store, connection, List.of(Card.TYPE), tenant))
                            .isEmpty();
                }
            }
        });
    }

    private static Optional<?> holder(JdbcStore store, String code) {
        return store.read(OTHER, view -> view.holder(new Key<>(Card.TYPE, Card.CODE, code)));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsWrittenWhereTheFieldsAreAsBefore() {
        return onEach(database -> {
            try (JdbcStore store = open(database, OLDER)) {
                create(store, TENANT, "one");
            }
            long first = revision(database, OLDER);
            assertThat(revision(database, OLDER)).isEqualTo(first);
            assertThat(revision(database, Card.TYPE)).isEqualTo(first + 1);
            assertThat(revision(database, Card.TYPE)).isEqualTo(first + 1);
        });
    }

    private static long revision(Database database, RecordType<Card> type) {
        try (JdbcStore store = open(database, type)) {
            Optional<State> remembered =
                    store.read(TenantId.STORE, view -> view.state(new StateKey("found-by", "card")));
            return remembered.orElseThrow().revision();
        }
    }

    @TestFactory
    Stream<DynamicTest> twoRecordsOfOneNewKeyKeepTheStoreFromOpening() {
        return onEach(database -> {
            try (JdbcStore store = open(database, OLDER)) {
                create(store, TENANT, "twin");
                create(store, TENANT, "twin");
            }
            StoreException refused = catchThrowableOfType(
                    StoreException.class, () -> open(database, Card.TYPE).close());
            assertThat(refused).hasMessageContaining("type card").hasMessageNotContaining("twin");
            try (JdbcStore store = open(database, OLDER);
                    Connection connection = database.connect()) {
                assertThat(StoredTables.faults(store, connection, List.of(OLDER), TENANT))
                        .isEmpty();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> storeThatOnlyValidatesSaysWhatIsToBeDone() {
        return onEach(database -> {
            open(database, OLDER).close();
            try (JdbcStore store = open(database, Card.TYPE, SchemaCare.VALIDATE)) {
                create(store, TENANT, "one");
            }
            StoreException refused = catchThrowableOfType(
                    StoreException.class,
                    () -> open(database, Card.TYPE, SchemaCare.VALIDATE).close());
            assertThat(refused).hasMessageContaining("type card").hasMessageContaining("MIGRATE");
            open(database, Card.TYPE).close();
            open(database, Card.TYPE, SchemaCare.VALIDATE).close();
        });
    }
}
