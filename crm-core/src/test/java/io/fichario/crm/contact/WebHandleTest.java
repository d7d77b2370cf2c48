package io.fichario.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebHandleTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"my page", "javascript:alert(1)", "data:text/html,x", "ftp://example.com", "https://", "a\u2028b"
            })
    void whatIsNeitherPageNorHandleIsRefused(String address) {
        assertThatThrownBy(() -> WebHandle.of(address)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void theSamePageIsMatchedHoweverItIsWritten() {
        assertThat(WebHandle.of("HTTPS://www.Example.com/").matching())
                .isEqualTo(WebHandle.of("http://example.com").matching());
    }

    @Test
    void theSameHandleElsewhereIsAnother() {
        assertThat(WebHandle.of("Instagram", "@maria").matching())
                .isNotEqualTo(WebHandle.of("Mastodon", "@maria").matching());
    }

    @Property
    void roundTripsThroughItsText(@ForAll("webs") WebHandle web) {
        assertThat(WebHandle.parse(web.text())).isEqualTo(web);
    }

    @Provide
    Arbitrary<WebHandle> webs() {
        return Samples.webs();
    }
}
