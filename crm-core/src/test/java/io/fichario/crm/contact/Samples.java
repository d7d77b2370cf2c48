package io.fichario.crm.contact;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.Money;

/** Arbitrary values of this package for properties. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final ActorId ANA = ActorId.of("ana");

    private Samples() {}

    static ContactPointId pointId(long number) {
        return ContactPointId.of(new UUID(0x7000L, number));
    }

    static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("éÅ ñ中ΣİßA1-'😀")
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(text -> !text.isBlank() && TextChars.whole(text));
    }

    static Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 20).map(NOON::plusSeconds);
    }

    static Arbitrary<EmailAddress> emails() {
        Arbitrary<String> names =
                Arbitraries.strings().withChars("abcXYZ.+éß").ofMinLength(1).ofMaxLength(8);
        Arbitrary<String> domains = Arbitraries.of("example.com", "Exämple.COM", "mail.例え.jp", "a-b.example.br");
        return Combinators.combine(
                        names.filter(name -> !name.startsWith(".") && !name.endsWith(".") && !name.contains("..")),
                        domains)
                .as((name, domain) -> EmailAddress.of(name + "@" + domain));
    }

    static Arbitrary<PhoneNumber> phones() {
        Arbitrary<Optional<String>> regions =
                Arbitraries.of("BR", "US", "DE", "ZZ").optional();
        return Combinators.combine(
                        Arbitraries.of("+55 11 91234-5678", "(11) 91234-5678", "030-0074321", "555 4729", "call 1"),
                        regions)
                .as(PhoneNumber::of);
    }

    static Arbitrary<WebHandle> webs() {
        Arbitrary<String> addresses = Arbitraries.of("@maria", "https://example.com/a?b", "HTTP://www.example.com/");
        return Combinators.combine(addresses, words().optional()).as((address, label) -> new WebHandle(address, label));
    }

    static Arbitrary<PointValue> values() {
        return Arbitraries.oneOf(emails(), phones(), webs());
    }

    static Arbitrary<Names> names() {
        Arbitrary<Names> people = Combinators.combine(
                        words(), words().optional(), words().optional(), words().optional())
                .as(PersonNames::new);
        Arbitrary<Names> companies =
                Combinators.combine(words(), words().optional()).as(OrganizationNames::new);
        return Arbitraries.oneOf(people, companies);
    }

    static Arbitrary<Identifier> identifiers() {
        return Arbitraries.of(
                        "CPF:529.982.247-25",
                        "CNPJ:11.222.333/0001-81",
                        "CNPJ:12ABC34501DE35",
                        "VAT:DE136695976",
                        "RG:x 1")
                .map(Identifier::parse);
    }

    static Arbitrary<Preferences> preferences() {
        Arbitrary<Preference> one = Combinators.combine(
                        Arbitraries.of("tea", "Tea", "delivery day", "tone"),
                        words(),
                        Arbitraries.of(PreferenceSource.class),
                        words().optional(),
                        times())
                .as(Preference::new);
        return one.list().ofMaxSize(8).map(Preferences::new);
    }

    static Arbitrary<ConsentEntry> consentEntries() {
        return Combinators.combine(
                        Arbitraries.of(Channel.EMAIL, Channel.SMS),
                        Arbitraries.of(ConsentPurpose.MARKETING, ConsentPurpose.SURVEY),
                        Arbitraries.of(ConsentEntry.Kind.class),
                        times(),
                        Arbitraries.longs().between(1, 20).optional())
                .as((channel, purpose, kind, at, length) -> new ConsentEntry(
                        channel,
                        purpose,
                        kind,
                        at,
                        Optional.of("form 7"),
                        length.filter(any -> kind == ConsentEntry.Kind.GIVEN).map(at::plusSeconds)));
    }

    static Arbitrary<Consents> consents() {
        return consentEntries().list().ofMaxSize(10).map(Consents::new);
    }

    static ContactId contactId(long number) {
        return ContactId.of(new UUID(0x7000L, number));
    }

    static Contact maria() {
        return new Contact(
                contactId(1),
                Stamp.unsaved(TenantId.DEFAULT),
                PersonNames.of("Maria Souza"),
                Profile.EMPTY,
                Reach.EMPTY,
                Identity.EMPTY,
                AddressBook.empty(),
                List.of(),
                Consents.EMPTY,
                Standing.LEAD);
    }

    static Arbitrary<Reach> reaches() {
        Arbitrary<ContactPoint> points = Combinators.combine(
                        Arbitraries.longs().between(1, 1000),
                        values(),
                        Arbitraries.of(PointPurpose.class).set().ofMaxSize(3),
                        times().optional(),
                        Arbitraries.of(true, false))
                .as((id, value, purposes, verified, failed) -> new ContactPoint(
                        pointId(id), value, purposes, false, verified.map(at -> new Verification(at, ANA)), failed));
        return points.list().ofMaxSize(5).map(Samples::reach);
    }

    private static Reach reach(List<ContactPoint> points) {
        Reach reach = Reach.EMPTY;
        for (ContactPoint point : points) {
            boolean there = reach.points().stream()
                    .anyMatch(other -> other.id().equals(point.id())
                            || other.value().matching().equals(point.value().matching()));
            reach = there ? reach : reach.add(point);
        }
        return reach;
    }

    static Arbitrary<AddressBook> addressBooks() {
        PostalAddress home =
                NewAddress.in("BR").street("Rua Augusta 1500").city("São Paulo").toAddress();
        PostalAddress away =
                NewAddress.in("DE").street("Lange Gasse 7").city("Köln").toAddress();
        LocalDate day = LocalDate.of(2026, 3, 1);
        AddressId one = AddressId.of(new UUID(1, 1));
        AddressBook first = AddressBook.empty().add(AddressEntry.of(one, home, Set.of(AddressPurpose.SHIPPING), day));
        AddressBook ended = first.correct(one, AddressId.of(new UUID(1, 2)), away, day.plusDays(3));
        return Arbitraries.of(AddressBook.empty(), first, ended);
    }

    static Arbitrary<Profile> profiles() {
        return Combinators.combine(
                        Arbitraries.of("pt-BR", "zh-Hans-CN", "de", "sr-Latn")
                                .map(Locale::forLanguageTag)
                                .optional(),
                        Arbitraries.of("America/Sao_Paulo", "UTC", "+03:00")
                                .map(ZoneId::of)
                                .optional(),
                        words().set().ofMaxSize(4),
                        words().map(text -> text + "\n" + text).optional(),
                        preferences())
                .as(Profile::new);
    }

    static Arbitrary<Standing> standings() {
        return Combinators.combine(
                        Arbitraries.of(LifecycleStage.class),
                        Arbitraries.of("ana", "bruno").map(ActorId::of).optional(),
                        Arbitraries.of("sales", "support")
                                .map(Department::of)
                                .set()
                                .ofMaxSize(2),
                        Arbitraries.of("BRL 500.00", "JPY 10", "KWD 0.125")
                                .map(Money::parse)
                                .optional())
                .as((stage, owner, departments, limit) -> new Standing(
                        stage,
                        Optional.of(LifecycleStage.LOST).filter(any -> stage == LifecycleStage.BLOCKED),
                        owner,
                        departments,
                        limit));
    }

    static Arbitrary<Relationship> relationships() {
        Arbitrary<Optional<LocalDate>> days = Arbitraries.integers()
                .between(0, 9)
                .map(LocalDate.of(2026, 1, 1)::plusDays)
                .optional();
        return Combinators.combine(Arbitraries.longs().between(2, 9), words(), words(), days, days)
                .as((other, role, otherRole, from, until) -> new Relationship(
                        contactId(other),
                        role,
                        otherRole,
                        from,
                        until.filter(end -> from.filter(end::isBefore).isEmpty())));
    }

    static Arbitrary<Contact> contacts() {
        Arbitrary<Identity> identities = Combinators.combine(
                        identifiers().set().ofMaxSize(3),
                        words().map(id -> ExternalId.of("shop", id)).set().ofMaxSize(2))
                .as(Identity::new);
        return Combinators.combine(
                        names(),
                        profiles(),
                        reaches(),
                        identities,
                        addressBooks(),
                        relationships().list().ofMaxSize(3),
                        consents(),
                        standings())
                .as((names, profile, reach, identity, addresses, relationships, consents, standing) -> new Contact(
                        contactId(1),
                        Stamp.unsaved(TenantId.DEFAULT),
                        names,
                        profile,
                        reach,
                        identity,
                        addresses,
                        relationships,
                        consents,
                        standing));
    }

    /** What a text must be to survive a round trip unchanged. */
    private static final class TextChars {
        static boolean whole(String text) {
            return text.equals(text.strip())
                    && text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        }
    }
}
