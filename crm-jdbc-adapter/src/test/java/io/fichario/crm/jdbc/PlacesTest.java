package io.fichario.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contract.Note;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.shipment.Shipment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.jspecify.annotations.Nullable;

/** In the places of fields and keys stands what records say there, and nothing else. */
@PropertyDefaults(tries = 25)
final class PlacesTest {
    @Property
    void ofContacts(@ForAll Contact contact) {
        assertPlaced(ContactTables.mapping(), contact);
    }

    @Property
    void ofOrders(@ForAll Order order) {
        assertPlaced(OrderTables.mapping(Dialect.H2), order);
        assertPlaced(OrderTables.mapping(Dialect.SQLITE), order);
    }

    @Property
    void ofShipments(@ForAll Shipment shipment) {
        assertPlaced(ShipmentTables.mapping(), shipment);
    }

    @Property
    void ofActivities(@ForAll Interaction interaction, @ForAll FollowUp followUp) {
        assertPlaced(InteractionTables.mapping(), interaction);
        assertPlaced(FollowUpTables.mapping(), followUp);
    }

    @Example
    void ofTypesOfHosts() {
        assertPlaced(DocumentTables.mapping(Note.TYPE), Longest.note());
    }

    @Example
    void ofTheLongestRecords() {
        assertPlaced(ContactTables.mapping(), Longest.contact());
        assertPlaced(ContactTables.mapping(), Longest.contact().withNames(Longest.names("\ufdfa".repeat(200))));
        assertPlaced(OrderTables.mapping(Dialect.SQLITE), Longest.order());
        assertPlaced(ShipmentTables.mapping(), Longest.shipment());
    }

    private static <R extends CrmRecord> void assertPlaced(Mapping<R> mapping, R record) {
        for (Field<R, ?> field : mapping.type().fields()) {
            Place place = mapping.place(field);
            assertThat(standing(mapping, place, record))
                    .as("field %s", field)
                    .hasSameElementsAs(
                            field.scalars(record).stream().map(place.form()).toList());
        }
        for (KeySpec<R> key : mapping.type().keys()) {
            Place place = mapping.place(key);
            assertThat(standing(mapping, place, record))
                    .as("key %s", key)
                    .hasSameElementsAs(key.values(record).stream()
                            .<Object>map(place.form())
                            .toList());
        }
    }

    /** Returns what stands in a place of the rows of a record. */
    private static <R extends CrmRecord> List<Object> standing(Mapping<R> mapping, Place place, R record) {
        Table<R> table = mapping.tables()
                .filter(each -> each == place.table())
                .findFirst()
                .orElseThrow();
        List<Object> standing = new ArrayList<>();
        for (Row row : table.rows(record)) {
            boolean counts =
                    place.fixed().stream().allMatch(fixed -> fixed.value().equals(value(table, row, fixed.column())));
            Object value = value(table, row, place.column());
            if (counts && value != null) {
                standing.add(value);
            }
        }
        return standing;
    }

    private static @Nullable Object value(Table<?> table, Row row, Column column) {
        List<Column> columns =
                Stream.concat(table.key().stream(), table.values().stream()).toList();
        int place = columns.indexOf(column);
        int keys = table.key().size();
        return place < keys ? row.key().get(place) : row.values().get(place - keys);
    }
}
