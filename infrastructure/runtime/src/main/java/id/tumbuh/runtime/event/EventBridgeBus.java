package id.tumbuh.runtime.event;

import id.tumbuh.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import tools.jackson.databind.JsonNode;

/**
 * EventBridge's PutEvents over the SDK's HTTP client and signer: one call does not need a client of 3 MB. Source:
 * EventBridge API reference, PutEvents.
 */
public final class EventBridgeBus implements Bus {

    /** Of the answer that is an error, enough for its type and message. */
    private static final int REASON = 500;

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final URI endpoint;
    private final String region;
    private final String bus;
    private final Json json;

    public EventBridgeBus(SdkHttpClient http, AwsCredentialsProvider credentials, URI endpoint, String region,
            String bus, Json json) {
        this.http = http;
        this.credentials = credentials;
        this.endpoint = endpoint;
        this.region = region;
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
        ContentStreamProvider payload = ContentStreamProvider.fromByteArray(body);
        SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoint)
                .putHeader("content-type", "application/x-amz-json-1.1")
                .putHeader("x-amz-target", "AWSEvents.PutEvents")
                .putHeader("content-length", String.valueOf(body.length)).build();
        var signed = AwsV4HttpSigner.create()
                .sign(r -> r.identity(credentials.resolveCredentials()).request(request).payload(payload)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "events")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        try {
            HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder().request(signed.request())
                    .contentStreamProvider(signed.payload().orElse(payload)).build()).call();
            try (var stream = response.responseBody().orElseThrow()) {
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                if (!response.httpResponse().isSuccessful()) {
                    throw new IllegalStateException("events:PutEvents on " + bus + " is refused with "
                            + response.httpResponse().statusCode() + ": "
                            + text.substring(0, Math.min(REASON, text.length())));
                }
                return json.mapper().readTree(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("EventBridge does not answer at " + endpoint, e);
        }
    }
}
