package id.tumbuh.local.services;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.collection.immutable.List$;
import scalikejdbc.ConnectionPool$;

/**
 * ElasticMQ with its SQL persistence: queues and messages are in an H2 database in a folder, and come back at the next
 * start. Wired as ElasticMQ's own server does it. Its connection pool belongs to the process: one of these at a time.
 */
final class MessageKeeper implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DRIVER = "org.h2.Driver";

    private final ActorSystem actors = ActorSystem.create("elasticmq");
    private final SQSRestServer server;

    MessageKeeper(Path folder) {
        // H2 would close itself when the process is told to end, before the last messages are written; and it would say
        // that a message is stored half a second before it is
        String uri = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("messages")
                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
        SqlQueuePersistenceConfig config = new SqlQueuePersistenceConfig(true, DRIVER, uri, "", "", false);
        // the persistence opens its pool for the first folder of a process only
        ConnectionPool$ pools = ConnectionPool$.MODULE$;
        if (pools.isInitialized(pools.DEFAULT_NAME())) {
            throw new IllegalStateException("this process keeps messages in another folder already");
        }
        pools.singleton(uri, "", "", pools.singleton$default$4(), pools.singleton$default$5(uri, "", "", pools
                .singleton$default$4()));
        ActorRef store = actors.actorOf(Props.create(SqlQueuePersistenceActor.class, config, List$.MODULE$.empty()));
        ActorRef manager = actors.actorOf(Props.create(QueueManagerActor.class, new NowProvider(),
                StrictSQSLimits$.MODULE$, Option.apply(store)));
        await(store, new QueueEvent.Restore(manager));
        server = SQSRestServerBuilder.withActorSystem(actors).withQueueManagerActor(manager)
                .withQueueEventListener(store).withInterface("127.0.0.1").withDynamicPort().start();
    }

    SQSRestServer server() {
        return server;
    }

    private static void await(ActorRef store, Object question) {
        Object answer = Patterns.ask(store, question, PATIENCE).toCompletableFuture().join();
        if (answer instanceof scala.util.Left<?, ?> errors) {
            throw new IllegalStateException("kept queues do not come back: " + errors.value());
        }
    }

    @Override
    public void close() {
        server.stopAndWait();
        actors.terminate();
        actors.getWhenTerminated().toCompletableFuture().join();
        ConnectionPool$.MODULE$.closeAll();
    }
}
