package id.tumbuh.runtime.testing;

import java.io.File;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local in this JVM, on loopback, in memory; every test makes tables of its own in it. */
public final class DynamoLocal {

    private static DynamoLocal started;

    private final URI endpoint;
    private final DynamoDbClient client;

    private DynamoLocal(URI endpoint) {
        this.endpoint = endpoint;
        this.client = DynamoDbClient.builder().endpointOverride(endpoint).region(Region.AP_SOUTHEAST_3)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    /** The JVM's own, started at the first call. */
    public static synchronized DynamoLocal get() {
        if (started == null) {
            try {
                started = new DynamoLocal(start());
            } catch (Exception e) {
                throw new IllegalStateException("DynamoDB Local does not start", e);
            }
        }
        return started;
    }

    public URI endpoint() {
        return endpoint;
    }

    public DynamoDbClient client() {
        return client;
    }

    /** A new empty table with the keys pk and sk. @return its name */
    public String createTable(String hint) {
        String name = hint + "-" + UUID.randomUUID();
        client.createTable(request -> request.tableName(name).billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(pk -> pk.attributeName("pk").attributeType("S"),
                        sk -> sk.attributeName("sk").attributeType("S"))
                .keySchema(pk -> pk.attributeName("pk").keyType(KeyType.HASH),
                        sk -> sk.attributeName("sk").keyType(KeyType.RANGE)));
        return name;
    }

    private static URI start() throws Exception {
        System.setProperty("sqlite4java.library.path", nativeFolder());
        // ServerRunner would bind all addresses: only its handler is taken, and served on loopback.
        var handler = new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, true, false), null);
        Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
        server.setHandler(new DynamoDBProxyServer(0, handler).setUpHandler(handler));
        server.start();
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    private static String nativeFolder() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> entry.contains("libsqlite4java-linux-amd64"))
                .map(entry -> new File(entry).getParent()).findFirst().orElse("");
    }
}
