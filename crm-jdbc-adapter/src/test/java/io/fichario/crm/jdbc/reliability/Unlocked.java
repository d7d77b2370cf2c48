package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.Wants;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store that locks nothing, to show what the locks are for. */
final class Unlocked {
    private Unlocked() {}

    /**
     * Takes the locks out of a store.
     *
     * @param store the store
     * @param fetched hears of each fetch of a write that wanted locks, when it has its answers
     */
    static CrmStore of(CrmStore store, Consumer<Fetched> fetched) {
        return proxy(CrmStore.class, (method, arguments) -> {
            if (!method.getName().equals("write")) {
                return invoke(method, store, arguments);
            }
            @SuppressWarnings("unchecked") // the signature of write
            Function<? super StoreTransaction, ?> work = (Function<? super StoreTransaction, ?>) arguments[1];
            Function<StoreTransaction, @Nullable Object> unlocked =
                    transaction -> work.apply(unlocked(transaction, fetched));
            return invoke(method, store, arguments[0], unlocked);
        });
    }

    private static StoreTransaction unlocked(StoreTransaction transaction, Consumer<Fetched> fetched) {
        return proxy(StoreTransaction.class, (method, arguments) -> {
            if (method.getName().equals("lock")) {
                return null;
            }
            if (!method.getName().equals("fetch")) {
                return invoke(method, transaction, arguments);
            }
            Wants wants = (Wants) arguments[0];
            Fetched found = transaction.fetch(withoutLocks(wants));
            if (!wants.locks().isEmpty()) {
                fetched.accept(found);
            }
            return found;
        });
    }

    private static Wants withoutLocks(Wants wants) {
        return new Wants(
                java.util.List.of(), wants.records(), wants.keys(), wants.queries(), wants.states(), wants.changes());
    }

    /** What is done instead of a call. */
    @FunctionalInterface
    private interface Instead {
        @Nullable
        Object of(Method method, @Nullable Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Instead instead) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> instead.of(method, given == null ? new Object[0] : given)));
    }

    private static @Nullable Object invoke(Method method, Object target, @Nullable Object... arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
