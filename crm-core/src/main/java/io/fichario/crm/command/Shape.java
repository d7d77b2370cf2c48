package io.fichario.crm.command;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Violation;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Step 1 of a command: constraints and conversion into values; all faults at once. */
final class Shape {
    private final Ports ports;
    private final Terms terms;

    Shape(Ports ports, Terms terms) {
        this.ports = ports;
        this.terms = terms;
    }

    <V> V of(@Nullable Object command, Function<Faults, Optional<V>> conversion) {
        if (command == null) {
            throw new RejectedException(List.of(spoken(Fault.of("command", "value.missing"))));
        }
        List<Violation> found = new ArrayList<>();
        for (ConstraintViolation<Object> violation : ports.validator().validate(command)) {
            found.add(constraint(violation));
        }
        Faults faults = new Faults();
        Optional<V> value = conversion.apply(faults);
        Set<String> named = new HashSet<>();
        found.forEach(violation -> named.add(violation.path()));
        faults.all().stream().filter(fault -> !named.contains(fault.path())).forEach(fault -> found.add(spoken(fault)));
        if (!found.isEmpty() || value.isEmpty()) {
            throw new RejectedException(found);
        }
        return value.get();
    }

    private Violation spoken(Fault fault) {
        return Violation.of(Violation.SHAPE, Severity.REFUSE, fault)
                .in(ports.messages(), terms.actor().language());
    }

    /** Constraints of hosts have no sentence of ours; then the engine's own is shown. */
    private Violation constraint(ConstraintViolation<Object> violation) {
        String path = violation.getPropertyPath().toString();
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Violation ours = spoken(Fault.of(path, "constraint." + name));
        return ours.message().equals(ours.code())
                ? new Violation(Violation.SHAPE, Severity.REFUSE, ours.fault(), violation.getMessage())
                : ours;
    }
}
