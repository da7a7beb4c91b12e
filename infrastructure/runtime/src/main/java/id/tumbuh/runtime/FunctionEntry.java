package id.tumbuh.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.function.context.FunctionRegistry;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry;
import org.springframework.cloud.function.json.JacksonMapper;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.messaging.converter.ByteArrayMessageConverter;
import org.springframework.messaging.converter.CompositeMessageConverter;

/**
 * Lambda's handler of every function: registers the one that SPRING_CLOUD_FUNCTION_DEFINITION names, of the door that
 * MAIN_CLASS names, with Spring Cloud Function's registry, without an application context around it (decision 11). The
 * AWS clients are made meanwhile.
 */
public final class FunctionEntry implements RequestStreamHandler {

    private final Function<InputStream, byte[]> function;

    /** As Lambda makes it, with the settings of the process's environment. */
    public FunctionEntry() {
        this(new Settings(System::getenv));
    }

    /** @throws IllegalStateException where a setting is missing or names nothing that is there */
    public FunctionEntry(Settings settings) {
        AwsClients aws = new AwsClients(settings, Restore.registered());
        // logging is set up by this thread, while the clients' own has other things to do
        LoggerFactory.getILoggerFactory();
        String name = settings.required(FunctionDoor.SERVED);
        Door door = door(settings.required("MAIN_CLASS")).opened(settings, aws);
        door.aotCache().check(System.getProperty("java.vm.info", ""));
        FunctionRegistry registry = new SimpleFunctionRegistry(new GenericConversionService(),
                new CompositeMessageConverter(List.of(new ByteArrayMessageConverter())),
                new JacksonMapper(door.json().mapper()));
        registry.register(FunctionDoor.registration(name, door.function(name)));
        this.function = registry.lookup(name);
        aws.await();
    }

    private static FunctionDoor door(String type) {
        try {
            return (FunctionDoor) Class.forName(type).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException("MAIN_CLASS is no door: " + type, e);
        }
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write(function.apply(event));
    }
}
