package io.fichario.crm.inmemory.contact;

import static io.fichario.crm.inmemory.contact.Office.ANA;
import static io.fichario.crm.inmemory.contact.Office.AUGUSTA;
import static io.fichario.crm.inmemory.contact.Office.BOB;
import static io.fichario.crm.inmemory.contact.Office.EVE;
import static io.fichario.crm.inmemory.contact.Office.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.fichario.crm.access.Actor;
import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.contact.Channel;
import io.fichario.crm.contact.ConsentEntry;
import io.fichario.crm.contact.ConsentPurpose;
import io.fichario.crm.contact.Consents;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.ContactPointId;
import io.fichario.crm.contact.Contacts;
import io.fichario.crm.contact.EmailAddress;
import io.fichario.crm.contact.Identifier;
import io.fichario.crm.contact.LifecycleStage;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.contact.NewPoint;
import io.fichario.crm.contact.OrganizationNames;
import io.fichario.crm.contact.PhoneNumber;
import io.fichario.crm.contact.PointKind;
import io.fichario.crm.contact.Reach;
import io.fichario.crm.contact.Relationship;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.rule.IllegalTransitionException;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.store.StaleRecordException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ContactsTest {
    private final Office office = new Office();
    private final Contacts contacts = office.contacts(ANA);
    private final Contact maria = contacts.register(MARIA);

    private LocalDate today() {
        return LocalDate.ofInstant(office.now(), ZoneOffset.UTC);
    }

    @Test
    void anEditIsAFunctionOfTheContact() {
        Contact mari = contacts.edit(maria.id(), c -> c.withPreferredName("Mari"));

        assertThat(mari.names().addressedAs()).isEqualTo("Mari");
        assertThat(office.history(maria.id())).hasSize(2);
    }

    @Test
    void anEditOfAVersionThatIsGoneShowsAllThreeSides() {
        Contact current = contacts.edit(maria.id(), c -> c.withTag("vip"));

        assertThatThrownBy(() -> contacts.edit(maria.id(), maria.version(), c -> c.withTag("press")))
                .asInstanceOf(type(StaleRecordException.class))
                .satisfies(stale -> {
                    assertThat(stale).hasMessageContaining(maria.id().text()).hasMessageNotContaining("Maria");
                    assertThat(stale.original()).contains(maria);
                    assertThat(stale.attempted()).contains(maria.withTag("press"));
                    assertThat(stale.current()).contains(current);
                });
        assertThat(office.stored(maria.id())).isEqualTo(current);
    }

    @Test
    void thereIsNoWayRoundTheRulesByAnEdit() {
        Contact agreed = contacts.recordConsent(
                maria.id(), ConsentEntry.given(Channel.EMAIL, ConsentPurpose.MARKETING, office.now()));
        List<UnaryOperator<Contact>> edits = List.of(
                c -> c.withConsents(Consents.EMPTY),
                Contact::won,
                Contact::blocked,
                c -> c.withAddresses(AddressBook.empty()),
                c -> c.withNames(OrganizationNames.of("Souza Ltda.")),
                c -> new Contact(
                        ContactId.of(new UUID(7, 7)),
                        c.stamp(),
                        c.names(),
                        c.profile(),
                        c.reach(),
                        c.identity(),
                        c.addresses(),
                        c.relationships(),
                        c.consents(),
                        c.standing()));

        edits.forEach(edit -> assertThatThrownBy(() -> contacts.edit(maria.id(), edit))
                .isInstanceOf(RejectedException.class)
                .hasMessageNotContaining("Souza"));
        assertThat(office.stored(maria.id())).isEqualTo(agreed);
    }

    @Test
    void aContactMovesThroughItsStages() {
        ContactId id = maria.id();

        assertThat(contacts.qualify(id).stage()).isEqualTo(LifecycleStage.PROSPECT);
        assertThat(contacts.lose(id).stage()).isEqualTo(LifecycleStage.LOST);
        assertThatThrownBy(() -> contacts.win(id)).isInstanceOf(IllegalTransitionException.class);
        assertThat(contacts.reopen(id).stage()).isEqualTo(LifecycleStage.PROSPECT);
        assertThat(contacts.win(id).stage()).isEqualTo(LifecycleStage.CUSTOMER);
        assertThat(contacts.lapse(id).stage()).isEqualTo(LifecycleStage.DORMANT);
        assertThat(contacts.block(id).stage()).isEqualTo(LifecycleStage.BLOCKED);
        assertThat(contacts.unblock(id).stage()).isEqualTo(LifecycleStage.DORMANT);
        assertThat(contacts.comeBack(id).stage()).isEqualTo(LifecycleStage.CUSTOMER);
        assertThat(office.history(id))
                .last()
                .satisfies(
                        change -> assertThat(change.cause().operation().name()).isEqualTo("contact.return"));
    }

    @Test
    void aTransitionToWhereTheContactIsWritesNothing() {
        Contact customer = contacts.win(maria.id());

        assertThat(contacts.win(maria.id())).isEqualTo(customer);
        assertThat(contacts.unblock(maria.id())).isEqualTo(customer);
        assertThat(office.history(maria.id())).hasSize(2);
    }

    @Test
    void aPhoneIsAddedAsDialledInTheContactsCountry() {
        Contact more = contacts.addPoint(maria.id(), NewPoint.phone("21 2123-4567"));

        assertThat(more.reach().phones()).extracting(PhoneNumber::recognized).containsExactly(true, true);
        assertThatThrownBy(() -> contacts.addPoint(maria.id(), NewPoint.email("nobody")))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> contacts.addPoint(maria.id(), NewPoint.email("MARIA@example.com")))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> contacts.addPoint(maria.id(), null)).isInstanceOf(RejectedException.class);
    }

    @Test
    void aPointIsVerifiedByTheActorOrFoundUnusable() {
        ContactPointId email = maria.reach().of(PointKind.EMAIL).get(0).id();

        ContactPoint verified =
                contacts.verifyPoint(maria.id(), email).reach().find(email).orElseThrow();
        assertThat(verified.verifiedBy()).contains(ANA.id());
        assertThat(verified.verifiedAt()).contains(office.now());
        assertThat(contacts.markUnusable(maria.id(), email)
                        .reach()
                        .find(email)
                        .orElseThrow()
                        .unusable())
                .isTrue();
        assertThatThrownBy(() -> contacts.verifyPoint(maria.id(), ContactPointId.of(new UUID(0, 9))))
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void anAddressIsAddedCorrectedAndEnded() {
        AddressId first = maria.addresses().entries().get(0).id();
        office.pass(Duration.ofDays(2));

        Contact corrected = contacts.correctAddress(maria.id(), first, AUGUSTA.street("fundos"));
        assertThat(corrected.addresses().entries()).hasSize(2);
        AddressId second = corrected
                .addresses()
                .current(AddressPurpose.SHIPPING, today())
                .orElseThrow()
                .id();
        assertThat(second).isNotEqualTo(first);

        Contact more = contacts.addAddress(maria.id(), AddressPurpose.BILLING, AUGUSTA);
        assertThat(more.addresses().current(AddressPurpose.BILLING, today())).isPresent();

        Contact ended = contacts.endAddress(maria.id(), second);
        assertThat(ended.addresses().current(AddressPurpose.SHIPPING, today())).isEmpty();
    }

    @Test
    void anOptOutCountsFromWhenItIsRecorded() {
        contacts.recordConsent(maria.id(), ConsentEntry.given(Channel.SMS, ConsentPurpose.SURVEY, office.now()));
        office.pass(Duration.ofSeconds(1));
        Contact out = contacts.recordConsent(
                maria.id(), ConsentEntry.withdrawn(Channel.SMS, ConsentPurpose.SURVEY, office.now()));

        assertThat(out.consents().mayContact(Channel.SMS, ConsentPurpose.SURVEY, office.now()))
                .isFalse();
        assertThat(out.consents().entries()).hasSize(2);
    }

    @Test
    void aContactIsRelatedToOneThatIsThere() {
        Contact company = contacts.register(NewContact.organization("Casa do Chá Ltda."));

        Contact employee = contacts.relate(maria.id(), Relationship.worksFor(company.id()));
        assertThat(contacts.list(Query.of(Contact.TYPE).where(Contact.RELATED.is(company.id())))
                        .items())
                .containsExactly(employee);
        assertThatThrownBy(() -> contacts.relate(maria.id(), Relationship.worksFor(ContactId.of(new UUID(9, 9)))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aContactIsFoundByEachOfItsKeysHoweverTheyAreWritten() {
        assertThat(contacts.findByEmail(EmailAddress.of("MARIA@EXAMPLE.COM"))).containsExactly(maria);
        assertThat(contacts.findByPhone(PhoneNumber.of("+55 (11) 91234 5678"))).containsExactly(maria);
        assertThat(contacts.findByIdentifier(Identifier.parse("CPF:52998224725")))
                .containsExactly(maria);
        assertThat(contacts.findByExternalId(ExternalId.of("shop", "4711"))).contains(maria);
        assertThat(contacts.findByEmail(EmailAddress.of("bia@example.com"))).isEmpty();
    }

    @Test
    void contactsAreListedByName() {
        Contact agata = contacts.register(NewContact.person("Ágata"));

        assertThat(contacts.list(Query.of(Contact.TYPE).orderBy(Contact.NAME)).items())
                .containsExactly(agata, maria);
        assertThat(contacts.list(Query.of(Contact.TYPE).where(Contact.NAME.startsWith("MARIA")))
                        .items())
                .containsExactly(maria);
        assertThat(contacts.count(Contact.STAGE.is(LifecycleStage.LEAD))).isEqualTo(2);
    }

    @Test
    void whatAnActorMayNotSeeIsNotFound() {
        assertThat(office.contacts(BOB).find(maria.id())).isEmpty();
        assertThat(office.contacts(BOB).findByEmail(EmailAddress.of("maria@example.com")))
                .isEmpty();
        assertThat(office.contacts(BOB).count(Condition.always())).isZero();
        Contacts elsewhere = office.contacts(Actor.system().ofTenant(TenantId.of("other")));
        assertThatThrownBy(() -> elsewhere.get(maria.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> elsewhere.win(maria.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anExecutiveSeesTheContactWithoutPersonalDetails() {
        Contact shown = office.contacts(EVE).get(maria.id());

        assertThat(shown.hidden()).contains("contactPoints", "identifiers", "addresses", "notes");
        assertThat(shown.reach()).isEqualTo(Reach.EMPTY);
        assertThat(office.contacts(EVE).findByEmail(EmailAddress.of("maria@example.com")))
                .isEmpty();
    }
}
