package id.tumbuh.local.services;

import java.util.Map;

/** The template's queues at an address: their URLs by their ARNs in the template. */
public record Queues(SqsClient client, Map<String, String> urls) {

    public Queues {
        urls = Map.copyOf(urls);
    }

    /** Messages that can be received, and those that somebody has received or that are to come later. */
    public record Depth(int waiting, int hidden) {}

    public Depth depth(String arn) {
        Map<String, String> attributes = client.attributes(urls.get(arn));
        return new Depth(count(attributes, ""), count(attributes, "NotVisible") + count(attributes, "Delayed"));
    }

    /** Messages in a queue, whether they wait or are being handled. */
    public int messages(String arn) {
        Depth depth = depth(arn);
        return depth.waiting() + depth.hidden();
    }

    private static int count(Map<String, String> attributes, String which) {
        return Integer.parseInt(attributes.getOrDefault("ApproximateNumberOfMessages" + which, "0"));
    }
}
