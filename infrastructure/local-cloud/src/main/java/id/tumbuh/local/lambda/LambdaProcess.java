package id.tumbuh.local.lambda;

import id.tumbuh.local.lambda.RuntimeApi.Answer;
import id.tumbuh.local.lambda.RuntimeApi.FunctionError;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One function in a process of its own, under Lambda's Runtime Interface Client, with a Runtime API on loopback. */
public final class LambdaProcess implements AutoCloseable {

    /** The class that is started, with the handler as its argument. */
    public static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    /** A class of each library that the client is made of. */
    private static final List<String> CLIENT_PARTS = List.of(CLIENT, "com.amazonaws.services.lambda.runtime.Context",
            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal",
            "software.amazon.awssdk.annotations.SdkInternalApi");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final RuntimeApi api;
    private final Path log;
    private final long started;

    private LambdaProcess(Process process, RuntimeApi api, Path log, long started) {
        this.process = process;
        this.api = api;
        this.log = log;
        this.started = started;
    }

    /**
     * What is started.
     *
     * @param folder what Lambda calls /var/task: classes in it and libraries in its folder lib are found by the client
     * @param flatClassPath jars for the application class loader, as in a container image; empty for a zip
     */
    public record Setup(
            Path folder,
            List<Path> flatClassPath,
            List<String> jvmFlags,
            String handler,
            Map<String, String> environment,
            Path log) {}

    /** The jars of Lambda's Runtime Interface Client on this process's class path. */
    public static List<Path> client() {
        return CLIENT_PARTS.stream().map(LambdaProcess::jarOf).toList();
    }

    private static Path jarOf(String type) {
        try {
            return Path.of(
                    Class.forName(type).getProtectionDomain().getCodeSource().getLocation().getPath());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the Runtime Interface Client is not on the class path", e);
        }
    }

    public static LambdaProcess start(Setup setup) throws IOException {
        RuntimeApi api = new RuntimeApi();
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(setup.jvmFlags());
        command.addAll(List.of("-cp", String.join(File.pathSeparator, Stream
                .concat(client().stream(), setup.flatClassPath().stream()).map(Path::toString).distinct().toList()),
                CLIENT, setup.handler()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(setup.environment());
        builder.environment().putAll(Map.of("AWS_LAMBDA_RUNTIME_API", api.address(), "_HANDLER", setup.handler(),
                "LAMBDA_TASK_ROOT", setup.folder().toString(), "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"));
        long started = System.nanoTime();
        try {
            return new LambdaProcess(builder.directory(setup.folder().toFile()).redirectErrorStream(true)
                    .redirectOutput(setup.log().toFile()).start(), api, setup.log(), started);
        } catch (IOException e) {
            api.close();
            throw e;
        }
    }

    /**
     * Waits until it asks for its first event.
     *
     * @return the time since its start
     */
    public Duration init() throws IOException {
        try {
            return Duration.ofNanos(api.ready(PATIENCE) - started);
        } catch (FunctionError | TimeoutException | InterruptedException e) {
            throw failed(e);
        }
    }

    /** @throws IOException where the function failed; the message has its log */
    public Answer invoke(byte[] event) throws IOException {
        try {
            return api.invoke(event, PATIENCE);
        } catch (FunctionError | TimeoutException | InterruptedException e) {
            throw failed(e);
        }
    }

    private IOException failed(Exception cause) throws IOException {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new IOException(cause.getMessage() + "\n" + log(), cause);
    }

    /** What it wrote to standard output and standard error. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Resident memory now, in bytes; 0 where the system does not say. */
    public long residentBytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).orElse(0L);
    }

    /** CPU time that it took so far; other processes beside it change this less than they change its wall time. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it as Lambda does, by SIGTERM, so that its JVM can write what it writes at its end. */
    public void end() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        api.close();
    }
}
