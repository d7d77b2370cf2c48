package io.fichario.crm.order;

import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.InvalidValueException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address as it was said: typed, or by its entry in the customer's address book; or not at all. */
record Destination(@Nullable NewAddress typed, @Nullable AddressId entry) {
    static final Destination NONE = new Destination(null, null);

    /** An address that was said, checked; an entry is looked up when the customer was read. */
    record Value(Optional<PostalAddress> address, Optional<AddressId> entry) {

        Optional<PostalAddress> in(AddressBook book, String path) {
            return entry.map(id -> book.find(id)
                            .map(AddressEntry::address)
                            .orElseThrow(() -> new InvalidValueException(
                                    Fault.of(path, "order.unknownAddress").with("value", id.text()))))
                    .or(() -> address);
        }
    }

    Value value(Faults faults, String path) {
        return new Value(typed == null ? Optional.empty() : typed.toAddress(faults, path), Optional.ofNullable(entry));
    }
}
