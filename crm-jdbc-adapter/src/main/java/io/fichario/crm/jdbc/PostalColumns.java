package io.fichario.crm.jdbc;

import io.fichario.crm.address.Coordinates;
import io.fichario.crm.address.CountryCode;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.record.CrmRecord;
import java.util.Optional;
import java.util.function.Function;

/** The columns of a postal address; one that is missing has no country. */
final class PostalColumns<R extends CrmRecord, E> {
    private final Table.Rows<R, E> rows;
    private final String prefix;
    private final Function<? super E, Optional<PostalAddress>> address;

    private PostalColumns(Table.Rows<R, E> rows, String prefix, Function<? super E, Optional<PostalAddress>> address) {
        this.rows = rows;
        this.prefix = prefix;
        this.address = address;
    }

    /** Adds the columns of an address that every part has. */
    static <R extends CrmRecord, E> Table.Rows<R, E> add(
            Table.Rows<R, E> rows, Function<? super E, PostalAddress> address) {
        return new PostalColumns<>(rows, "", part -> Optional.of(address.apply(part))).added();
    }

    /**
     * Adds the columns of an address that may be missing.
     *
     * @param rows to which
     * @param prefix what their names begin with
     * @param address finds the address
     */
    static <R extends CrmRecord, E> Table.Rows<R, E> add(
            Table.Rows<R, E> rows, String prefix, Function<? super E, Optional<PostalAddress>> address) {
        return new PostalColumns<>(rows, prefix, address).added();
    }

    private Table.Rows<R, E> added() {
        part("recipient", Kind.TEXT, PostalAddress::recipient);
        part("organization", Kind.TEXT, PostalAddress::organization);
        part("street", Kind.TEXT, PostalColumns::street);
        part("district", Kind.TEXT, PostalAddress::district);
        part("city", Kind.TEXT, PostalAddress::city);
        part("region", Kind.TEXT, PostalAddress::region);
        part("postal_code", Kind.TEXT, PostalAddress::postalCode);
        part("country", Kind.TEXT, PostalColumns::country);
        part("delivery_notes", Kind.TEXT, PostalAddress::deliveryNotes);
        part("latitude", Kind.DECIMAL, one -> one.coordinates().map(Coordinates::latitude));
        part("longitude", Kind.DECIMAL, one -> one.coordinates().map(Coordinates::longitude));
        return rows;
    }

    private void part(String name, Kind kind, Function<PostalAddress, Optional<?>> part) {
        rows.optional(prefix + name, kind, owner -> address.apply(owner).flatMap(part));
    }

    /** A line holds no line feed, so that lines can be told apart again. */
    private static Optional<String> street(PostalAddress address) {
        return Optional.of(address.street()).filter(lines -> !lines.isEmpty()).map(lines -> String.join("\n", lines));
    }

    private static Optional<String> country(PostalAddress address) {
        return Optional.of(address.country()).map(CountryCode::text);
    }
}
