package id.tumbuh.benchmarks.cost;

import java.util.Map;
import java.util.Optional;

/** What a month is assumed to be, assumptions.json: the reason for each figure is beside it there. */
record Assumptions(
        String asOf,
        String about,
        int cityAsn,
        int nationAsn,
        int deploymentAsn,
        String deploymentWhy,
        double localToLambda,
        String localToLambdaWhy,
        double coldStartShare,
        double coldStartSeconds,
        String coldStartWhy,
        double logBytesPerInvocation,
        String logWhy,
        double logMonthsKept,
        double logCompression,
        double accessLogBytes,
        String accessLogWhy,
        double tracedShare,
        String tracedWhy,
        double metricActiveShare,
        String metricWhy,
        double transferOverheadBytes,
        String transferWhy,
        double pollsPerQueue,
        String pollsWhy,
        double kmsRequestsPerTable,
        String kmsWhy,
        double bytesKeptPerWriteUnit,
        int monthsKept,
        String storageWhy,
        Map<String, Volume> operations) {

    /** How often in a month; what is not given is 0. */
    record Volume(double perAsn, double perDeployment, double perLoad, double perDay, String why) {}

    static Assumptions read() {
        return Prices.Data.read("assumptions.json", Assumptions.class);
    }

    /** How often the operation happens in a month where so many ASN are. */
    double times(Measured operation, MeasuredCity city, int asn) {
        Volume volume = Optional.ofNullable(operations.get(operation.name())).orElseThrow(
                () -> new IllegalArgumentException("assumptions.json has no volume of " + operation.name()));
        double each = operation.invocations() / (double) city.people();
        return asn * (volume.perAsn() + volume.perLoad() * each + volume.perDay() * each / city.days())
                + deployments(asn) * volume.perDeployment();
    }

    double deployments(int asn) {
        return Math.max(1, Math.ceil(asn / (double) deploymentAsn));
    }
}
