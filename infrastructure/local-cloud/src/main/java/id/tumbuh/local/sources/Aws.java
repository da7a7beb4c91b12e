package id.tumbuh.local.sources;

/** What every event of the local cloud says about where it comes from. */
final class Aws {

    static final String REGION = "ap-southeast-3";

    /** The account of DynamoDB Local and ElasticMQ. */
    static final String ACCOUNT = "000000000000";

    /** Lambda takes no event over 6 MB; a little is left for what is around the records. */
    static final int LARGEST_EVENT = 6 * 1024 * 1024 - 1024;

    private Aws() {}
}
