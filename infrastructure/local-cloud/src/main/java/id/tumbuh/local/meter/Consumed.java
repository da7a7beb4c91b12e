package id.tumbuh.local.meter;

/**
 * What one call to DynamoDB consumed, in request units.
 *
 * @param action as IAM names it, such as GetItem or TransactWriteItems
 * @param refused whether a condition did not hold, or the call failed: AWS bills it all the same
 */
public record Consumed(String action, double readUnits, double writeUnits, boolean refused) {}
