package id.tumbuh.local.services;

import id.tumbuh.local.template.CloudTemplate.TableSpec;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local on a free port of 127.0.0.1, in memory or in a folder, with the template's tables. */
public final class DynamoServer implements AutoCloseable {

    private static final int THREADS = 48;

    private final Server server;
    private final LocalDynamoDBRequestHandler requests;
    private final Tables tables;

    /** @param folder where tables are kept; in memory where there is none */
    public DynamoServer(Optional<Path> folder) {
        // its library for SQLite is a file beside the jars of the class path
        System.setProperty("sqlite4java.library.path", nativeFolder());
        // DynamoDB Local's own server binds all addresses: only its handler is taken
        requests = new LocalDynamoDBRequestHandler(0, folder.isEmpty(), folder.map(Path::toString).orElse(null), true,
                false);
        var handler = new LocalDynamoDBServerHandler(requests, null);
        server = new Server(new QueuedThreadPool(THREADS));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        try {
            server.setHandler(new DynamoDBProxyServer(0, handler).setUpHandler(handler));
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not start: " + e.getMessage(), e);
        }
        tables = new Tables(URI.create("http://127.0.0.1:" + connector.getLocalPort()));
    }

    public Tables tables() {
        return tables;
    }

    /** Makes a table as the template says; one that is there stays as it is. */
    public void create(TableSpec table) {
        Tables.create(tables.client(), table);
    }

    private static String nativeFolder() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator)).filter(entry -> entry.contains("libsqlite4java"))
                .map(entry -> new File(entry).getParent()).findFirst().orElse("");
    }

    @Override
    public void close() {
        tables.close();
        try {
            server.stop();
            requests.shutdown();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not stop", e);
        }
    }
}
