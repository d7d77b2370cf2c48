package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.address.PostalAddress;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A postal address. */
@Embeddable
class JpaPlace {
    @Nullable
    String street;

    @Nullable
    String district;

    @Nullable
    String city;

    @Nullable
    String region;

    @Nullable
    String postalCode;

    @Nullable
    String country;

    protected JpaPlace() {}

    static JpaPlace of(PostalAddress address) {
        JpaPlace made = new JpaPlace();
        made.street = String.join("\n", address.street());
        made.district = address.district().orElse(null);
        made.city = address.city().orElse(null);
        made.region = address.region().orElse(null);
        made.postalCode = address.postalCode().orElse(null);
        made.country = address.country().text();
        return made;
    }

    /** Returns a copy, as an order keeps the address as it was. */
    JpaPlace copy() {
        JpaPlace made = new JpaPlace();
        made.street = street;
        made.district = district;
        made.city = city;
        made.region = region;
        made.postalCode = postalCode;
        made.country = country;
        return made;
    }
}
