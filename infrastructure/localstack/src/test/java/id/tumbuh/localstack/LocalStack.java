package id.tumbuh.localstack;

import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The LocalStack that is given by its address, or one in a container. */
final class LocalStack {

    /** The last that needs no account. */
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");
    private static final int PORT = 4566;
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);

    private LocalStack() {}

    /** @throws IllegalStateException where there is neither: what can not be tried has not passed */
    static URI endpoint() {
        return endpoint(System.getProperty("localstack.endpoint", ""),
                () -> DockerClientFactory.instance().isDockerAvailable());
    }

    static URI endpoint(String given, BooleanSupplier docker) {
        if (!given.isBlank()) {
            return URI.create(given);
        }
        if (!docker.getAsBoolean()) {
            throw new IllegalStateException("LocalStack is needed: give one by -Dlocalstack.endpoint=URL"
                    + " (infrastructure/localstack/start starts one without Docker), or start Docker.");
        }
        return container();
    }

    /** It lives as long as this process: Testcontainers removes it. */
    private static URI container() {
        @SuppressWarnings("resource")
        GenericContainer<?> container = new GenericContainer<>(IMAGE).withExposedPorts(PORT)
                .withEnv("PROVIDER_OVERRIDE_DYNAMODB", "v2").withEnv("PROVIDER_OVERRIDE_DYNAMODBSTREAMS", "v2")
                .waitingFor(Wait.forHttp("/_localstack/health").forPort(PORT).withStartupTimeout(STARTS_WITHIN));
        container.start();
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
    }
}
