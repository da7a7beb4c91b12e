package id.tumbuh.runtime.event;

import java.util.List;

/** What Lambda is told of a batch (ReportBatchItemFailures): only what failed comes back. */
public record BatchAnswer(List<Failure> batchItemFailures) {

    /** A message by its id, or a stream record by its sequence number. */
    public record Failure(String itemIdentifier) {}

    static BatchAnswer failed(List<String> identifiers) {
        return new BatchAnswer(identifiers.stream().map(Failure::new).toList());
    }
}
