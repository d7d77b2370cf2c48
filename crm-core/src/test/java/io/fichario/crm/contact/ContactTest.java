package io.fichario.crm.contact;

import static io.fichario.crm.contact.Samples.NOON;
import static io.fichario.crm.contact.Samples.contactId;
import static io.fichario.crm.contact.Samples.maria;
import static io.fichario.crm.contact.Samples.pointId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Texts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class ContactTest {
    private static final Contact MARIA = maria().withReach(Reach.EMPTY
                    .add(ContactPoint.of(pointId(1), EmailAddress.of("Maria@Exämple.com")))
                    .add(ContactPoint.of(pointId(2), PhoneNumber.of("+55 11 91234-5678")))
                    .add(ContactPoint.of(pointId(3), PhoneNumber.of("555-4729"))))
            .withIdentity(new Identity(
                    Set.of(Identifier.parse("CPF:529.982.247-25")), Set.of(ExternalId.of("shop", "4711"))));

    @Test
    void aPersonIsAddressedByThePreferredName() {
        Contact mari = MARIA.withPreferredName("Mari");
        assertThat(mari.names().addressedAs()).isEqualTo("Mari");
        assertThat(mari.names().display()).isEqualTo("Maria Souza");
        assertThat(mari.stamp()).isEqualTo(MARIA.stamp());
    }

    @Test
    void anOrganisationHasNoPreferredName() {
        Contact company = maria().withNames(OrganizationNames.of("Casa do Chá"));
        assertThatThrownBy(() -> company.withPreferredName("Casa")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void keysAreNormalised() {
        assertThat(Contact.TYPE.keysOf(MARIA))
                .extracting(Key::spec, Key::value)
                .containsExactlyInAnyOrder(
                        tuple(Contact.EXTERNAL_ID, "shop:4711"),
                        tuple(Contact.EMAIL, "maria@xn--exmple-cua.com"),
                        tuple(Contact.PHONE, "+5511912345678"),
                        tuple(Contact.PHONE, "5554729"),
                        tuple(Contact.IDENTIFIER, "CPF:52998224725"));
    }

    @Test
    void numbersThatNoPlanKnowsAreFound() {
        assertThat(MARIA.unrecognizedPhones()).extracting(ContactPoint::id).containsExactly(pointId(3));
    }

    @Test
    void blankNotesAreLeftOut() {
        assertThat(MARIA.withNotes("calls back").withNotes("  ").profile().notes())
                .isEmpty();
    }

    @Test
    void aTagIsAddedOnceAndRemoved() {
        Contact tagged = MARIA.withTag("vip").withTag("vip").withTag("press");
        assertThat(tagged.profile().tags()).containsExactly("press", "vip");
        assertThat(tagged.withoutTag("vip").profile().tags()).containsExactly("press");
    }

    @Test
    void aTagIsRemovedHoweverItsAccentsAreWritten() {
        Contact tagged = MARIA.withTag("Caf\u00E9");
        assertThat(tagged.withoutTag(" Cafe\u0301 ").profile().tags()).isEmpty();
        assertThatThrownBy(() -> tagged.withoutTag(" ")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aLanguageIsBounded() {
        String longest = "en-x" + "-a2345678".repeat(10) + "-a2345";
        assertThat(Profile.languageOf(longest).toLanguageTag()).hasSize(Profile.MAX_LANGUAGE);
        assertThatThrownBy(() -> Profile.languageOf(longest + "6")).isInstanceOf(InvalidValueException.class);
        Optional<Locale> longer = Optional.of(Locale.forLanguageTag(longest + "6"));
        assertThatThrownBy(() -> Profile.EMPTY.withLanguage(longer)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aRelationshipHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        Relationship job = Relationship.worksFor(contactId(2)).since(first).endedOn(first.plusDays(2));
        assertThat(job.holdsOn(first.minusDays(1))).isFalse();
        assertThat(job.holdsOn(first)).isTrue();
        assertThat(job.holdsOn(first.plusDays(1))).isTrue();
        assertThat(job.holdsOn(first.plusDays(2))).isFalse();
        assertThatThrownBy(() -> job.endedOn(first.minusDays(1))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aRelationshipIsKeptOnceAndNeverLeadsToItself() {
        Relationship pays = Relationship.paysFor(contactId(2));
        assertThat(MARIA.withRelationship(pays).withRelationship(pays).relationships())
                .hasSize(1);
        assertThatThrownBy(() -> MARIA.withRelationship(Relationship.sharesHouseholdWith(MARIA.id())))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aNegativeCreditLimitIsRefused() {
        assertThatThrownBy(() -> Standing.LEAD.withCreditLimit(Optional.of(Money.parse("BRL -0.01"))))
                .hasMessageContaining("BRL -0.01");
    }

    @Test
    void onlyABlockedContactHasAStageBeforeBlocking() {
        assertThatThrownBy(() -> new Standing(
                        LifecycleStage.BLOCKED, Optional.empty(), Optional.empty(), Set.of(), Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Standing(
                        LifecycleStage.LEAD,
                        Optional.of(LifecycleStage.LEAD),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void anEditThatDropsAConsentIsRefused() {
        Contact agreed = MARIA.withConsent(ConsentEntry.given(Channel.EMAIL, ConsentPurpose.MARKETING, NOON));
        Contact dropped = agreed.withConsents(Consents.EMPTY);
        assertThat(Contact.TYPE.succeeds(agreed, dropped))
                .extracting(Fault::code)
                .containsExactly("contact.consents");
        assertThat(Contact.TYPE.succeeds(MARIA, agreed)).isEmpty();
    }

    @Test
    void anEditThatTurnsAPersonIntoAnOrganisationIsRefused() {
        assertThat(Contact.TYPE.succeeds(MARIA, MARIA.withNames(OrganizationNames.of("Souza"))))
                .extracting(Fault::code)
                .containsExactly("contact.kind");
    }

    @Test
    void anEditThatJumpsAStageIsRefused() {
        assertThat(Contact.TYPE.moved(MARIA, MARIA.won()))
                .extracting(Fault::path)
                .containsExactly("stage");
        Contact blocked = MARIA.blocked();
        Contact jumped = blocked.withStanding(new Standing(
                LifecycleStage.BLOCKED,
                Optional.of(LifecycleStage.CUSTOMER),
                blocked.owner(),
                Set.of(),
                Optional.empty()));
        assertThat(Contact.TYPE.moved(blocked, jumped)).extracting(Fault::path).containsExactly("stageBeforeBlocking");
        assertThat(Contact.TYPE.moved(MARIA, MARIA.withOwner(ActorId.of("bruno"))))
                .isEmpty();
    }

    @Test
    void toStringNamesIdAndStageOnly() {
        assertThat(MARIA).hasToString("Contact[" + MARIA.id() + ", version 0, LEAD]");
    }

    @Test
    void whatIsMissingIsRefusedByName() {
        assertThatThrownBy(() -> MARIA.withNames(null)).hasMessageStartingWith("names");
        assertThatThrownBy(() -> MARIA.withReach(null)).hasMessageStartingWith("reach");
        assertThatThrownBy(() -> MARIA.withRelationships(Collections.singletonList(null)))
                .hasMessageStartingWith("relationships[0]");
    }

    @Property
    void hiddenPartsArePutBackAsTheyWere(@ForAll("contacts") Contact contact) {
        Set<String> all = Contact.TYPE.maskNames();
        Contact hidden = Contact.TYPE.hide(contact, all);
        assertThat(hidden.hidden()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(hidden.reach().points()).isEmpty();
        assertThat(hidden.addresses().entries()).isEmpty();
        assertThat(hidden.identity().identifiers()).isEmpty();
        assertThat(hidden.profile().notes()).isEmpty();
        assertThat(hidden.creditLimit()).isEmpty();
        assertThat(Contact.TYPE.putBack(hidden.withTag("new"), contact, all)).isEqualTo(contact.withTag("new"));
    }

    @Property
    void fieldsShowWhatTheRecordSays(@ForAll("contacts") Contact contact) {
        assertThat(Contact.NAME.scalars(contact))
                .isEqualTo(List.of(Texts.fold(contact.names().display())));
        assertThat(Contact.STAGE.scalars(contact))
                .isEqualTo(List.of(contact.stage().name()));
        assertThat(Contact.TAG.values(contact))
                .containsExactlyElementsOf(contact.profile().tags());
        assertThat(Contact.TYPE.fields())
                .allSatisfy(field -> assertThat(field.scalars(contact)).doesNotContainNull());
    }

    @Provide
    Arbitrary<Contact> contacts() {
        return Samples.contacts();
    }
}
