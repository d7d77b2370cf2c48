package io.fichario.samples.quickstart;

import io.fichario.crm.address.NewAddress;

/** Begins addresses in the countries that rows name. */
final class Addresses {
    private Addresses() {}

    static NewAddress in(Row row, String column) throws RefusedException {
        String name = row.required(column);
        return NewAddress.in(Countries.code(name)
                .orElseThrow(() -> row.refused(column + " " + Texts.shown(name) + " is no country that is known")));
    }

    static NewAddress shipTo(Row row) throws RefusedException {
        return in(row, "ShipCountry")
                .organization(row.text("ShipName"))
                .street(row.text("ShipAddress"))
                .city(row.text("ShipCity"))
                .region(row.text("ShipRegion"))
                .postalCode(row.text("ShipPostalCode"));
    }
}
