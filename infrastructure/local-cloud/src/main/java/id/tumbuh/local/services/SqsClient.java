package id.tumbuh.local.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Speaks SQS (AWS JSON 1.0) with ElasticMQ or LocalStack. Requests are signed, though neither looks at who signed them: the
 * region is nowhere else.
 */
public final class SqsClient {

    /** A message as ReceiveMessage gives it; attributes are the system's, such as ApproximateReceiveCount. */
    public record Message(
            String messageId,
            String receiptHandle,
            String body,
            String md5,
            Map<String, String> attributes) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final URI endpoint;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public SqsClient(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Makes a queue with these attributes of the SQS API, and answers its URL; one that is there stays as it is. */
    public String createQueue(String name, Map<String, String> attributes) {
        ObjectNode request = JSON.createObjectNode().put("QueueName", name);
        ObjectNode node = request.putObject("Attributes");
        attributes.forEach(node::put);
        return call("CreateQueue", request).path("QueueUrl").asString();
    }

    /** Sends one message and answers its id. */
    public String send(String queueUrl, String body) {
        return call("SendMessage", queue(queueUrl).put("MessageBody", body)).path("MessageId").asString();
    }

    /** Receives up to max (at most 10) messages and hides them so long; waits for the first one. */
    public List<Message> receive(String queueUrl, int max, int waitSeconds, int visibilitySeconds) {
        ObjectNode request = queue(queueUrl).put("MaxNumberOfMessages", max).put("WaitTimeSeconds", waitSeconds)
                .put("VisibilityTimeout", visibilitySeconds);
        request.putArray("AttributeNames").add("All");
        List<Message> messages = new ArrayList<>();
        for (JsonNode message : call("ReceiveMessage", request).path("Messages")) {
            messages.add(new Message(message.path("MessageId").asString(), message.path("ReceiptHandle").asString(),
                    message.path("Body").asString(), message.path("MD5OfBody").asString(),
                    texts(message.path("Attributes"))));
        }
        return List.copyOf(messages);
    }

    public void delete(String queueUrl, String receiptHandle) {
        call("DeleteMessage", queue(queueUrl).put("ReceiptHandle", receiptHandle));
    }

    /** Hides a received message that long from now; with 0 it can be received again at once. */
    public void changeVisibility(String queueUrl, String receiptHandle, int seconds) {
        call("ChangeMessageVisibility",
                queue(queueUrl).put("ReceiptHandle", receiptHandle).put("VisibilityTimeout", seconds));
    }

    /** Begins to move all messages of a dead-letter queue. */
    public void startMove(String fromArn, String toArn) {
        call("StartMessageMoveTask", JSON.createObjectNode().put("SourceArn", fromArn).put("DestinationArn", toArn));
    }

    /** Changes these attributes of the SQS API. */
    public void setAttributes(String queueUrl, Map<String, String> attributes) {
        ObjectNode request = queue(queueUrl);
        ObjectNode node = request.putObject("Attributes");
        attributes.forEach(node::put);
        call("SetQueueAttributes", request);
    }

    /** All attributes of a queue, such as ApproximateNumberOfMessages and QueueArn. */
    public Map<String, String> attributes(String queueUrl) {
        ObjectNode request = queue(queueUrl);
        request.putArray("AttributeNames").add("All");
        return texts(call("GetQueueAttributes", request).path("Attributes"));
    }

    private static ObjectNode queue(String url) {
        return JSON.createObjectNode().put("QueueUrl", url);
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    private JsonNode call(String action, ObjectNode request) {
        Duration patience = ANSWERS_WITHIN.plusSeconds(request.path("WaitTimeSeconds").asInt(0));
        byte[] body = JSON.writeValueAsBytes(request);
        HttpRequest.Builder builder = HttpRequest.newBuilder(endpoint).timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        LocalAws.signed(endpoint, "sqs", Map.of("Content-Type", "application/x-amz-json-1.0", "X-Amz-Target",
                "AmazonSQS." + action), body).forEach(builder::header);
        HttpRequest post = builder.build();
        try {
            HttpResponse<byte[]> response = http.send(post, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(action + " was refused with " + response.statusCode() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(action + " was interrupted", e);
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException(action + " got no usable answer from " + endpoint, e);
        }
    }
}
