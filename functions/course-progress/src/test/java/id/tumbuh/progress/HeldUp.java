package id.tumbuh.progress;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;

/** A port of which one method is held up, as on a slow network, by which others come first. */
public final class HeldUp {

    private HeldUp() {}

    /** @param before is asked before the method is called; where it says no, the method is not called and says no, too */
    public static <T> T at(Class<T> port, T real, String held, BooleanSupplier before) {
        return port.cast(Proxy.newProxyInstance(HeldUp.class.getClassLoader(), new Class<?>[]{port},
                (proxy, method, arguments) -> {
                    if (method.getName().equals(held) && !before.getAsBoolean()) {
                        return false;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Does it before the first call. */
    public static BooleanSupplier once(Runnable meanwhile) {
        boolean[] done = {false};
        return () -> {
            if (!done[0]) {
                done[0] = true;
                meanwhile.run();
            }
            return true;
        };
    }
}
