import java.lang.instrument.Instrumentation;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local as LocalStack starts it ({@code -port N -inMemory}), but on 127.0.0.1 alone: its own server binds all
 * addresses. It is the Java agent that LocalStack names, too, which has nothing to do here.
 */
public final class LoopbackDynamo {

    private LoopbackDynamo() {}

    public static void premain(String arguments, Instrumentation instrumentation) {
        // LocalStack's own agent only allows more than 20 indexes on a table
    }

    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments);
        if (!options.contains("-inMemory")) {
            throw new IllegalArgumentException("set DYNAMODB_IN_MEMORY=1: nothing is kept here");
        }
        var handler = new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null,
                options.contains("-sharedDb"), false), null);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(options.get(options.indexOf("-port") + 1)));
        server.addConnector(connector);
        server.setHandler(new DynamoDBProxyServer(0, handler).setUpHandler(handler));
        server.start();
        server.join();
    }
}
