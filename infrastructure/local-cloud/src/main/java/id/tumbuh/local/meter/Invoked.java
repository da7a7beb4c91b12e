package id.tumbuh.local.meter;

import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.time.Duration;
import java.util.List;

/**
 * One invocation of a function that came to its end.
 *
 * @param event what it was given, in JSON
 * @param answer what it answered, in JSON
 * @param duration in this JVM, where DynamoDB is a loopback connection away
 * @param calls what it asked of DynamoDB, in order
 */
public record Invoked(FunctionSpec function, byte[] event, byte[] answer, Duration duration, List<Consumed> calls) {

    public double readUnits() {
        return calls.stream().mapToDouble(Consumed::readUnits).sum();
    }

    public double writeUnits() {
        return calls.stream().mapToDouble(Consumed::writeUnits).sum();
    }

    /** Whether it met another writer or saw a condition refused: then it did some of its work twice or in vain. */
    public boolean disturbed() {
        return calls.stream().anyMatch(Consumed::refused);
    }
}
