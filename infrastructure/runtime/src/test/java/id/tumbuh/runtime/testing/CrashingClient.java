package id.tumbuh.runtime.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A DynamoDB that does its n-th write, and then the process is gone: the caller never hears of it, nor writes again. */
public final class CrashingClient {

    private static final Set<String> WRITES = Set.of("transactWriteItems", "putItem", "deleteItem", "updateItem",
            "batchWriteItem");

    private final int survives;
    private int writes;

    private CrashingClient(int survives) {
        this.survives = survives;
    }

    public static DynamoDbClient after(int writes) {
        CrashingClient crashing = new CrashingClient(writes);
        DynamoDbClient real = DynamoLocal.get().client();
        return (DynamoDbClient) Proxy.newProxyInstance(CrashingClient.class.getClassLoader(),
                new Class<?>[]{DynamoDbClient.class}, (proxy, method, args) -> {
                    crashing.before();
                    try {
                        Object answer = method.invoke(real, args);
                        crashing.after(method.getName());
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Whether the process is gone before the work is done. @param client one {@link #after} so many writes */
    public static boolean crashes(DynamoDbClient client, Consumer<DynamoDbClient> work) {
        try {
            work.accept(client);
            return false;
        } catch (Crash crash) {
            return true;
        }
    }

    private void before() {
        if (writes >= survives) {
            throw new Crash();
        }
    }

    private void after(String method) {
        if (WRITES.contains(method) && ++writes >= survives) {
            throw new Crash();
        }
    }

    private static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
