package io.fichario.crm.inmemory.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.Crm;
import io.fichario.crm.access.Guard;
import io.fichario.crm.access.Operation;
import io.fichario.crm.access.RolePolicy;
import io.fichario.crm.command.Draft;
import io.fichario.crm.command.Outcome;
import io.fichario.crm.command.Plan;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.Messages;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.rule.BusinessRule;
import io.fichario.crm.rule.FlowBook;
import io.fichario.crm.rule.RuleBook;
import io.fichario.crm.rule.RuleBuilder;
import io.fichario.crm.rule.RuleRef;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Verdict;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.Wants;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls what hosts call with nothing in every place, as no compiler binds them to nullness. */
class NothingGivenTest {
    private final Bench bench = new Bench();
    private final Visit visit = bench.visits(Bench.ANA).create(Visit.planned("v-1"));

    @Test
    void valuesOfTheWayOfACommandRefuseNullByADeclaredError() {
        Operation operation = Operation.of("visit.create", Operation.Action.CREATE);
        assertDeclared(
                Query.of(Visit.TYPE),
                Visit.PLACE,
                Visit.PLACE.is("x"),
                Condition.always(),
                Visit.TYPE,
                Visit.CODE,
                visit.stamp(),
                visit.version(),
                Fault.of("a", "b"),
                new Faults(),
                Messages.builtIn(),
                RecordType.of("other", Visit.class, VisitId::new, Visit::withStamp),
                Wants.none(),
                Plan.of(Visit.TYPE, operation),
                Draft.created(Visit.TYPE, visit),
                Outcome.unchanged(visit));
    }

    @Test
    void rulesFlowsAndAccessRefuseNullByADeclaredError() {
        BusinessRule<Visit> rule =
                RuleBuilder.about(Visit.TYPE, new RuleRef("x", 1)).judging(proposal -> Verdict.allowed());
        assertDeclared(
                Bench.ANA,
                RolePolicy.standard(),
                new Guard(RolePolicy.standard()),
                RuleBuilder.about(Visit.TYPE, new RuleRef("x", 1)),
                rule,
                RuleBook.empty().with(rule),
                FlowBook.empty().with(Visit.FLOW),
                Visit.FLOW,
                Violation.of("x", Severity.WARN, Fault.of("a", "b")));
    }

    @Test
    void sessionsDoorsAndStoresRefuseNullByADeclaredError() {
        assertDeclared(
                bench.crm,
                bench.as(Bench.ANA),
                bench.visits(Bench.ANA),
                Crm.builder(bench.store),
                bench.store,
                bench.history(visit).get(0));
        bench.store.read(TenantId.DEFAULT, view -> {
            Fetched fetched = view.fetch(Wants.none());
            assertDeclared(view, fetched);
            return visit;
        });
    }

    private static void assertDeclared(Object... objects) {
        assertThat(Stream.of(objects).flatMap(NothingGivenTest::undeclared)).isEmpty();
    }

    private static Stream<String> undeclared(Object object) {
        return Arrays.stream(object.getClass().getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class
                        && !method.getName().equals("equals")
                        && !method.isBridge()
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() > 0)
                .flatMap(method -> undeclared(object, method));
    }

    private static Stream<String> undeclared(Object object, Method method) {
        Object[] nothing = Arrays.stream(method.getParameterTypes())
                .map(NothingGivenTest::none)
                .toArray();
        try {
            method.setAccessible(true);
            method.invoke(object, nothing);
            return Stream.empty();
        } catch (InvocationTargetException thrown) {
            return thrown.getCause() instanceof CrmException
                    ? Stream.empty()
                    : Stream.of(method + " threw " + thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            return Stream.of(method + " could not be called: " + impossible);
        }
    }

    private static @Nullable Object none(Class<?> type) {
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 1);
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 1L;
        }
        return type == int.class ? 1 : null;
    }
}
