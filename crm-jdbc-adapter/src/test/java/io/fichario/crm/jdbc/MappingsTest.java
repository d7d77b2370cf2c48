package io.fichario.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.contract.Note;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.CrmRecord;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MappingsTest {
    private static final String LOWER_SNAKE_CASE = "[a-z][a-z0-9]*(_[a-z0-9]+)*";

    /** All mappings, those of one type for different databases among them. */
    static Stream<Mapping<?>> all() {
        return Stream.concat(
                Stream.of(Dialect.values()).map(OrderTables::mapping),
                Stream.of(
                        ContactTables.mapping(),
                        ShipmentTables.mapping(),
                        InteractionTables.mapping(),
                        FollowUpTables.mapping(),
                        DocumentTables.mapping(Note.TYPE)));
    }

    /** The columns of a table, those among them that writers fill. */
    static List<String> columns(Mapping<?> mapping, Table<?> table) {
        Stream<Column> leading = Stream.of(
                        Stream.of(Table.TENANT),
                        table.type().stream().map(type -> Table.TYPE),
                        Stream.of(table.owner()))
                .flatMap(some -> some);
        Stream<String> ofMain = table == mapping.main() ? Stream.of("version", "deleted") : Stream.empty();
        Stream<Column> own = Stream.concat(table.key().stream(), table.values().stream());
        return Stream.of(leading.map(Column::name), ofMain, own.map(Column::name))
                .flatMap(some -> some)
                .toList();
    }

    @Test
    void everyFieldHasAPlace() {
        assertThat(all()).allSatisfy(MappingsTest::assertFieldsArePlaced);
    }

    private static void assertFieldsArePlaced(Mapping<?> mapping) {
        assertThat(placesOfFields(mapping))
                .hasSameSizeAs(mapping.type().fields())
                .allSatisfy(place -> assertIsIn(mapping, place));
    }

    private static <R extends CrmRecord> List<Place> placesOfFields(Mapping<R> mapping) {
        return mapping.type().fields().stream().map(mapping::place).toList();
    }

    @Test
    void everyKeyHasAPlace() {
        assertThat(all())
                .allSatisfy(mapping ->
                        assertThat(mapping.type().keys()).allSatisfy(key -> assertIsIn(mapping, mapping.place(key))));
    }

    private static void assertIsIn(Mapping<?> mapping, Place place) {
        assertThat(mapping.tables().<Object>map(table -> table)).contains(place.table());
        assertThat(columns(mapping, place.table())).contains(place.column().name());
        assertThat(place.fixed())
                .allSatisfy(fixed -> assertThat(columns(mapping, place.table()))
                        .contains(fixed.column().name()));
    }

    @Test
    void columnsAreToldApartByTheirNames() {
        assertThat(all())
                .allSatisfy(mapping -> assertThat(mapping.tables())
                        .allSatisfy(table -> assertThat(columns(mapping, table))
                                .doesNotHaveDuplicates()
                                .allMatch(name -> name.matches(LOWER_SNAKE_CASE))));
    }

    @Test
    void tablesAreNamedAfterTheTypeThatTheyBelongTo() {
        assertThat(all())
                .allSatisfy(mapping -> assertThat(mapping.tables())
                        .extracting(Table::name)
                        .allMatch(name -> name.matches(LOWER_SNAKE_CASE))
                        .allMatch(name -> name.startsWith(mapping.main().name()))
                        .doesNotHaveDuplicates());
    }

    @Test
    void onlyAMainTableHasNoKey() {
        assertThat(all()).allSatisfy(mapping -> {
            assertThat(mapping.main().key()).isEmpty();
            assertThat(mapping.children()).noneMatch(table -> table.key().isEmpty());
        });
    }

    @Test
    void totalsAreComparedAsTextsWhereNumbersAreTexts() {
        assertThat(Stream.of(Dialect.values()))
                .allSatisfy(dialect -> assertThat(total(dialect).column().name())
                        .isEqualTo(dialect == Dialect.SQLITE ? "total_order" : "total"));
        assertThat(Stream.of(Dialect.values())
                        .map(dialect -> total(dialect).column().kind()))
                .containsOnly(Kind.SORT_DECIMAL);
    }

    private static Place total(Dialect dialect) {
        return OrderTables.mapping(dialect).place(Order.TOTAL);
    }
}
