package io.fichario.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fichario.crm.record.CrmException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No compiler binds the callers of a library to nullness: whatever they leave out, the answer is one of our errors. */
class MissingArgumentsTest {
    /** What only our own packages call, and what only carries what others checked. */
    private static final Set<String> INSIDE = Set.of(
            "io.fichario.crm.record.Messages",
            "io.fichario.crm.record.Shown",
            "io.fichario.crm.record.Micros",
            "io.fichario.crm.record.Texts",
            "io.fichario.crm.record.Matcher",
            "io.fichario.crm.record.CanonicalJson",
            "io.fichario.crm.record.TextRule",
            "io.fichario.crm.record.Fault");

    @Test
    void whatIsLeftOutIsRefusedByADeclaredError() {
        List<String> others = executables()
                .flatMap(executable -> undeclared(executable).stream())
                .sorted()
                .toList();

        assertThat(others).isEmpty();
    }

    private static Stream<Executable> executables() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.fichario.crm")
                        .stream()
                        .map(JavaClass::reflect)
                        .filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isEnum())
                        .filter(type -> !Throwable.class.isAssignableFrom(type) && !INSIDE.contains(type.getName()))
                        .sorted(Comparator.comparing(Class::getName))
                        .flatMap(MissingArgumentsTest::creators)
                        .filter(executable -> Arrays.stream(executable.getParameterTypes())
                                .anyMatch(parameter -> !parameter.isPrimitive()));
    }

    private static Stream<Executable> creators(Class<?> type) {
        List<Executable> all = new ArrayList<>();
        if (!Modifier.isAbstract(type.getModifiers())) {
            all.addAll(Arrays.asList(type.getConstructors()));
        }
        Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .forEach(all::add);
        return all.stream();
    }

    private static Optional<String> undeclared(Executable executable) {
        Object[] nothing = Arrays.stream(executable.getParameterTypes())
                .map(MissingArgumentsTest::none)
                .toArray();
        try {
            call(executable, nothing);
            return Optional.empty();
        } catch (InvocationTargetException thrown) {
            return thrown.getCause() instanceof CrmException
                    ? Optional.empty()
                    : Optional.of(executable + " threw " + thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            return Optional.of(executable + " could not be called: " + impossible);
        }
    }

    private static void call(Executable executable, Object[] arguments) throws ReflectiveOperationException {
        if (executable instanceof Constructor<?> constructor) {
            constructor.newInstance(arguments);
        } else {
            ((Method) executable).invoke(null, arguments);
        }
    }

    @SuppressWarnings("NullAway")
    private static @Nullable Object none(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 1L;
        }
        return type == int.class ? 1 : null;
    }
}
