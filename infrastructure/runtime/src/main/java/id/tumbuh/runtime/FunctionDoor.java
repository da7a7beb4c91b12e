package id.tumbuh.runtime;

import java.io.InputStream;
import java.util.function.Function;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Where a context registers its Lambda functions by name, without any component scan. {@link FunctionEntry} opens it in
 * Lambda; it is a start class of Spring Cloud Function's own FunctionInvoker, too.
 */
public abstract class FunctionDoor implements ApplicationContextInitializer<GenericApplicationContext> {

    static final String SERVED = "SPRING_CLOUD_FUNCTION_DEFINITION";

    /** Builds the context's objects and registers its functions; the only wiring there is. */
    protected abstract void open(Door door);

    final Door opened(Settings settings, AwsClients aws) {
        Door door = new Door(settings, service(), ClockSource.find(), aws);
        open(door);
        return door;
    }

    /** The context's name: its package's. */
    private String service() {
        String name = getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The adapter asks for every registration at its start: what is not served is registered by name, and not built. */
    @Override
    public final void initialize(GenericApplicationContext context) {
        Settings settings = new Settings(context.getEnvironment()::getProperty);
        Door door = opened(settings, new AwsClients(settings, Restore.registered()));
        String served = settings.required(SERVED);
        for (String name : door.names(served)) {
            context.registerBean(name, FunctionRegistration.class, () -> registration(name,
                    name.equals(served) ? door.function(name) : event -> {
                        throw new IllegalStateException("this Lambda does not serve " + name);
                    }));
        }
    }

    static FunctionRegistration<Function<InputStream, byte[]>> registration(String name,
            Function<InputStream, byte[]> function) {
        return new FunctionRegistration<>(function, name)
                .type(ResolvableType.forClassWithGenerics(Function.class, InputStream.class, byte[].class).getType());
    }
}
