package io.fichario.crm.inmemory.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.activity.FollowUpId;
import io.fichario.crm.activity.InteractionId;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.Version;
import io.fichario.crm.shipment.ShipmentId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every method of every door: whatever is handed in, the answer is a declared error that says something, or a result. */
class HostileDoorsTest {
    private final World world = new World();
    private final Map<Class<?>, Object> samples = samples(world.here);
    private final List<String> broken = new ArrayList<>();
    private int calls;

    private static Map<Class<?>, Object> samples(World.Records records) {
        Map<Class<?>, Object> samples = new HashMap<>();
        samples.put(ContactId.class, records.contact.id());
        samples.put(OrderId.class, records.order.id());
        samples.put(ShipmentId.class, records.shipment.id());
        samples.put(InteractionId.class, records.interaction.id());
        samples.put(FollowUpId.class, records.followUp.id());
        samples.put(Version.class, Version.of(1));
        samples.put(String.class, "a text");
        samples.put(UnaryOperator.class, UnaryOperator.identity());
        return samples;
    }

    private Stream<Object> doors() {
        return Stream.of(
                world.session,
                world.session.contacts(),
                world.session.orders(),
                world.session.shipments(),
                world.session.activities());
    }

    private static List<Method> methods(Object door) {
        return Arrays.stream(door.getClass().getMethods())
                .filter(method -> method.getDeclaringClass() == door.getClass())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() > 0)
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    @Test
    void hostileArgumentsGetDeclaredErrorsAndStoreNothing() {
        doors().forEach(door -> methods(door).forEach(method -> {
            for (int place = 0; place < method.getParameterCount(); place++) {
                for (Object hostile : Hostile.of(method.getParameterTypes()[place])) {
                    tryOut(door, method, place, hostile);
                }
            }
        }));

        assertThat(broken).isEmpty();
        assertThat(calls).isGreaterThan(200);
    }

    @Test
    void idsOfAnotherTenantAreNotFound() {
        Map<Class<?>, Object> foreign = samples(world.elsewhere);
        doors().forEach(door -> methods(door).forEach(method -> {
            for (int place = 0; place < method.getParameterCount(); place++) {
                Object id = foreign.get(method.getParameterTypes()[place]);
                if (id != null
                        && method.getParameterTypes()[place].getSimpleName().endsWith("Id")) {
                    tryOut(door, method, place, id);
                }
            }
        }));

        assertThat(broken).isEmpty();
        assertThat(calls).isGreaterThan(30);
    }

    private void tryOut(Object door, Method method, int place, @Nullable Object hostile) {
        @Nullable
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(samples::get).toArray();
        arguments[place] = hostile;
        calls++;
        long before = world.changes.get();
        Optional<Throwable> failure = Calls.failure(method, door, arguments);
        failure.flatMap(thrown -> complaint(thrown, world.changes.get() - before))
                .ifPresent(complaint -> broken.add(method + " with " + shown(hostile) + ": " + complaint));
    }

    private static Optional<String> complaint(Throwable thrown, long changes) {
        if (!(thrown instanceof CrmException)) {
            return Optional.of(String.valueOf(thrown));
        }
        if (String.valueOf(thrown.getMessage()).length() < 10) {
            return Optional.of("says only " + thrown.getMessage());
        }
        return changes == 0 ? Optional.empty() : Optional.of("stored " + changes + " changes and failed");
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > 30 ? text.substring(0, 30) + "… (" + text.length() + ")" : text;
    }
}
