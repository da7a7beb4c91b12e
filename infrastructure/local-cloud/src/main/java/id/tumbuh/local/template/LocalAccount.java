package id.tumbuh.local.template;

/** Region and account of everything local. */
public final class LocalAccount {

    /** The only region: data stays in Indonesia. */
    public static final String REGION = "ap-southeast-3";

    /** The account of DynamoDB Local and ElasticMQ. */
    public static final String ID = "000000000000";

    private LocalAccount() {}

    /** The ARN of a resource, such as {@code table/SurveyTable} of {@code dynamodb}. */
    public static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":" + ID + ":" + resource;
    }
}
