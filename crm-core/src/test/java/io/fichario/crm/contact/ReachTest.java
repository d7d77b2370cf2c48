package io.fichario.crm.contact;

import static io.fichario.crm.contact.Samples.ANA;
import static io.fichario.crm.contact.Samples.NOON;
import static io.fichario.crm.contact.Samples.pointId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class ReachTest {
    private static final ContactPoint HOME = ContactPoint.of(pointId(1), EmailAddress.of("maria@example.com"));
    private static final ContactPoint WORK = ContactPoint.of(pointId(2), EmailAddress.of("maria@work.example.com"));
    private static final ContactPoint PHONE = ContactPoint.of(pointId(3), PhoneNumber.of("+55 11 91234-5678"));
    private static final Reach BOTH = Reach.EMPTY.add(HOME).add(WORK);

    @Test
    void theFirstOfEachKindIsPrimary() {
        Reach reach = BOTH.add(PHONE);
        assertThat(reach.primary(PointKind.EMAIL)).map(ContactPoint::id).contains(HOME.id());
        assertThat(reach.primary(PointKind.PHONE)).map(ContactPoint::id).contains(PHONE.id());
        assertThat(reach.primary(PointKind.WEB)).isEmpty();
    }

    @Test
    void aNewPrimaryPointTakesThatFromTheOthers() {
        assertThat(BOTH.makePrimary(WORK.id()).of(PointKind.EMAIL))
                .extracting(ContactPoint::primary)
                .containsExactly(false, true);
        assertThat(Reach.EMPTY.add(HOME).add(WORK.asPrimary(true)).primary(PointKind.EMAIL))
                .map(ContactPoint::id)
                .contains(WORK.id());
    }

    @Test
    void aPrimaryPointThatGoesIsFollowedByAUsableOne() {
        ContactPoint third = ContactPoint.of(pointId(4), EmailAddress.of("third@example.com"));
        Reach reach = BOTH.add(third).markUnusable(WORK.id()).remove(HOME.id());
        assertThat(reach.primary(PointKind.EMAIL)).map(ContactPoint::id).contains(third.id());
    }

    @Test
    void anUnusablePointHandsPrimaryOnAndCannotTakeItBack() {
        Reach reach = BOTH.markUnusable(HOME.id());
        assertThat(reach.primary(PointKind.EMAIL)).map(ContactPoint::id).contains(WORK.id());
        assertThatThrownBy(() -> reach.makePrimary(HOME.id())).hasMessageContaining("unusable");
    }

    @Test
    void theOnlyPointStaysPrimaryWhenItBecomesUnusable() {
        Reach reach = Reach.EMPTY.add(HOME).markUnusable(HOME.id());
        assertThat(reach.primary(PointKind.EMAIL)).map(ContactPoint::unusable).contains(true);
    }

    @Test
    void aVerifiedPointIsUsableAgain() {
        Reach reach = BOTH.markUnusable(HOME.id()).verify(HOME.id(), NOON, ANA);
        ContactPoint verified = reach.find(HOME.id()).orElseThrow();
        assertThat(verified.unusable()).isFalse();
        assertThat(verified.verifiedAt()).contains(NOON);
        assertThat(verified.verifiedBy()).contains(ANA);
    }

    @Test
    void whatWasFoundOutDoesNotHoldForACorrectedValue() {
        Reach reach = BOTH.verify(HOME.id(), NOON, ANA).correct(HOME.id(), EmailAddress.of("mari@example.com"));
        ContactPoint corrected = reach.find(HOME.id()).orElseThrow();
        assertThat(corrected.verification()).isEmpty();
        assertThat(corrected.primary()).isTrue();
        assertThat(reach.emails()).extracting(EmailAddress::text).startsWith("mari@example.com");
    }

    @Test
    void theSameAddressTwiceIsRefusedHoweverItIsWritten() {
        ContactPoint again = ContactPoint.of(pointId(9), EmailAddress.of("MARIA@example.com"));
        assertThatThrownBy(() -> BOTH.add(again))
                .hasMessageContaining("already")
                .hasMessageNotContaining("maria");
        assertThatThrownBy(() -> BOTH.correct(WORK.id(), again.value())).hasMessageContaining("already");
    }

    @Test
    void aCorrectionDoesNotChangeTheKind() {
        assertThatThrownBy(() -> BOTH.correct(HOME.id(), PHONE.value())).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void anUnknownPointIsNamed() {
        assertThatThrownBy(() -> BOTH.remove(PHONE.id()))
                .hasMessageContaining(PHONE.id().text());
    }

    @Test
    void twoPrimaryPointsOfAKindAndNoneAreRefused() {
        assertThatThrownBy(() -> new Reach(List.of(HOME))).hasMessageContaining("exactly one");
        assertThatThrownBy(() -> new Reach(List.of(HOME.asPrimary(true), WORK.asPrimary(true))))
                .hasMessageContaining("exactly one");
        assertThatThrownBy(() -> new Reach(List.of(HOME.asPrimary(true), HOME))).hasMessageContaining("same id");
    }

    @Test
    void moreThanAHundredPointsAreRefused() {
        Reach full = Reach.EMPTY;
        for (int i = 0; i < Reach.MAX_POINTS; i++) {
            full = full.add(ContactPoint.of(pointId(i), EmailAddress.of("a" + i + "@example.com")));
        }
        Reach hundred = full;
        assertThatThrownBy(() -> hundred.add(PHONE.withPurposes(Set.of(PointPurpose.FAX))))
                .isInstanceOf(InvalidValueException.class);
    }

    /** An operation on the point of a number, if it is there. */
    private record Step(int operation, long number, PointValue value) {
        Reach on(Reach reach) {
            ContactPointId id = pointId(number);
            return switch (operation) {
                case 0 -> reach.add(ContactPoint.of(id, value));
                case 1 -> reach.remove(id);
                case 2 -> reach.makePrimary(id);
                case 3 -> reach.markUnusable(id);
                case 4 -> reach.verify(id, NOON, ANA);
                default -> reach.correct(id, value);
            };
        }
    }

    @Property
    void eachKindHasOnePrimaryPointAfterAnyOperations(@ForAll("steps") List<Step> steps) {
        Reach reach = Reach.EMPTY;
        for (Step step : steps) {
            reach = tried(step, reach).orElse(reach);
        }
        for (PointKind kind : PointKind.values()) {
            List<ContactPoint> points = reach.of(kind);
            assertThat(points.stream().filter(ContactPoint::primary).count()).isEqualTo(points.isEmpty() ? 0 : 1);
        }
    }

    private static Optional<Reach> tried(Step step, Reach reach) {
        try {
            return Optional.of(step.on(reach));
        } catch (InvalidValueException refused) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.longs().between(1, 6),
                        Samples.values())
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }
}
