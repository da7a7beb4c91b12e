package id.tumbuh.benchmarks.cost;

import id.tumbuh.benchmarks.cost.Operation.Kind;

/**
 * What an operation consumes, once.
 *
 * @param invocations how many there were
 * @param disturbed of these met another writer or a refused condition, and are not in the figures unless all did
 * @param memoryMb of its function
 * @param mean on average
 * @param most the largest of each figure: what a budget is held against
 * @param millis the median duration in this JVM
 */
record Measured(String name, Kind kind, String function, int memoryMb, int invocations, int disturbed, Use mean,
        Use most,
        double millis) {

    /**
     * @param requests to DynamoDB
     * @param bytesIn of what Lambda was given, in JSON
     * @param bytesOut of the answer's body and headers
     * @param payloadBytes of the message or event that was carried
     */
    record Use(double readUnits, double writeUnits, double requests, double bytesIn, double bytesOut,
            double payloadBytes) {}
}
