package id.tumbuh.benchmarks.cost;

import id.tumbuh.benchmarks.cost.Prices.Item;
import id.tumbuh.local.template.CloudTemplate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The bill of one month for so many ASN.
 *
 * @param lines of the operations, the dearest first
 * @param byItem dollars by what is billed, with what is billed whether anything happens or not
 */
record Month(int asn, List<Line> lines, Map<Item, Double> byItem) {

    private static final double GIGA = 1e9;

    /** An operation that happens so often, and what that costs in dollars. */
    record Line(Bill bill, double times, double usd) {}

    /** @param watched what the template has that the local cloud does not read */
    static Month of(MeasuredCity city, Watched watched, Assumptions assumed, Prices prices, int asn) {
        List<Line> lines = new ArrayList<>();
        Map<Item, Double> quantities = new EnumMap<>(Item.class);
        for (Measured operation : city.operations().values()) {
            Bill bill = Bill.of(operation, assumed, prices);
            double times = assumed.times(operation, city, asn);
            bill.quantities().forEach((item, quantity) -> quantities.merge(item, quantity * times, Double::sum));
            lines.add(new Line(bill, times, bill.usd() * times));
        }
        standing(city.template(), watched, assumed, assumed.deployments(asn)).forEach(
                (item, quantity) -> quantities.merge(item, quantity, Double::sum));
        double stored = (city.storedPerAsn() * asn + quantities.get(Item.DYNAMODB_WRITE_UNIT)
                * assumed.bytesKeptPerWriteUnit() * assumed.monthsKept()) / GIGA;
        quantities.put(Item.DYNAMODB_GB_MONTH, stored);
        quantities.put(Item.DYNAMODB_PITR_GB_MONTH, stored);
        lines.sort((one, other) -> Double.compare(other.usd(), one.usd()));
        Map<Item, Double> byItem = new EnumMap<>(Item.class);
        quantities.forEach((item, quantity) -> byItem.put(item, prices.of(item, quantity)));
        return new Month(asn, List.copyOf(lines), byItem);
    }

    /** What a deployment costs by being there. */
    private static Map<Item, Double> standing(CloudTemplate template, Watched watched, Assumptions assumed,
            double deployments) {
        long polled = template.functions().stream().mapToLong(function -> function.queueSources().size()).sum();
        return Map.of(Item.METRIC_MONTH,
                watched.metrics() * assumed.metricActiveShare() * deployments, Item.SQS_REQUEST,
                polled * assumed.pollsPerQueue() * deployments,
                Item.SECRET_MONTH, template.secrets().size() * deployments,
                Item.KMS_REQUEST, template.tables().size() * assumed.kmsRequestsPerTable() * deployments,
                Item.KMS_KEY_MONTH, watched.keys() * deployments, Item.ALARM_MONTH, watched.alarms() * deployments,
                Item.DASHBOARD_MONTH, watched.dashboards() * deployments);
    }

    /** Of what happens, without what is billed by being there and what is stored. */
    double usdOfOperations() {
        return lines.stream().mapToDouble(Line::usd).sum();
    }

    double usd() {
        return byItem.values().stream().mapToDouble(usd -> usd).sum();
    }
}
