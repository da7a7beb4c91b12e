package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** After a restore no connection of before the snapshot is there any more. */
class LostConnectionTest {

    private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("-"));

    @Test
    void a_connection_that_the_other_side_forgot_is_replaced_and_the_call_is_answered() throws IOException {
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        try (Forgetful endpoint = new Forgetful()) {
            Restore restore = Restore.registered();
            DynamoDbClient client = new AwsClients(new Settings(Map.of("AWS_REGION", "ap-southeast-3",
                    "AWS_ENDPOINT_URL_DYNAMODB", endpoint.address())::get), restore).dynamoDb().get();
            for (int call = 1; call <= 3; call++) {
                assertFalse(client.getItem(get -> get.tableName("t").key(KEY)).hasItem());
                assertEquals(call, endpoint.connections.get());
            }
        }
    }

    /** Answers one request of each connection, says that it would take more, and closes it. */
    private static final class Forgetful implements AutoCloseable {

        private static final String ANSWER = "HTTP/1.1 200 OK\r\nconnection: keep-alive\r\ncontent-length: 2\r\n\r\n{}";
        private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final AtomicInteger connections = new AtomicInteger();

        Forgetful() throws IOException {
            Thread.ofVirtual().start(this::serve);
        }

        String address() {
            return "http://127.0.0.1:" + server.getLocalPort();
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket connection = server.accept()) {
                    connections.incrementAndGet();
                    read(connection);
                    connection.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // closed by the test, or by the client
                }
            }
        }

        private static void read(Socket connection) throws IOException {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            int length = 0;
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            in.skip(length);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
