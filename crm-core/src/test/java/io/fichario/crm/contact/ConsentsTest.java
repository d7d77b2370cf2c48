package io.fichario.crm.contact;

import static io.fichario.crm.contact.Channel.EMAIL;
import static io.fichario.crm.contact.Channel.SMS;
import static io.fichario.crm.contact.ConsentPurpose.MARKETING;
import static io.fichario.crm.contact.ConsentPurpose.SURVEY;
import static io.fichario.crm.contact.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class ConsentsTest {
    private static final Consents GIVEN = Consents.EMPTY.with(ConsentEntry.given(EMAIL, MARKETING, NOON));

    @Test
    void nothingSaidMeansNo() {
        assertThat(Consents.EMPTY.mayContact(EMAIL, MARKETING, NOON)).isFalse();
        assertThat(GIVEN.mayContact(SMS, MARKETING, NOON)).isFalse();
        assertThat(GIVEN.mayContact(EMAIL, SURVEY, NOON)).isFalse();
    }

    @Test
    void consentCountsFromItsTimeOn() {
        assertThat(GIVEN.mayContact(EMAIL, MARKETING, NOON.minusSeconds(1))).isFalse();
        assertThat(GIVEN.mayContact(EMAIL, MARKETING, NOON)).isTrue();
    }

    @Test
    void theLatestEntryCountsInWhateverOrderItWasRecorded() {
        Consents late = Consents.EMPTY
                .with(ConsentEntry.withdrawn(EMAIL, MARKETING, NOON.plusSeconds(2)))
                .with(ConsentEntry.given(EMAIL, MARKETING, NOON.plusSeconds(1)));
        assertThat(late.mayContact(EMAIL, MARKETING, NOON.plusSeconds(3))).isFalse();
    }

    @Test
    void atEqualTimesTheWithdrawalCounts() {
        Consents both = Consents.EMPTY
                .with(ConsentEntry.withdrawn(EMAIL, MARKETING, NOON))
                .with(ConsentEntry.given(EMAIL, MARKETING, NOON));
        assertThat(both.mayContact(EMAIL, MARKETING, NOON)).isFalse();
    }

    @Test
    void consentEndsByItself() {
        Consents bounded = Consents.EMPTY.with(ConsentEntry.given(EMAIL, MARKETING, NOON)
                .withWording("newsletter 3")
                .withUntil(NOON.plusSeconds(10)));
        assertThat(bounded.mayContact(EMAIL, MARKETING, NOON.plusSeconds(9))).isTrue();
        assertThat(bounded.mayContact(EMAIL, MARKETING, NOON.plusSeconds(10))).isFalse();
    }

    @Test
    void anEndBeforeTheBeginningAndAnEndOfAWithdrawalAreRefused() {
        assertThatThrownBy(() -> ConsentEntry.given(EMAIL, MARKETING, NOON).withUntil(NOON))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ConsentEntry.withdrawn(EMAIL, MARKETING, NOON).withUntil(NOON.plusSeconds(1)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void anOptOutSurvivesAMergeWithALaterConsent() {
        Consents optedOut = Consents.EMPTY.with(ConsentEntry.withdrawn(EMAIL, MARKETING, NOON));
        Consents laterIn = Consents.EMPTY.with(ConsentEntry.given(EMAIL, MARKETING, NOON.plusSeconds(60)));
        Instant merging = NOON.plusSeconds(120);
        assertThat(optedOut.mergedWith(laterIn, merging).mayContact(EMAIL, MARKETING, merging))
                .isFalse();
        assertThat(laterIn.mergedWith(optedOut, merging).mayContact(EMAIL, MARKETING, merging))
                .isFalse();
    }

    @Test
    void anOptOutSurvivesAnImportOfWhatAnotherSystemKnew() {
        Consents optedOut = GIVEN.with(ConsentEntry.withdrawn(EMAIL, MARKETING, NOON.plusSeconds(60)));
        Instant importing = NOON.plusSeconds(120);
        Consents older = GIVEN.with(ConsentEntry.given(EMAIL, MARKETING, NOON.plusSeconds(30)));
        Consents newer = older.with(ConsentEntry.given(EMAIL, MARKETING, NOON.plusSeconds(90)));
        Consents planned = newer.with(ConsentEntry.given(EMAIL, MARKETING, NOON.plusSeconds(180)));
        for (Consents imported : List.of(older, newer, planned)) {
            Consents merged = optedOut.mergedWith(imported, importing);
            assertThat(merged.mayContact(EMAIL, MARKETING, importing)).isFalse();
            assertThat(merged.mayContact(EMAIL, MARKETING, NOON.plusSeconds(999)))
                    .isFalse();
            assertThat(merged.entries()).containsAll(optedOut.entries()).containsAll(imported.entries());
        }
    }

    @Test
    void aMergeAddsNothingWhereBothSidesPermit() {
        Consents other = Consents.EMPTY.with(ConsentEntry.given(EMAIL, MARKETING, NOON.plusSeconds(1)));
        Consents merged = GIVEN.mergedWith(other, NOON.plusSeconds(2));
        assertThat(merged.entries()).hasSize(2);
        assertThat(merged.mayContact(EMAIL, MARKETING, NOON.plusSeconds(2))).isTrue();
    }

    @Test
    void aMergeWithOneWhoSaidNothingWithdraws() {
        assertThat(GIVEN.mergedWith(Consents.EMPTY, NOON.plusSeconds(1)).entries())
                .last()
                .isEqualTo(ConsentEntry.withdrawn(EMAIL, MARKETING, NOON.plusSeconds(1)));
    }

    @Test
    void purposesHaveAForm() {
        assertThat(ConsentPurpose.of("news.letter")).hasToString("news.letter");
        assertThatThrownBy(() -> ConsentPurpose.of("News letter")).isInstanceOf(InvalidValueException.class);
    }

    @Property
    void theOrderOfRecordingDoesNotMatter(@ForAll("consents") Consents consents, @ForAll("times") Instant at) {
        List<ConsentEntry> turned = new ArrayList<>(consents.entries());
        Collections.reverse(turned);
        assertThat(new Consents(turned).mayContact(EMAIL, MARKETING, at))
                .isEqualTo(consents.mayContact(EMAIL, MARKETING, at));
    }

    @Property
    void aMergeKeepsBothLedgersAndFollowsTheFirst(
            @ForAll("consents") Consents one, @ForAll("consents") Consents other, @ForAll("times") Instant at) {
        Consents merged = one.mergedWith(other, at);
        assertThat(merged.entries()).containsAll(one.entries()).containsAll(other.entries());
        assertThat(merged.follows(one)).isTrue();
        assertThat(new HashSet<>(merged.entries()))
                .isEqualTo(new HashSet<>(other.mergedWith(one, at).entries()));
    }

    @Property
    void fromTheMergingOnNothingIsPermittedThatEitherSideForbadeThen(
            @ForAll("consents") Consents one,
            @ForAll("consents") Consents other,
            @ForAll("times") Instant at,
            @ForAll("times") Instant later) {
        Instant asked = later.isBefore(at) ? at : later;
        boolean bothPermit = one.mayContact(SMS, SURVEY, at) && other.mayContact(SMS, SURVEY, at);
        assertThat(!bothPermit && one.mergedWith(other, at).mayContact(SMS, SURVEY, asked))
                .isFalse();
    }

    @Property
    void aLongerLedgerFollowsAndAShortenedOrChangedOneDoesNot(
            @ForAll("consents") Consents before, @ForAll("entries") ConsentEntry entry) {
        Consents longer = new Consents(before.entries()).with(entry);
        assertThat(longer.follows(before)).isTrue();
        assertThat(before.follows(longer)).isEqualTo(longer.equals(before));
        List<ConsentEntry> turned = new ArrayList<>(longer.entries());
        Collections.reverse(turned);
        assertThat(new Consents(turned).follows(longer)).isEqualTo(turned.equals(longer.entries()));
    }

    @Provide
    Arbitrary<Consents> consents() {
        return Samples.consents();
    }

    @Provide
    Arbitrary<ConsentEntry> entries() {
        return Samples.consentEntries();
    }

    @Provide
    Arbitrary<Instant> times() {
        return Samples.times();
    }

    @Test
    void anOptOutSurvivesAMergeWithoutATimeToo() {
        Instant noon = Instant.parse("2026-05-04T12:00:00Z");
        Consents out = Consents.EMPTY.with(ConsentEntry.withdrawn(Channel.EMAIL, ConsentPurpose.MARKETING, noon));
        Consents in =
                Consents.EMPTY.with(ConsentEntry.given(Channel.EMAIL, ConsentPurpose.MARKETING, noon.plusSeconds(60)));

        assertThat(out.mergedWith(in).mayContact(Channel.EMAIL, ConsentPurpose.MARKETING, noon.plusSeconds(3600)))
                .isFalse();
        assertThat(in.mergedWith(out).mayContact(Channel.EMAIL, ConsentPurpose.MARKETING, noon.plusSeconds(3600)))
                .isFalse();
        assertThat(in.mergedWith(in).mayContact(Channel.EMAIL, ConsentPurpose.MARKETING, noon.plusSeconds(3600)))
                .isTrue();
    }
}
