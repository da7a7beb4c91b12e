package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

class PrimingTest {

    private final List<String> run = new ArrayList<>();

    @Test
    void a_read_and_a_transaction_are_run_through_and_nothing_reaches_the_endpoint() throws IOException {
        try (ServerSocket endpoint = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Priming.run(like(URI.create("http://127.0.0.1:" + endpoint.getLocalPort())));
            assertEquals(List.of("GetItemRequest", "TransactWriteItemsRequest"), run);
            endpoint.setSoTimeout(1);
            Assertions.assertThrows(SocketTimeoutException.class, endpoint::accept);
        }
    }

    private DynamoDbClientBuilder like(URI endpoint) {
        return DynamoDbClient.builder().region(Region.of("ap-southeast-3")).endpointOverride(endpoint)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(override -> override.addExecutionInterceptor(new ExecutionInterceptor() {
                    @Override
                    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
                        run.add(context.request().getClass().getSimpleName());
                    }
                }));
    }
}
