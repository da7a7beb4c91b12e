package id.tumbuh.benchmarks.cost;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dated price table, prices.json: each price with where it comes from, and how far that can be relied on.
 *
 * @param asOf the day of the table
 */
record Prices(String region, String asOf, String currency, Rate rupiahPerDollar, Map<Item, Price> prices) {

    /** What AWS bills. */
    enum Item {
        DYNAMODB_READ_UNIT, DYNAMODB_WRITE_UNIT, DYNAMODB_GB_MONTH, DYNAMODB_PITR_GB_MONTH, LAMBDA_GB_SECOND, LAMBDA_REQUEST, HTTP_API_REQUEST, EVENTBRIDGE_EVENT, SCHEDULER_INVOCATION, SQS_REQUEST, LOGS_GB, LOGS_GB_MONTH, TRANSFER_GB, TRACE, METRIC_MONTH, SECRET_MONTH, KMS_REQUEST, KMS_KEY_MONTH, ALARM_MONTH, DASHBOARD_MONTH
    }

    /**
     * So many dollars for so many.
     *
     * @param basis memory, second-hand, or AWS where AWS's own list was read
     */
    record Price(double usd, double per, String basis, String source) {}

    record Rate(double rate, String date, String basis, String source) {}

    Prices {
        List<Item> missing = List.of(Item.values()).stream().filter(item -> !prices.containsKey(item)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("prices.json has no price of " + missing);
        }
    }

    static Prices read() {
        return Data.read("prices.json", Prices.class);
    }

    /** In dollars. */
    double of(Item item, double quantity) {
        Price price = prices.get(item);
        return price.usd() * quantity / price.per();
    }

    double rupiah(double usd) {
        return usd * rupiahPerDollar.rate();
    }

    /** The files of this report's data. */
    static final class Data {

        /** A figure that nobody reads is a mistake; one that is not there is 0. */
        private static final JsonMapper JSON = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

        private Data() {}

        static <T> T read(String name, Class<T> type) {
            try (InputStream file = Prices.class.getResourceAsStream("/cost/" + name)) {
                return JSON.readValue(file, type);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
