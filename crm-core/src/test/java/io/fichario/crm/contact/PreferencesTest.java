package io.fichario.crm.contact;

import static io.fichario.crm.contact.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Texts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class PreferencesTest {
    private static final Preference GREEN = Preference.of("tea", "green", PreferenceSource.STATED, NOON);
    private static final Preference BLACK =
            Preference.of("Tea", "black", PreferenceSource.OBSERVED, NOON.plusSeconds(1));

    @Test
    void theLatestOfATopicCountsAndTheOlderStays() {
        Preferences both = Preferences.EMPTY.with(BLACK).with(GREEN);
        assertThat(both.current("TEA")).contains(BLACK);
        assertThat(both.about("tea")).containsExactly(BLACK, GREEN);
        assertThat(both.current("coffee")).isEmpty();
    }

    @Test
    void atEqualTimesWhatWasStatedCounts() {
        Preference seen = Preference.of("tea", "black", PreferenceSource.OBSERVED, NOON);
        Preference imported = Preference.of("tea", "mint", PreferenceSource.IMPORTED, NOON);
        Preferences all = Preferences.EMPTY.with(imported).with(GREEN).with(seen);
        assertThat(all.about("tea")).containsExactly(GREEN, seen, imported);
        assertThat(all.current()).containsExactly(GREEN);
    }

    @Test
    void theSameTwiceIsKeptOnce() {
        assertThat(Preferences.EMPTY.with(GREEN).with(GREEN).entries()).hasSize(1);
    }

    @Test
    void evidenceMayHaveLines() {
        assertThat(GREEN.withEvidence("\"always green\"\non the phone").evidence())
                .isPresent();
        assertThatThrownBy(() -> GREEN.withEvidence("\u0000")).isInstanceOf(InvalidValueException.class);
        assertThat(GREEN.toString()).doesNotContain("green");
    }

    @Property
    void addingNeverErases(@ForAll("preferences") Preferences before, @ForAll("preferences") Preferences more) {
        Preferences after = before;
        for (Preference preference : more.entries()) {
            after = after.with(preference);
        }
        assertThat(after.entries()).containsAll(before.entries()).containsAll(more.entries());
    }

    @Property
    void theCurrentOneIsNeverOlderThanAnyOfItsTopic(@ForAll("preferences") Preferences preferences) {
        for (Preference current : preferences.current()) {
            assertThat(preferences.entries())
                    .filteredOn(other -> Texts.fold(other.topic()).equals(Texts.fold(current.topic())))
                    .allMatch(other -> !other.observedAt().isAfter(current.observedAt()));
            assertThat(preferences.current(current.topic())).contains(current);
        }
    }

    @Provide
    Arbitrary<Preferences> preferences() {
        return Samples.preferences();
    }
}
