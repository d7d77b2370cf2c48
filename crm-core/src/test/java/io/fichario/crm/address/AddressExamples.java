package io.fichario.crm.address;

import io.fichario.crm.record.InvalidValueException;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Addresses, ids and days to talk about. */
final class AddressExamples {
    static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private AddressExamples() {}

    static NewAddress augusta() {
        return NewAddress.in("BR")
                .recipient("Maria Souza")
                .street("Rua Augusta 1500")
                .street("Apto 42")
                .district("Consolação")
                .city("São Paulo")
                .region("SP")
                .postalCode("01304001");
    }

    static PostalAddress street(String line) {
        return NewAddress.in("DE")
                .street(line)
                .city("Berlin")
                .postalCode("10115")
                .toAddress();
    }

    static AddressId id(int number) {
        return AddressId.of(new UUID(7, number));
    }

    static String codeOf(ThrowingCallable refused) {
        return Assertions.catchThrowableOfType(InvalidValueException.class, refused)
                .fault()
                .code();
    }
}
