package io.fichario.crm;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = PackageOrder.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final int MOST_PARAMETERS = 4;
    private static final int MOST_CONSTRUCTOR_PARAMETERS = 10;

    @ArchTest
    static final ArchRule packagesUseOnlyWhatIsAboveThem = classes().should(new PackageOrder());

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.fichario.crm.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(ArchCondition.from(describe(
                    "live in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .accessTargetWhere(describe("time is read without a Clock", ArchitectureTest::readsTheTime))
            .because("time comes from one injected Clock");

    @ArchTest
    static final ArchRule idsComeFromASource = noClasses()
            .should()
            .accessTargetWhere(describe("chance is drawn", ArchitectureTest::drawsLots))
            .because("ids come from one injected source");

    @ArchTest
    static final ArchRule publicClassesAreClosed = classes()
            .that()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and(are(DescribedPredicate.not(assignableTo(Throwable.class))))
            .should(ArchCondition.from(
                    describe("be final, records, sealed or abstract ports", ArchitectureTest::isClosed)));

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule namesAreTermsOfTheField = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service|Data)")
            .because("a name says what the thing is");

    @ArchTest
    static final ArchRule methodsAreCalledWithNamesNotFlags = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(ArchCondition.from(describe("take a boolean or more than four", ArchitectureTest::isHardToCall)));

    @ArchTest
    static final ArchRule constructorsTakeAtMostTen = noConstructors()
            .that()
            .arePublic()
            .should(ArchCondition.from(describe(
                    "take more than ten",
                    constructor -> constructor.getRawParameterTypes().size() > MOST_CONSTRUCTOR_PARAMETERS)));

    private static boolean readsTheTime(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        if (target.getOwner().isEquivalentTo(System.class)) {
            return Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
        }
        return target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && target instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean drawsLots(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return target.getOwner().isEquivalentTo(Random.class)
                || Set.of("java.util.UUID.randomUUID", "java.lang.Math.random")
                        .contains(target.getOwner().getName() + "." + target.getName());
    }

    private static boolean isClosed(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                || type.getModifiers().contains(JavaModifier.ABSTRACT)
                || type.reflect().isSealed();
    }

    private static boolean isHardToCall(JavaCodeUnit method) {
        return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (method.getRawParameterTypes().size() > MOST_PARAMETERS
                        || method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(boolean.class)));
    }
}
