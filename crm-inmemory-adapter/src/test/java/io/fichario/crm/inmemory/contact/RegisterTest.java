package io.fichario.crm.inmemory.contact;

import static io.fichario.crm.inmemory.contact.Office.ANA;
import static io.fichario.crm.inmemory.contact.Office.AUGUSTA;
import static io.fichario.crm.inmemory.contact.Office.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.fichario.crm.access.Actor;
import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.access.Role;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.contact.Channel;
import io.fichario.crm.contact.ConsentPurpose;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.LifecycleStage;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.contact.PhoneNumber;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.store.DuplicateKeyException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private final Office office = new Office();

    @Test
    void aContactIsRegisteredAsALeadWithAllThatWasSaid() {
        Contact maria = office.contacts(ANA).register(MARIA);

        assertThat(maria.version()).isEqualTo(Version.of(1));
        assertThat(maria.stage()).isEqualTo(LifecycleStage.LEAD);
        assertThat(maria.names().display()).isEqualTo("Maria Souza");
        assertThat(maria.reach().phones()).extracting(PhoneNumber::e164).containsExactly(Optional.of("+5511912345678"));
        LocalDate today = LocalDate.ofInstant(office.now(), ZoneOffset.UTC);
        assertThat(maria.addresses().current(AddressPurpose.SHIPPING, today)).isPresent();
        assertThat(office.stored(maria.id())).isEqualTo(maria);
    }

    @Test
    void whoRegistersAContactLooksAfterItAndTheirDepartmentsKnowIt() {
        Contact maria = office.contacts(ANA).register(MARIA);
        Contact other = office.contacts(ANA)
                .register(NewContact.person("Bia")
                        .owner("bob")
                        .department("sales")
                        .department("support"));

        assertThat(maria.owner()).contains(ANA.id());
        assertThat(maria.standing().departments()).containsExactly(Department.of("sales"));
        assertThat(other.owner()).contains(ActorId.of("bob"));
        assertThat(other.standing().departments()).hasSize(2);
    }

    @Test
    void aMachineDoesNotLookAfterContacts() {
        Actor shop = Actor.named("shop").withRole(Role.INTEGRATION);

        assertThat(office.contacts(Actor.system())
                        .register(NewContact.person("Bia"))
                        .owner())
                .isEmpty();
        assertThat(office.contacts(shop).register(NewContact.person("Caio")).owner())
                .isEmpty();
    }

    @Test
    void allFaultsAreToldAtOnceInTheLanguageOfTheActorAndNothingIsStored() {
        NewContact wrong = NewContact.person("")
                .email("maria")
                .phone("+55 11 91234-5678")
                .phone("-")
                .address(
                        AddressPurpose.SHIPPING,
                        NewAddress.in("BR").street("Rua").city("a\u0000"));

        assertThatThrownBy(() -> office.contacts(ANA.reading(Locale.forLanguageTag("pt")))
                        .register(wrong))
                .asInstanceOf(type(RejectedException.class))
                .satisfies(rejected -> {
                    assertThat(rejected.violations())
                            .extracting(Violation::path)
                            .containsExactlyInAnyOrder("name", "emails[0]", "phones[1]", "addresses[0].city");
                    assertThat(rejected.violations())
                            .filteredOn(violation -> violation.path().equals("phones[1]"))
                            .extracting(Violation::message)
                            .first()
                            .asString()
                            .contains("dígito");
                });
        assertThat(office.count()).isZero();
    }

    @Test
    void nothingIsRefusedByName() {
        assertThatThrownBy(() -> office.contacts(ANA).register(null)).isInstanceOf(RejectedException.class);
    }

    @Test
    void aNumberThatNoPlanKnowsIsKeptAndWarnedOf() {
        List<Violation> warnings = new ArrayList<>();

        Contact maria = office.crm
                .as(ANA)
                .hearing(warnings::add)
                .contacts()
                .register(NewContact.person("Maria").phone("555-4729").address(AddressPurpose.HOME, AUGUSTA));

        assertThat(maria.unrecognizedPhones()).hasSize(1);
        assertThat(warnings).extracting(Violation::path).contains("phones[0]");
    }

    @Test
    void aTakenExternalIdIsRefused() {
        office.contacts(ANA).register(MARIA);

        assertThatThrownBy(() ->
                        office.contacts(ANA).register(NewContact.person("Bia").externalId("shop", "4711")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(office.count()).isEqualTo(1);
    }

    @Test
    void theSameRequestAgainGivesTheFirstContact() {
        RequestId request = RequestId.of("web-4711");
        Contact first = office.crm.as(ANA).with(request).contacts().register(MARIA);

        assertThat(office.crm.as(ANA).with(request).contacts().register(MARIA)).isEqualTo(first);
        assertThatThrownBy(() -> office.crm.as(ANA).with(request).contacts().register(MARIA.tag("vip")))
                .isInstanceOf(RejectedException.class);
        assertThat(office.count()).isEqualTo(1);
    }

    @Test
    void consentsAndPreferencesCountFromTheTimeOfRegistration() {
        Contact maria = office.contacts(ANA)
                .register(MARIA.consent(Channel.EMAIL, ConsentPurpose.MARKETING).preference("tea", "green"));

        assertThat(maria.consents().mayContact(Channel.EMAIL, ConsentPurpose.MARKETING, office.now()))
                .isTrue();
        assertThat(maria.profile().preferences().current("tea").orElseThrow().observedAt())
                .isEqualTo(office.now());
    }

    @Test
    void aPreviewShowsTheContactAndWritesNothing() {
        var preview = office.crm.as(ANA).preview(session -> session.contacts().register(MARIA));

        assertThat(preview.records()).hasSize(1);
        assertThat(office.count()).isZero();
    }
}
