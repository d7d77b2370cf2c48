package io.fichario.crm.contact;

import static io.fichario.crm.contact.Samples.NOON;
import static io.fichario.crm.contact.Samples.maria;
import static io.fichario.crm.contact.Samples.pointId;
import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.record.CrmException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Callers outside null-checked code hand in null: nothing but our own exceptions may come of it. */
final class NothingGivenTest {
    private static final Contact MARIA = maria().withReach(
                    Reach.EMPTY.add(ContactPoint.of(pointId(1), EmailAddress.of("m@example.com"))))
            .withRelationship(Relationship.worksFor(Samples.contactId(2)))
            .withPreference(Preference.of("tea", "green", PreferenceSource.STATED, NOON))
            .withConsent(ConsentEntry.given(Channel.EMAIL, ConsentPurpose.MARKETING, NOON));

    private static final List<Object> VALUES = List.of(
            MARIA,
            MARIA.id(),
            MARIA.names(),
            OrganizationNames.of("Casa"),
            MARIA.profile(),
            MARIA.profile().preferences(),
            MARIA.profile().preferences().entries().get(0),
            MARIA.reach(),
            MARIA.reach().points().get(0),
            pointId(1),
            EmailAddress.of("m@example.com"),
            PhoneNumber.of("1"),
            WebHandle.of("@maria"),
            new Verification(NOON, Samples.ANA),
            MARIA.identity(),
            Identifier.parse("RG:1"),
            IdentifierType.CPF,
            MARIA.relationships().get(0),
            MARIA.consents(),
            MARIA.consents().entries().get(0),
            ConsentPurpose.SURVEY,
            MARIA.standing(),
            NewContact.person("Maria"),
            NewPoint.email("m@example.com"));

    private static final Set<String> INHERITED = Set.of("equals", "compareTo");

    static Stream<Call> calls() {
        return VALUES.stream()
                .flatMap(value -> Stream.of(value.getClass().getMethods())
                        .filter(method -> method.getDeclaringClass() == value.getClass())
                        .filter(method -> method.getParameterCount() > 0 && !INHERITED.contains(method.getName()))
                        .map(method -> new Call(value, method)));
    }

    /** A public method with at least one parameter. */
    record Call(Object value, Method method) {
        Optional<Throwable> withoutArguments() throws IllegalAccessException {
            try {
                Object target = Modifier.isStatic(method.getModifiers()) ? null : value;
                method.invoke(target, new Object[method.getParameterCount()]);
                return Optional.empty();
            } catch (InvocationTargetException thrown) {
                return Optional.of(thrown.getCause());
            }
        }

        @Override
        public String toString() {
            return value.getClass().getSimpleName() + "." + method.getName();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nullIsTakenOrRefusedByOneOfOurExceptions(Call call) throws IllegalAccessException {
        assertThat(call.withoutArguments().stream())
                .allSatisfy(thrown ->
                        assertThat(thrown).isInstanceOf(CrmException.class).hasMessageNotContaining("Maria"));
    }
}
