package id.tumbuh.benchmarks.cost;

import id.tumbuh.benchmarks.cost.Operation.Kind;
import id.tumbuh.benchmarks.cost.Prices.Item;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one operation is billed, once, by what is billed: quantities and dollars. Streams that Lambda reads, rules that
 * match and deliveries from EventBridge to queues of the same account cost nothing.
 *
 * @param gbSeconds estimated from the warm duration in this JVM
 */
record Bill(Measured operation, double gbSeconds, Map<Item, Double> quantities, Prices prices) {

    private static final double KILO = 1024;
    private static final double GIGA = 1e9;
    private static final double HTTP_CHUNK = 512 * KILO;
    private static final double EVENT_CHUNK = 64 * KILO;
    /** Sent by EventBridge, received and deleted by Lambda: one message each, which is the dearest. */
    private static final int SQS_REQUESTS = 3;

    static Bill of(Measured operation, Assumptions assumed, Prices prices) {
        Measured.Use use = operation.mean();
        double gb = operation.memoryMb() / KILO;
        double seconds = operation.millis() / 1000 * assumed.localToLambda()
                + assumed.coldStartShare() * assumed.coldStartSeconds();
        Map<Item, Double> quantities = new EnumMap<>(Item.class);
        quantities.put(Item.DYNAMODB_READ_UNIT, use.readUnits());
        quantities.put(Item.DYNAMODB_WRITE_UNIT, use.writeUnits());
        quantities.put(Item.LAMBDA_GB_SECOND, gb * seconds);
        quantities.put(Item.LAMBDA_REQUEST, 1.0);
        quantities.put(Item.TRACE, assumed.tracedShare());
        double logs = (assumed.logBytesPerInvocation()
                + (operation.kind() == Kind.ROUTE ? assumed.accessLogBytes() : 0)) / GIGA;
        quantities.put(Item.LOGS_GB, logs);
        quantities.put(Item.LOGS_GB_MONTH, logs * assumed.logCompression() * assumed.logMonthsKept());
        bringing(operation, assumed, quantities);
        return new Bill(operation, gb * seconds, quantities, prices);
    }

    private static void bringing(Measured operation, Assumptions assumed, Map<Item, Double> quantities) {
        Measured.Use use = operation.mean();
        Kind kind = operation.kind();
        switch (kind) {
            case ROUTE -> {
                quantities.put(Item.HTTP_API_REQUEST, chunks(use.bytesIn(), HTTP_CHUNK));
                quantities.put(Item.TRANSFER_GB, (use.bytesOut() + assumed.transferOverheadBytes()) / GIGA);
            }
            case EVENT -> quantities.put(Item.SQS_REQUEST, SQS_REQUESTS * chunks(use.payloadBytes(), EVENT_CHUNK));
            case RELAY -> quantities.put(Item.EVENTBRIDGE_EVENT, chunks(use.payloadBytes(), EVENT_CHUNK));
            case SCHEDULE -> quantities.put(Item.SCHEDULER_INVOCATION, 1.0);
            case STREAM, OPERATOR -> {
            }
        }
    }

    private static double chunks(double bytes, double chunk) {
        return Math.max(1, Math.ceil(bytes / chunk));
    }

    /** In dollars, for one invocation. */
    double usd() {
        return quantities.entrySet().stream().mapToDouble(item -> prices.of(item.getKey(), item.getValue())).sum();
    }
}
