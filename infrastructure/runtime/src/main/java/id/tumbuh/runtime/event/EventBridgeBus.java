package id.tumbuh.runtime.event;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.SignedHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import tools.jackson.databind.JsonNode;

/** EventBridge's PutEvents. Source: EventBridge API reference, PutEvents. */
public final class EventBridgeBus implements Bus {

    private final SignedHttp http;
    private final URI endpoint;
    private final String bus;
    private final Json json;

    public EventBridgeBus(SignedHttp http, URI endpoint, String bus, Json json) {
        this.http = http;
        this.endpoint = endpoint;
        this.bus = bus;
        this.json = json;
    }

    @Override
    public List<Boolean> put(List<Entry> entries) {
        List<Map<String, String>> list = entries.stream().map(entry -> Map.of("Source", entry.source(), "DetailType",
                entry.type(), "Detail", entry.json(), "EventBusName", bus)).toList();
        JsonNode answer = call(json.write(Map.of("Entries", list)).getBytes(StandardCharsets.UTF_8));
        List<Boolean> taken = new ArrayList<>();
        answer.path("Entries").values().forEach(entry -> taken.add(entry.path("EventId").isString()));
        if (taken.size() != entries.size()) {
            throw new IllegalStateException(
                    "PutEvents answered " + taken.size() + " of " + entries.size() + " entries");
        }
        return taken;
    }

    private JsonNode call(byte[] body) {
        SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoint)
                .putHeader("content-type", "application/x-amz-json-1.1")
                .putHeader("x-amz-target", "AWSEvents.PutEvents")
                .putHeader("content-length", String.valueOf(body.length)).build();
        try {
            return json.mapper().readTree(http.call(request, body).good("events:PutEvents on " + bus).text());
        } catch (IOException e) {
            throw new UncheckedIOException("EventBridge does not answer at " + endpoint, e);
        }
    }
}
