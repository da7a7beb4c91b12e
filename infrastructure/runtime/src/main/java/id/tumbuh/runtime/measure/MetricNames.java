package id.tumbuh.runtime.measure;

/**
 * The names under which functions tell what they measured. A published event counts under its class's name, such as
 * CertificateIssued; what a context counts besides is named where it is written.
 */
public final class MetricNames {

    public static final String NAMESPACE = "Tumbuh";
    /** The context, such as survey. */
    public static final String SERVICE = "Service";
    public static final String FUNCTION = "FunctionName";

    /** How long ago the oldest event of a batch was recorded by who published it. */
    public static final String OLDEST_EVENT_AGE = "OldestEventAge";
    /** How long the oldest outbox row of a batch has waited. */
    public static final String OLDEST_OUTBOX_AGE = "OldestOutboxAge";
    public static final String AOT_CACHE_REJECTED = "AotCacheRejected";

    private MetricNames() {}

    /** Answers of a class of status: Answers2xx, Answers4xx, Answers5xx. */
    public static String answers(int status) {
        return "Answers" + status / 100 + "xx";
    }
}
