package id.tumbuh.local.template;

import java.util.List;
import java.util.Map;

/**
 * What template.yaml says, resolved: every reference is a value, every address a local one. The only source from which
 * the local cloud makes functions, routes, tables, queues, rules, buckets and schedules.
 */
public record CloudTemplate(
        List<FunctionSpec> functions,
        List<HttpApiSpec> httpApis,
        List<TableSpec> tables,
        List<QueueSpec> queues,
        List<BusSpec> buses,
        List<RuleSpec> rules,
        List<BucketSpec> buckets,
        List<SecretSpec> secrets,
        Map<String, String> outputs,
        Map<String, Integer> lines) {

    /** The API at the port that was asked for: the first. Each other one has a port of its own. */
    public HttpApiSpec mainApi() {
        return httpApis.getFirst();
    }

    /**
     * A problem with what has this logical id (of a function's event: the function's and the event's), found only where it
     * is used; names its line as the reader does.
     */
    public TemplateProblem problem(String logicalId, String what) {
        return new TemplateProblem(TemplateReader.FILE, lines.getOrDefault(logicalId, 1), what);
    }

    /** One Lambda function; environment values are resolved. Times in seconds, memory in MB. */
    public record FunctionSpec(
            String logicalId,
            String name,
            String codeUri,
            String handler,
            int timeoutSeconds,
            int memoryMb,
            int reservedConcurrency,
            Map<String, String> environment,
            List<PermissionSpec> permissions,
            AsyncSpec async,
            List<RouteSpec> routes,
            List<QueueSourceSpec> queueSources,
            List<StreamSourceSpec> streamSources,
            List<ScheduleSpec> schedules) {

        /** What the template does not limit. */
        public static final int UNLIMITED = Integer.MAX_VALUE;
    }

    /**
     * A statement of a function's role: it allows these actions on these resources; {@code *} stands for anything.
     *
     * @param leadingKeys the partition keys that it allows them for; empty where for all
     */
    public record PermissionSpec(List<String> actions, List<String> resources, List<String> leadingKeys) {

        /** For all keys. */
        public PermissionSpec(List<String> actions, List<String> resources) {
            this(actions, resources, List.of());
        }
    }

    /**
     * What Lambda does where an asynchronous invocation throws, as a schedule's does: at most 2 retries, after one minute
     * and two, and then the event goes to the queue, if one is named.
     */
    public record AsyncSpec(int maximumRetries, int maximumEventAgeSeconds, String onFailureArn) {

        /** What holds where the template says nothing. */
        public static final AsyncSpec USUAL = new AsyncSpec(2, 21_600, "");
    }

    /** One route of the API of this logical id, such as {@code GET /courses/{courseId}}; authorizer is empty for a public one. */
    public record RouteSpec(String api, String method, String path, String authorizer, List<String> scopes) {

        /** The key as payload 2.0 carries it: method, blank, path. */
        public String routeKey() {
            return method + " " + path;
        }
    }

    /**
     * An HTTP API: its stage is always $default.
     *
     * @param accessLog whether it logs each request: of what it does not log, nobody shall know more than AWS does
     */
    public record HttpApiSpec(String logicalId, List<JwtAuthorizerSpec> authorizers, CorsSpec cors,
            boolean accessLog) {}

    /** A JWT authorizer; identitySource is a header, in lower case. */
    public record JwtAuthorizerSpec(String name, String issuer, List<String> audience, String identitySource) {}

    /** CORS of the HTTP API, empty lists where it is off. */
    public record CorsSpec(
            List<String> allowOrigins,
            List<String> allowMethods,
            List<String> allowHeaders,
            List<String> exposeHeaders,
            boolean allowCredentials,
            int maxAgeSeconds) {

        /** No CORS at all. */
        public static final CorsSpec NONE = new CorsSpec(List.of(), List.of(), List.of(), List.of(), false, 0);
    }

    /** SQS event source mapping; filters are EventBridge patterns in JSON over the message as Lambda sees it. */
    public record QueueSourceSpec(
            String logicalId,
            String queueArn,
            int batchSize,
            int windowSeconds,
            boolean partialBatch,
            int maximumConcurrency,
            List<String> filters) {

        /** The same, with one message at a time. */
        public QueueSourceSpec oneByOne() {
            return new QueueSourceSpec(logicalId, queueArn, 1, windowSeconds, partialBatch, 1, filters);
        }
    }

    /** DynamoDB stream event source mapping. retries -1 is for ever (until the record is too old). */
    public record StreamSourceSpec(
            String logicalId,
            String tableName,
            boolean fromTrimHorizon,
            int batchSize,
            int windowSeconds,
            boolean partialBatch,
            boolean bisect,
            int maximumRetries,
            int maximumRecordAgeSeconds,
            int parallelization,
            String onFailureArn,
            List<String> filters) {

        /** The same, with one record at a time. */
        public StreamSourceSpec oneByOne() {
            return new StreamSourceSpec(logicalId, tableName, fromTrimHorizon, 1, windowSeconds, partialBatch, bisect,
                    maximumRetries, maximumRecordAgeSeconds, 1, onFailureArn, filters);
        }
    }

    /** EventBridge Scheduler schedule: expression rate(...), cron(...) or at(...), time zone, input in JSON. */
    public record ScheduleSpec(String logicalId, String expression, String timeZone, boolean enabled, String input) {}

    /**
     * A table with its keys; attribute types are S, N or B. ttlAttribute is empty where there is none.
     *
     * @param backedUp whether it has point-in-time recovery; of a table without it there shall be no copy at all
     */
    public record TableSpec(
            String logicalId,
            String name,
            Map<String, String> attributeTypes,
            List<KeySpec> keys,
            List<IndexSpec> indexes,
            String streamViewType,
            String ttlAttribute,
            boolean backedUp) {}

    /** One key attribute: type HASH or RANGE. */
    public record KeySpec(String attribute, String type) {}

    /** A global secondary index; projection ALL, KEYS_ONLY or INCLUDE. */
    public record IndexSpec(String name, List<KeySpec> keys, String projection, List<String> included) {}

    /** A queue; maxReceiveCount 0 and an empty deadLetterArn where it has no DLQ. */
    public record QueueSpec(
            String logicalId,
            String name,
            String arn,
            int visibilityTimeoutSeconds,
            int retentionSeconds,
            int receiveWaitSeconds,
            String deadLetterArn,
            int maxReceiveCount) {}

    /** An EventBridge bus. */
    public record BusSpec(String logicalId, String name, String arn) {}

    /** A rule of a bus: an event pattern in JSON, and the queues it sends to. */
    public record RuleSpec(String logicalId, String name, String bus, String pattern, List<TargetSpec> targets) {}

    /** A rule's target: a queue. */
    public record TargetSpec(String id, String arn) {}

    /** An S3 bucket. */
    public record BucketSpec(String logicalId, String name, String arn) {}

    /** A generated secret: its length in letters and digits. The value is in the environment of who may read it. */
    public record SecretSpec(String logicalId, String name, int length) {}
}
