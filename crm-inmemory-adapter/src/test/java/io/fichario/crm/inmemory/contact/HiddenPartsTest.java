package io.fichario.crm.inmemory.contact;

import static io.fichario.crm.inmemory.contact.Office.ANA;
import static io.fichario.crm.inmemory.contact.Office.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.Crm;
import io.fichario.crm.access.AccessDeniedException;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Grant;
import io.fichario.crm.access.Grant.Overriding;
import io.fichario.crm.access.Grant.Scope;
import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.access.Role;
import io.fichario.crm.access.RolePolicy;
import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.CountryCode;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.Contacts;
import io.fichario.crm.contact.Identity;
import io.fichario.crm.contact.NewPoint;
import io.fichario.crm.contact.Reach;
import io.fichario.crm.record.Query;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A clerk who may edit contacts and does not see everything of them. */
class HiddenPartsTest {
    private static final Money LIMIT = Money.of(CurrencyUnit.of("BRL"), 100);
    private static final Map<String, UnaryOperator<Contact>> CLEARING = Map.of(
            "contactPoints", c -> c.withReach(Reach.EMPTY),
            "identifiers",
                    c -> c.withIdentity(new Identity(Set.of(), c.identity().externalIds())),
            "notes", c -> c.withNotes("other"),
            "creditLimit", c -> c.withStanding(c.standing().withCreditLimit(Optional.of(LIMIT.plus(1)))),
            "addresses", c -> c.withAddresses(AddressBook.empty()));

    private final Office office = new Office();
    private final Contact maria =
            office.contacts(ANA).register(MARIA.notes("calls back").creditLimit(LIMIT));

    private Contacts clerk(Set<String> hidden) {
        Grant grant = new Grant(
                EnumSet.of(Action.READ, Action.EDIT),
                Scope.ALL,
                Scope.ALL,
                Map.of("contact", hidden),
                Overriding.REFUSED);
        Role clerk = Role.of("clerk");
        return Crm.builder(office.store)
                .access(RolePolicy.standard().with(clerk, grant))
                .build()
                .as(Actor.named("cleo").withRole(clerk))
                .contacts();
    }

    @Test
    void everyHiddenPartIsPutBackWhateverAnEditMakesOfIt() {
        assertThat(CLEARING.keySet()).isEqualTo(Contact.TYPE.maskNames());
        Contact expected = maria;
        for (String part : CLEARING.keySet()) {
            expected = expected.withTag(part);
            Contact answer = clerk(Set.of(part))
                    .edit(maria.id(), c -> clearing(part).apply(c).withTag(part));

            assertThat(answer.hidden()).containsExactly(part);
            Contact stored = office.stored(maria.id());
            assertThat(stored.hidden()).isEmpty();
            assertThat(parts(stored)).isEqualTo(parts(expected));
        }
    }

    @Test
    void aHiddenPartIsLeftOutAndNamed() {
        for (String part : CLEARING.keySet()) {
            Contact seen = clerk(Set.of(part)).get(maria.id());

            assertThat(seen.hidden()).containsExactly(part);
            assertThat(parts(seen)).isNotEqualTo(parts(maria));
        }
    }

    private static List<Object> parts(Contact contact) {
        return List.of(
                contact.names(),
                contact.profile(),
                contact.reach(),
                contact.identity(),
                contact.addresses(),
                contact.standing());
    }

    private static UnaryOperator<Contact> clearing(String part) {
        return CLEARING.getOrDefault(part, UnaryOperator.identity());
    }

    @Test
    void aNamedOperationWorksOnWhatIsStoredAndAnswersWithoutHiddenParts() {
        Contacts clerk = clerk(Contact.TYPE.maskNames());

        Contact answer = clerk.addPoint(maria.id(), NewPoint.email("second@example.com"));

        assertThat(answer.reach()).isEqualTo(Reach.EMPTY);
        assertThat(office.stored(maria.id()).reach().emails()).hasSize(2);
        assertThat(office.stored(maria.id()).reach().phones()).hasSize(1);
    }

    @Test
    void nobodyFiltersByAHiddenPart() {
        Contacts clerk = clerk(Set.of("addresses"));

        assertThatThrownBy(() -> clerk.list(Query.of(Contact.TYPE).where(Contact.COUNTRY.is(CountryCode.of("BR")))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
