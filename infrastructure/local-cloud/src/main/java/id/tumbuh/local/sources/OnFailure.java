package id.tumbuh.local.sources;

/** Where a stream's records go that no retry could handle: the on-failure destination of an event source mapping. */
@FunctionalInterface
public interface OnFailure {

    /**
     * Keeps one invocation record.
     *
     * @param arn the destination in the template, such as a bucket's ARN
     * @param json the record as Lambda writes it into an S3 object; {@link FailureRecord#objectKey} names the object
     */
    void put(String arn, byte[] json);
}
