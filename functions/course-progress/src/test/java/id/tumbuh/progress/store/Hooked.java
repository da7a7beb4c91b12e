package id.tumbuh.progress.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.StoreClient;
import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.runtime.testing.TestCloud;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table whose calls can be watched, held up or cut off, as a slow network or a crash does it. */
public final class Hooked {

    private Hooked() {}

    /** @param before is told the operation and its request, before it is sent; what it throws is the call's end */
    public static Database database(TestCloud cloud, BiConsumer<String, String> before) {
        DynamoDbClient client = DynamoLocal.get().client();
        DynamoDbClient hooked = (DynamoDbClient) Proxy.newProxyInstance(Hooked.class.getClassLoader(),
                new Class<?>[]{DynamoDbClient.class}, (proxy, method, arguments) -> {
                    if (arguments != null && arguments.length == 1) {
                        before.accept(method.getName(), String.valueOf(arguments[0]));
                    }
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new Database(new StoreClient(hooked), cloud.table("TABLE"), cloud.clock(), new Json());
    }
}
