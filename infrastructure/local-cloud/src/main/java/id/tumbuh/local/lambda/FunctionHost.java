package id.tumbuh.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import id.tumbuh.local.meter.Meter;
import id.tumbuh.local.roles.Role;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.runtime.FunctionEntry;
import id.tumbuh.runtime.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Runs the template's functions in this JVM, each by its handler as Lambda does: with its own
 * environment, role, timeout, reserved concurrency and the limit of 6 MB for an answer.
 */
public final class FunctionHost implements AutoCloseable {

    private static final int USUAL_CONCURRENCY = 1000;

    private final Function<String, Map<String, String>> surroundings;
    private final Invocation.Watcher watcher;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Meter meter = new Meter();

    /**
     * @param surroundings environment by a function's name, such as AWS_REGION and the endpoints of services
     * @param watcher is told of each invocation
     */
    public FunctionHost(Function<String, Map<String, String>> surroundings, Invocation.Watcher watcher) {
        this.surroundings = surroundings;
        this.watcher = watcher;
    }

    /** Builds one function with what Lambda would set as its environment. */
    public LocalLambda build(FunctionSpec spec, Role role) {
        Map<String, String> settings = new HashMap<>(surroundings.apply(spec.name()));
        settings.putAll(spec.environment());
        settings.put("AWS_LAMBDA_FUNCTION_NAME", spec.name());
        // the SDK looks for credentials in the process's properties, not in a function's settings
        settings.keySet().stream().filter(name -> name.startsWith("aws."))
                .forEach(name -> System.setProperty(name, settings.get(name)));
        return new Hosted(spec, role, new FunctionEntry(new Settings(settings::get)));
    }

    /** What tells how much the functions consume. */
    public Meter meter() {
        return meter;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A built function. */
    private final class Hosted implements LocalLambda {

        private final FunctionSpec spec;
        private final Role role;
        private final FunctionEntry entry;
        private final Semaphore concurrency;

        Hosted(FunctionSpec spec, Role role, FunctionEntry entry) {
            this.spec = spec;
            this.role = role;
            this.entry = entry;
            this.concurrency = new Semaphore(Math.min(spec.reservedConcurrency(), USUAL_CONCURRENCY));
        }

        @Override
        public String name() {
            return spec.name();
        }

        @Override
        public byte[] invoke(byte[] event) throws FunctionFailed {
            long start = System.nanoTime();
            byte[] answer = {};
            String error = "Runtime.Unknown";
            try {
                answer = admitted(event);
                error = "";
                return answer;
            } catch (FunctionFailed e) {
                error = e.errorType();
                throw e;
            } finally {
                watcher.ended(new Invocation(spec.name(), event, answer, error, System.nanoTime() - start));
            }
        }

        private byte[] admitted(byte[] event) throws FunctionFailed {
            if (!concurrency.tryAcquire()) {
                throw new FunctionFailed(Invocation.THROTTLED, spec.name() + " is at its reserved concurrency",
                        null);
            }
            Future<byte[]> answer = threads.submit(() -> {
                try {
                    return ScopedValue.where(Role.CURRENT, role)
                            .call(() -> meter.measured(spec, event, () -> run(event)));
                } finally {
                    concurrency.release();
                }
            });
            try {
                return limited(answer.get(spec.timeoutSeconds(), TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                answer.cancel(true);
                throw new FunctionTimedOut(spec.name(), spec.timeoutSeconds());
            } catch (ExecutionException e) {
                throw new FunctionFailed(e.getCause().getClass().getName(), String.valueOf(e.getCause().getMessage()),
                        e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FunctionFailed("InterruptedException", "the local cloud is stopping", e);
            }
        }

        private byte[] run(byte[] event) throws Exception {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Context context = new LocalContext(spec, System.nanoTime());
            entry.handleRequest(new ByteArrayInputStream(event), out, context);
            return out.toByteArray();
        }

        private byte[] limited(byte[] answer) throws FunctionFailed {
            if (answer.length > LARGEST_EVENT) {
                throw new FunctionFailed("Function.ResponseSizeTooLarge",
                        "the answer of " + spec.name() + " is over 6 MB",
                        null);
            }
            return answer;
        }
    }
}
