package io.fichario.crm.contact;

import io.fichario.crm.access.ActorId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

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

    /** What a text must be to survive a round trip unchanged. */
    private static final class TextChars {
        static boolean whole(String text) {
            return text.equals(text.strip())
                    && text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        }
    }
}
