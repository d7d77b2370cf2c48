package io.fichario.crm.jdbc.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Objects of JDBC with something done on the way to the real ones. */
public final class Proxied {
    private Proxied() {}

    /** Returns an object whose methods are handled. */
    public static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(Proxied.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** Calls the real object, and throws what it throws. */
    public static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
