package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FaultsTest {
    private final Faults faults = new Faults();

    @Test
    void allFaultsAreCollectedWithTheirPaths() {
        TextRule city = TextRule.line("city", 5);
        assertThat(faults.at("name", () -> city.check(" "))).isEmpty();
        assertThat(faults.within("addresses[1]", () -> city.check("too long"))).isEmpty();
        assertThat(faults.at("good", () -> city.check("Rio"))).contains("Rio");
        assertThat(faults.all()).extracting(Fault::path).containsExactly("name", "addresses[1].city");
        assertThat(faults.none()).isFalse();
    }

    @Test
    void whatWasLeftOutIsNoFault() {
        assertThat(faults.optional("note", null, text -> text)).isEqualTo(Optional.empty());
        assertThat(faults.optional("note", "  ", text -> text)).isEmpty();
        assertThat(faults.optional("note", "x", text -> text)).contains("x");
        assertThat(faults.none()).isTrue();
    }

    @Test
    void firstFaultOfAPathCounts() {
        faults.add(Fault.of("name", "text.missing"));
        faults.add(Fault.of("name", "text.blank"));
        faults.add(Fault.of("", "text.blank"));
        faults.add(Fault.of("", "text.missing"));
        assertThat(faults.all()).extracting(Fault::code).containsExactly("text.missing", "text.blank", "text.missing");
    }

    @Test
    void pathsArePutTogetherAsAFormNamesThem() {
        Fault fault = Fault.of("street", "text.blank");
        assertThat(fault.under("addresses[1]").path()).isEqualTo("addresses[1].street");
        assertThat(fault.under("").path()).isEqualTo("street");
        assertThat(Fault.of("[2]", "text.blank").under("lines").path()).isEqualTo("lines[2]");
        assertThat(Fault.of("", "text.blank").under("lines").path()).isEqualTo("lines");
    }

    @Test
    void laterValueOfTheSameNameCounts() {
        Fault fault = Fault.of("limit", "query.limit")
                .with("value", 1)
                .with("value", 2)
                .with("max", 3);
        assertThat(fault.values()).containsEntry("value", "2");
        assertThat(fault.message()).contains("2", "3").doesNotContain("{");
        assertThat(List.of(fault)).hasToString("[limit: " + fault.message() + "]");
    }
}
