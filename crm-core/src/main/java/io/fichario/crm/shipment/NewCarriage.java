package io.fichario.crm.shipment;

import io.fichario.crm.record.Faults;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed of a carriage. */
record NewCarriage(
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String trackingNumber) {
    static final NewCarriage NONE = new NewCarriage(null, null, null);

    NewCarriage by(@Nullable String typed) {
        return new NewCarriage(typed, service, trackingNumber);
    }

    NewCarriage asking(@Nullable String typed) {
        return new NewCarriage(carrier, typed, trackingNumber);
    }

    NewCarriage under(@Nullable String typed) {
        return new NewCarriage(carrier, service, typed);
    }

    Carriage toCarriage(Faults faults) {
        Optional<Carrier> who = faults.optional("carrier", carrier, Carrier::of);
        Optional<CarrierServiceCode> what = faults.optional("service", service, CarrierServiceCode::of);
        Optional<TrackingNumber> number = faults.optional("trackingNumber", trackingNumber, TrackingNumber::of);
        return new Carriage(who, what, number);
    }
}
