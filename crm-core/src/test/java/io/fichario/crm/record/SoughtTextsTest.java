package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What no store keeps is not looked for either, as each store would find something else by it. */
final class SoughtTextsTest {
    private static final List<Function<String, Condition<Book>>> CONDITIONS = List.of(
            Book.TITLE::is,
            Book.TITLE::isNot,
            Book.TITLE::atLeast,
            Book.TITLE::atMost,
            Book.TITLE::above,
            Book.TITLE::below,
            Book.TITLE::startsWith,
            text -> Book.TITLE.in(List.of("Dom Casmurro", text)),
            text -> new Condition.In<>(Book.TITLE, List.of("Dom Casmurro", text)));

    @Test
    void loneSurrogatesAreRefused() {
        for (String text : List.of("Maria\ud83d", "\ude00Maria", "\ude00\ud83dMaria")) {
            CONDITIONS.forEach(condition -> assertRefused("title", "text.surrogate", () -> condition.apply(text)));
            assertRefused("isbn", "text.surrogate", () -> new Key<>(Book.TYPE, Book.ISBN, text));
        }
    }

    @Test
    void nulIsRefused() {
        String text = "Maria\u0000";
        CONDITIONS.forEach(condition -> assertRefused("title", "text.control", () -> condition.apply(text)));
        assertRefused("isbn", "text.control", () -> new Key<>(Book.TYPE, Book.ISBN, text));
    }

    @Test
    void foldedTextsAreNoExceptions() {
        assertRefused("tags", "text.surrogate", () -> Book.TAGS.is("Maria\ud83d"));
        assertRefused("tags", "text.control", () -> Book.TAGS.startsWith("Maria\u0000"));
    }

    @Test
    void anyOtherTextIsLookedFor() {
        for (String text :
                List.of("", " ", "a\nb", "tab\t", "\u0001", "😀", "e\u0301", "\u202e", "\uffee", "\udbff\udfff")) {
            CONDITIONS.forEach(
                    condition -> assertThat(condition.apply(text)).as(text).isNotNull());
            assertThat(new Key<>(Book.TYPE, Book.ISBN, text).value()).isEqualTo(text);
        }
    }

    private static void assertRefused(String path, String code, Callable<?> looking) {
        assertThatThrownBy(looking::call)
                .hasMessageNotContaining("Maria")
                .isInstanceOfSatisfying(InvalidValueException.class, wrong -> {
                    assertThat(wrong.fault().path()).isEqualTo(path);
                    assertThat(wrong.fault().code()).isEqualTo(code);
                });
    }
}
