package io.fichario.crm.inmemory.hostile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls by reflection, as no caller does who has a compiler. */
final class Calls {
    private Calls() {}

    /** Returns what the method threw. */
    static Optional<Throwable> failure(Method method, Object target, @Nullable Object... arguments) {
        try {
            method.invoke(target, arguments);
            return Optional.empty();
        } catch (InvocationTargetException thrown) {
            return Optional.of(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(method + " is not accessible", impossible);
        }
    }

    static Object result(Method method, Object target, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException thrown) {
            throw new LinkageError("Nothing is thrown while a command is put together: " + method, thrown);
        }
    }

    static Object create(Class<?> type, Object argument) {
        try {
            return type.getConstructor(argument.getClass()).newInstance(argument);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(type + " has no constructor of one part", impossible);
        }
    }
}
