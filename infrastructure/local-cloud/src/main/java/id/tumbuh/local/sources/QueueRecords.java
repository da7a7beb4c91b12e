package id.tumbuh.local.sources;

import id.tumbuh.local.template.LocalAccount;
import id.tumbuh.local.services.SqsClient.Message;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** An SQS message as Lambda hands it to a function, and as its filters see it. */
record QueueRecords(String queueArn) {

    String record(Message message) {
        return Json.text(node(message));
    }

    /** For filters: a body that is a JSON object is one, so that patterns reach into it. */
    String filtered(Message message) {
        ObjectNode node = node(message);
        Optional<ObjectNode> body = Json.readObject(message.body());
        body.ifPresent(object -> node.set("body", object));
        return Json.text(node);
    }

    private ObjectNode node(Message message) {
        ObjectNode node = Json.object();
        node.put("messageId", message.messageId());
        node.put("receiptHandle", message.receiptHandle());
        node.put("body", message.body());
        ObjectNode attributes = node.putObject("attributes");
        new TreeMap<>(message.attributes()).forEach(attributes::put);
        node.putObject("messageAttributes");
        node.put("md5OfBody", message.md5());
        node.put("eventSource", "aws:sqs");
        node.put("eventSourceARN", queueArn);
        node.put("awsRegion", LocalAccount.REGION);
        return node;
    }
}
