package io.fichario.crm.inmemory.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.rule.RejectedException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every step of every command: nothing throws while it is put together, and the door takes it or says why not. */
class HostileCommandsTest {
    private final World world = new World();
    private final List<String> broken = new ArrayList<>();

    @Test
    void contacts() {
        tryOut(World.newContact(), world.session.contacts()::register);
    }

    @Test
    void addresses() {
        tryOut(
                World.ADDRESS,
                (NewAddress address) -> world.session
                        .contacts()
                        .register(NewContact.person("Ana").address(AddressPurpose.HOME, address)));
    }

    @Test
    void orders() {
        tryOut(World.newOrder(world.here.contact), world.session.orders()::place);
    }

    @Test
    void shipments() {
        tryOut(World.newShipment(world.here.order), world.session.shipments()::prepare);
    }

    @Test
    void interactions() {
        tryOut(World.newInteraction(world.here.contact), world.session.activities()::record);
    }

    @Test
    void followUps() {
        tryOut(World.newFollowUp(world.here.contact), world.session.activities()::schedule);
    }

    private <C> void tryOut(C command, Consumer<C> door) {
        Arrays.stream(command.getClass().getMethods())
                .filter(method -> method.getReturnType() == command.getClass())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() > 0)
                .sorted(Comparator.comparing(Method::toString))
                .forEach(step -> tryOut(command, step, door));
        assertThat(broken).isEmpty();
    }

    private <C> void tryOut(C command, Method step, Consumer<C> door) {
        for (int place = 0; place < step.getParameterCount(); place++) {
            for (Object hostile : Hostile.of(step.getParameterTypes()[place])) {
                @Nullable
                Object[] arguments = Arrays.stream(step.getParameterTypes())
                        .map(HostileCommandsTest::harmless)
                        .toArray();
                arguments[place] = hostile;
                submit(cast(command, Calls.result(step, command, arguments)), step, door);
            }
        }
    }

    @SuppressWarnings({"unchecked", "unused"})
    private static <C> C cast(C like, Object command) {
        return (C) command;
    }

    private static @Nullable Object harmless(Class<?> type) {
        if (type == String.class) {
            return "7";
        }
        return type == int.class ? (Object) 1 : type == long.class ? (Object) 1L : null;
    }

    private <C> void submit(C command, Method step, Consumer<C> door) {
        long before = world.changes.get();
        try {
            door.accept(command);
        } catch (RejectedException refused) {
            if (refused.violations().isEmpty()) {
                broken.add(step + " is refused without a reason");
            }
            unchanged(before, step);
        } catch (CrmException declared) {
            unchanged(before, step);
        } catch (RuntimeException other) {
            broken.add(step + " threw " + other);
        }
    }

    private void unchanged(long before, Method step) {
        if (world.changes.get() != before) {
            broken.add(step + " was refused and stored something");
        }
    }
}
