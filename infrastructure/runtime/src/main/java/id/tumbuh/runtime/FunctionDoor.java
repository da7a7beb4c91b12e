package id.tumbuh.runtime;

import org.springframework.cloud.function.adapter.aws.AWSCompanionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.messaging.converter.MessageConverter;

/** The start class of a context's Lambda functions: registers its function beans by name, without any component scan. */
public abstract class FunctionDoor implements ApplicationContextInitializer<GenericApplicationContext> {

    /** Builds the context's objects and registers its functions; the only wiring there is. */
    protected abstract void open(Door door);

    @Override
    public final void initialize(GenericApplicationContext context) {
        // The AWS adapter's auto configuration is not processed in functional mode; without its converter the records
        // of an SQSEvent arrive as null.
        context.registerBean("awsTypesMessageConverter", MessageConverter.class,
                () -> new AWSCompanionAutoConfiguration().awsTypesMessageConverter(context));
        Door door = new Door(context, ClockSource.find());
        // as it is: what a logger adds would hide the metric
        new AotCache(door.settings(), door.clock(), door.json()).rejection(System.getProperty("java.vm.info", ""))
                .ifPresent(System.out::println);
        open(door);
        door.registerRoutes();
    }
}
