package id.tumbuh.local.city;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import id.tumbuh.local.cli.CloudClient.Exchange;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Holds each answer of the running city against openapi.yaml; an answer that breaks it fails whoever asked. */
final class Contract implements Consumer<Exchange> {

    /** API Gateway's own answer for what is no route, and so no operation. */
    private static final String NO_ROUTE = "{\"message\":\"Not Found\"}";

    private final OpenApiInteractionValidator validator;
    private final Set<String> succeeded = new ConcurrentSkipListSet<>();
    private final List<Exchange> seen = new CopyOnWriteArrayList<>();

    Contract(Path openapi) {
        validator = OpenApiInteractionValidator.createFor(openapi.toString()).build();
    }

    @Override
    public void accept(Exchange exchange) {
        if (exchange.path().startsWith("/_local/") || exchange.answer().text().equals(NO_ROUTE)) {
            return;
        }
        // an API of its own is asked by its whole address
        String path = URI.create(exchange.path().split("\\?")[0]).getPath();
        SimpleResponse.Builder response = SimpleResponse.Builder.status(exchange.answer().status())
                .withBody(exchange.answer().body());
        exchange.answer().headers().forEach((name, value) -> response.withHeader(name, value));
        ValidationReport report = validator.validateResponse(path, Request.Method.valueOf(exchange.method()),
                response.build());
        List<ValidationReport.Message> broken = report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR).toList();
        if (!broken.isEmpty()) {
            throw new AssertionError(exchange.method() + " " + exchange.path() + " -> " + exchange.answer().status()
                    + " " + exchange.answer().text() + "\nbreaks openapi.yaml: " + broken);
        }
        seen.add(exchange);
        if (exchange.answer().status() < 300) {
            succeeded.add(exchange.method() + " " + path);
        }
    }

    /** Method and path of what was answered with success, and as the contract says. */
    Set<String> succeeded() {
        return Set.copyOf(succeeded);
    }

    int held() {
        return seen.size();
    }
}
