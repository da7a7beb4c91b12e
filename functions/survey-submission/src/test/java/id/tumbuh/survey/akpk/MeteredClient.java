package id.tumbuh.survey.akpk;

import id.tumbuh.runtime.testing.DynamoLocal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

/** A client that adds up the read units that the table says it consumed, and remembers what it was asked. */
final class MeteredClient {

    private double readUnits;
    private final List<String> asked = new ArrayList<>();

    double readUnits() {
        return readUnits;
    }

    List<String> asked() {
        return asked;
    }

    DynamoDbClient client() {
        DynamoDbClient real = DynamoLocal.get().client();
        return (DynamoDbClient) Proxy.newProxyInstance(MeteredClient.class.getClassLoader(),
                new Class<?>[]{DynamoDbClient.class}, (proxy, method, args) -> {
                    try {
                        return switch (args == null || args.length == 0 ? "" : args[0]) {
                            case QueryRequest query when method.getName().equals("queryPaginator") ->
                                new QueryIterable((DynamoDbClient) proxy, query);
                            case QueryRequest query -> counted(real.query(query.toBuilder()
                                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build()));
                            case GetItemRequest get -> counted(real.getItem(get.toBuilder()
                                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build()));
                            case Consumer<?> change when method.getName().equals("getItem") ->
                                get((DynamoDbClient) proxy, change);
                            default -> other(real, method, args);
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @SuppressWarnings("unchecked")
    private static GetItemResponse get(DynamoDbClient proxy, Consumer<?> change) {
        GetItemRequest.Builder request = GetItemRequest.builder();
        ((Consumer<GetItemRequest.Builder>) change).accept(request);
        return proxy.getItem(request.build());
    }

    private Object other(DynamoDbClient real, Method method, Object[] args)
            throws ReflectiveOperationException {
        asked.add(method.getName());
        return method.invoke(real, args);
    }

    private QueryResponse counted(QueryResponse response) {
        asked.add("query");
        readUnits += response.consumedCapacity().capacityUnits();
        return response;
    }

    private GetItemResponse counted(GetItemResponse response) {
        asked.add("getItem");
        readUnits += response.consumedCapacity().capacityUnits();
        return response;
    }
}
