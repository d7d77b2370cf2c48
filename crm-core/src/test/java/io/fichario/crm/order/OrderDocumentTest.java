package io.fichario.crm.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A document that a release wrote is read by all later ones; the files of released versions are never edited. */
final class OrderDocumentTest {
    private static final String GOLDEN = "/golden/0.1/order.json";

    @Test
    void theDocumentOfSchemaOneIsReadAndWrittenAsItWas() throws IOException {
        String golden = golden();
        assertThat(Order.TYPE.codec().read(golden, 1)).isEqualTo(OrderSamples.full());
        assertThat(Order.TYPE.codec().write(OrderSamples.full())).isEqualTo(golden);
    }

    @Test
    void unknownPropertiesAreRefusedWithoutQuotingTheDocument() throws IOException {
        String golden = golden().replace("\"notes\"", "\"remarks\"");
        assertThatThrownBy(() -> Order.TYPE.codec().read(golden, 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining("Augusta");
    }

    @Property(tries = 300)
    void everyOrderComesBackFromItsDocument(@ForAll("orders") Order order) {
        String document = Order.TYPE.codec().write(order);
        Order read = Order.TYPE.codec().read(document, 1);
        assertThat(read).isEqualTo(order);
        assertThat(Order.TYPE.codec().write(read)).isEqualTo(document);
    }

    @Provide
    Arbitrary<Order> orders() {
        return OrderSamples.orders();
    }

    private static String golden() throws IOException {
        try (InputStream file = Objects.requireNonNull(OrderDocumentTest.class.getResourceAsStream(GOLDEN))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
