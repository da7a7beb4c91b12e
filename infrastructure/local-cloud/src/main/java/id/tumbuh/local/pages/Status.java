package id.tumbuh.local.pages;

import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.pages.LocalPages.Page;
import id.tumbuh.local.template.CloudTemplate.QueueSpec;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether each service answers, and what waits in queues; 503 where one does not, or the city is still being loaded. */
public final class Status {

    /** The status of a cloud that answers, but does not have its city yet. */
    public static final String LOADING = "loading";

    /** Asks a service something small. */
    @FunctionalInterface
    private interface Probe {
        Object ask() throws Exception;
    }

    private static final int MILLIS = 2000;

    private final LocalCloud cloud;

    Status(LocalCloud cloud) {
        this.cloud = cloud;
    }

    Page page() {
        Map<String, Object> services = new LinkedHashMap<>();
        Map<String, Integer> waiting = new LinkedHashMap<>();
        boolean all = answers(services, "api", () -> ok(cloud.uri().resolve("/health")))
                & answers(services, "dynamodb", () -> cloud.dynamo().client().listTables())
                & answers(services, "sqs", () -> count(waiting))
                & answers(services, "s3", () -> cloud.objects().client().listBuckets())
                & answers(services, "oidc", () -> ok(cloud.oidc().jwks()))
                & answers(services, "eventbridge", () -> ok(cloud.events().uri()));
        String status = !all ? "failing" : cloud.ready() ? "ok" : LOADING;
        return Page.json(status.equals("ok") ? 200 : 503, Map.of("status", status, "services", services, "queues",
                waiting, "functions", cloud.functions().size()));
    }

    private Map<String, Integer> count(Map<String, Integer> waiting) {
        for (QueueSpec queue : cloud.template().queues()) {
            waiting.put(queue.name(), cloud.queues().messages(queue.arn()));
        }
        return waiting;
    }

    private static boolean answers(Map<String, Object> services, String name, Probe probe) {
        try {
            probe.ask();
            services.put(name, "ok");
            return true;
        } catch (Exception e) {
            services.put(name, "no answer");
            return false;
        }
    }

    /** Any answer below 500 is one: EventBridge refuses what is no PutEvents. */
    private static int ok(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        int status = connection.getResponseCode();
        if (status >= 500) {
            throw new IOException(uri + " answered " + status);
        }
        return status;
    }
}
