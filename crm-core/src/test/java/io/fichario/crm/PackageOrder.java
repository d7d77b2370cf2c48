package io.fichario.crm;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The order of the packages as data: each may use itself and those above it, and nothing below. */
final class PackageOrder extends ArchCondition<JavaClass> {
    static final String ROOT = "io.fichario.crm";

    private static final List<String> FROM_THE_TOP = List.of(
            "io.fichario.crm.record",
            "io.fichario.crm.access",
            "io.fichario.crm.rule",
            "io.fichario.crm.change",
            "io.fichario.crm.store",
            "io.fichario.crm.command",
            "io.fichario.crm.attribute",
            "io.fichario.crm.address",
            "io.fichario.crm.contact",
            "io.fichario.crm.order",
            "io.fichario.crm.shipment",
            "io.fichario.crm.activity",
            "io.fichario.crm.search",
            "io.fichario.crm.history",
            "io.fichario.crm.feed",
            "io.fichario.crm.backup",
            "io.fichario.crm.mirror",
            "io.fichario.crm.quality",
            "io.fichario.crm.exchange",
            "io.fichario.crm.insight",
            ROOT);

    PackageOrder() {
        super("live in a package of the order and use only packages above it");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!FROM_THE_TOP.contains(type.getPackageName())) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " lives in a package that has no place in the order"));
        }
        type.getDirectDependenciesFromSelf().stream()
                .filter(PackageOrder::goesDown)
                .forEach(dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
    }

    private static boolean goesDown(Dependency dependency) {
        return FROM_THE_TOP.indexOf(dependency.getTargetClass().getPackageName())
                > FROM_THE_TOP.indexOf(dependency.getOriginClass().getPackageName());
    }
}
