package io.fichario.crm.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.address.NewAddress;
import io.fichario.crm.command.Draft;
import io.fichario.crm.command.Situation;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.store.Wants;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Callers outside null-checked code hand in null: nothing but our own exceptions may come of it. */
final class NothingGivenTest {
    private static final Order FULL = OrderSamples.full();
    private static final List<Object> VALUES = List.of(
            FULL,
            FULL.id(),
            FULL.terms(),
            FULL.progress(),
            FULL.addresses(),
            FULL.filing(),
            FULL.line(1),
            FULL.line(1).ledger(),
            FULL.line(1).discount(),
            FULL.adjustments().get(0),
            FULL.totals(),
            FULL.afterShipmentMove(FULL, Completion.BY_ITSELF),
            OrderLine.Article.of("TEA-01", "Chá"),
            Sku.of("TEA-01"),
            OrderNumber.of("1"),
            LineNumber.of(1),
            Quantity.of(1),
            Unit.PIECE,
            TaxRate.ZERO,
            Tolerance.NONE,
            OrderSettings.STANDARD,
            Fulfilment.NONE,
            NewOrderLine.of("TEA-01", "Chá"),
            NewOrder.by(OrderSamples.MARIA),
            Repointing.shipTo(NewAddress.in("BR")),
            new OrderPorts(OrderNumbering.blocks(), new Nothing(), OrderSettings.STANDARD));
    private static final Set<String> INHERITED = Set.of("equals", "compareTo", "valueOf");
    private static final Map<Class<?>, Object> PRIMITIVES = Map.of(int.class, 1, long.class, 1L);

    /** Nothing is ever prepared. */
    private static final class Nothing implements OpenShipments {
        @Override
        public Wants wanting(Wants wants, OrderId order) {
            return wants;
        }

        @Override
        public List<Draft<?>> cancelling(Situation situation, OrderId order) {
            return List.of();
        }
    }

    static Stream<Call> calls() {
        return VALUES.stream().flatMap(value -> {
            Stream<Executable> methods = Stream.of(value.getClass().getMethods())
                    .filter(method ->
                            method.getDeclaringClass().getPackageName().endsWith(".order"))
                    .filter(method -> !INHERITED.contains(method.getName()))
                    .map(method -> method);
            Stream<Executable> constructors =
                    Stream.of(value.getClass().getConstructors()).map(constructor -> constructor);
            return Stream.concat(methods, constructors)
                    .filter(called -> called.getParameterCount() > 0)
                    .map(called -> new Call(value, called));
        });
    }

    /** A public method or constructor with at least one parameter. */
    record Call(Object value, Executable called) {
        Optional<Throwable> withoutArguments() throws ReflectiveOperationException {
            Object[] nothing = Arrays.stream(called.getParameterTypes())
                    .map(PRIMITIVES::get)
                    .toArray();
            try {
                if (called instanceof Method method) {
                    method.invoke(Modifier.isStatic(method.getModifiers()) ? null : value, nothing);
                } else {
                    value.getClass().getConstructor(called.getParameterTypes()).newInstance(nothing);
                }
                return Optional.empty();
            } catch (InvocationTargetException thrown) {
                return Optional.of(thrown.getCause());
            }
        }

        @Override
        public String toString() {
            return value.getClass().getSimpleName() + "." + called.getName();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nullIsTakenOrRefusedByOneOfOurExceptions(Call call) throws ReflectiveOperationException {
        assertThat(call.withoutArguments().stream())
                .allSatisfy(thrown ->
                        assertThat(thrown).isInstanceOf(CrmException.class).hasMessageNotContaining("Augusta"));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void numbersOutOfBoundsAreRefusedByOneOfOurExceptions(BigDecimal number) {
        for (Runnable making : List.<Runnable>of(
                () -> Quantity.of(number, Unit.PIECE),
                () -> TaxRate.of(number),
                () -> Discount.rate(number),
                () -> new Tolerance(number))) {
            assertThat(thrownBy(making)).isInstanceOf(CrmException.class);
        }
    }

    static Stream<BigDecimal> bounds() {
        return Stream.of("-1", "-0.000001", "1E+50", "1E-50", "-1E+999999", "99999999999999.9999999")
                .map(BigDecimal::new);
    }

    private static Throwable thrownBy(Runnable making) {
        try {
            making.run();
            return new AssertionError("nothing was refused");
        } catch (CrmException refused) {
            return refused;
        }
    }
}
