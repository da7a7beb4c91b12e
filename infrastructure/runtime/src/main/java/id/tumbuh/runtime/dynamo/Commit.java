package id.tumbuh.runtime.dynamo;

import java.util.Set;

/** How a transaction ended. */
public sealed interface Commit {

    /** Everything was written. */
    record Done() implements Commit {}

    /** Nothing was written: the conditions with these labels did not hold. */
    record Refused(Set<String> labels) implements Commit {}
}
