package id.tumbuh.local.roles;

import id.tumbuh.local.template.CloudTemplate.AsyncSpec;
import id.tumbuh.local.template.CloudTemplate.QueueSourceSpec;
import id.tumbuh.local.template.CloudTemplate.StreamSourceSpec;
import id.tumbuh.local.template.LocalAccount;
import java.util.List;

/**
 * What Lambda does in a function's name, and with its role: it reads the function's queues and streams, and puts what
 * failed into their destinations. Source: AWS Lambda developer guide, execution role permissions of event source mappings.
 */
public final class SourceAccess {

    private SourceAccess() {}

    /** @throws IllegalArgumentException with the action that the role lacks */
    public static void queue(Role role, QueueSourceSpec source) {
        List.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")
                .forEach(action -> require(role, "sqs:" + action, source.queueArn()));
    }

    /** @throws IllegalArgumentException with the action that the role lacks */
    public static void stream(Role role, StreamSourceSpec source) {
        String arn = LocalAccount.arn("dynamodb", "table/" + source.tableName() + "/stream/local");
        List.of("DescribeStream", "GetRecords", "GetShardIterator")
                .forEach(action -> require(role, "dynamodb:" + action, arn));
        require(role, "dynamodb:ListStreams", "*");
        if (!source.onFailureArn().isEmpty()) {
            require(role, "s3:PutObject", source.onFailureArn() + "/aws/lambda/record");
            require(role, "s3:ListBucket", source.onFailureArn());
        }
    }

    /** @throws IllegalArgumentException with the action that the role lacks */
    public static void async(Role role, AsyncSpec async) {
        if (!async.onFailureArn().isEmpty()) {
            require(role, "sqs:SendMessage", async.onFailureArn());
        }
    }

    private static void require(Role role, String action, String arn) {
        if (!role.allows(action, arn)) {
            throw new IllegalArgumentException("the role of " + role.function() + " lacks " + action + " on " + arn);
        }
    }
}
