package id.tumbuh.benchmarks.cost;

import id.tumbuh.benchmarks.cost.Month.Line;
import id.tumbuh.benchmarks.cost.Prices.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The report as tables for people, in Markdown, and as data, in JSON. */
record CostTables(LocalDate date, MeasuredCity city, Assumptions assumed, Prices prices, Month oneCity, Month nation) {

    private static final int KILO = 1024;

    String markdown() {
        return Stream.of(head(), summary(), operations(), items(), notes()).collect(Collectors.joining("\n"));
    }

    byte[] json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("date", date.toString());
        all.put("measuredAsn", city.people());
        all.put("city", total(oneCity));
        all.put("nation", total(nation));
        Map<String, Line> ofNation = byName();
        all.put("operations", oneCity.lines().stream().map(line -> operation(line, ofNation)).toList());
        all.put("prices", prices);
        all.put("assumptions", assumed);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private Map<String, Object> total(Month month) {
        return Map.of("asn", month.asn(), "usd", month.usd(), "usdOfOperations",
                month.usdOfOperations(), "rupiah", prices.rupiah(month.usd()), "usdByItem",
                month.byItem());
    }

    private Map<String, Object> operation(Line line, Map<String, Line> ofNation) {
        Line national = ofNation.get(line.bill().operation().name());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("measured", line.bill().operation());
        all.put("gbSecondsEstimate", line.bill().gbSeconds());
        all.put("usdPerInvocation", line.bill().usd());
        all.put("city", Map.of("times", line.times(), "usd", line.usd(), "rupiah", prices.rupiah(line.usd())));
        all.put("nation",
                Map.of("times", national.times(), "usd", national.usd(), "rupiah", prices.rupiah(national.usd())));
        return all;
    }

    private Map<String, Line> byName() {
        return nation.lines().stream().collect(Collectors.toMap(line -> line.bill().operation().name(), line -> line));
    }

    private String head() {
        return String.format(Locale.ROOT, """
                # What Tumbuh costs on AWS, a month

                Measured on %s on a local cloud with %,d ASN; prices of %s as of %s, Rp %,.0f for a dollar (%s). An estimate:
                nothing was deployed, and where a price is from is beside it: from memory is not looked up.
                """, date, city.people(), prices.region(), prices.asOf(), prices.rupiahPerDollar().rate(),
                prices.rupiahPerDollar().date());
    }

    private String summary() {
        return table(
                List.of("", "ASN", "USD a month", "of these for operations", "Rp a month", "Rp for each ASN a month"),
                List.of(
                        total("City", oneCity), total("Nation", nation)));
    }

    private List<String> total(String name, Month month) {
        return List.of(name, whole(month.asn()), whole(month.usd()), whole(month.usdOfOperations()),
                whole(prices.rupiah(month.usd())),
                whole(prices.rupiah(month.usd()) / month.asn()));
    }

    private String operations() {
        Map<String, Line> ofNation = byName();
        return "## By operation\n\n" + table(
                List.of("Operation", "Read units", "Write units", "DynamoDB requests", "KB in", "KB out",
                        "GB-s (estimate)", "USD per million", "City: times", "USD", "Rp", "Nation: times", "USD", "Rp"),
                oneCity.lines().stream().map(line -> row(line, ofNation.get(line.bill().operation().name()))).toList());
    }

    private List<String> row(Line line, Line national) {
        Measured operation = line.bill().operation();
        Measured.Use use = operation.mean();
        return List.of("`" + operation.name() + "`", one(use.readUnits()), one(use.writeUnits()), one(use.requests()),
                one(use.bytesIn() / KILO), one(use.bytesOut() / KILO), digits(3, line.bill().gbSeconds()),
                digits(2, line.bill().usd() * 1e6), whole(line.times()), digits(2, line.usd()),
                whole(prices.rupiah(line.usd())), whole(national.times()), whole(national.usd()),
                whole(prices.rupiah(national.usd())));
    }

    private String items() {
        List<List<String>> rows = new ArrayList<>();
        for (Item item : Item.values()) {
            double usd = oneCity.byItem().getOrDefault(item, 0.0);
            double national = nation.byItem().getOrDefault(item, 0.0);
            Prices.Price price = prices.prices().get(item);
            rows.add(List.of(item.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    price.usd() + " / " + whole(price.per()), price.basis(),
                    digits(2, usd), whole(prices.rupiah(usd)), whole(national),
                    whole(prices.rupiah(national))));
        }
        return "## By what is billed\n\n" + table(
                List.of("Item", "USD / quantity", "From", "City: USD", "Rp", "Nation: USD", "Rp"), rows);
    }

    private String notes() {
        return String.format(Locale.ROOT, """
                ## How it was measured

                - Units: DynamoDB Local's ConsumedCapacity, or AWS's rules on the items' sizes where these give more: queries without
                  a result, keys that a batch did not find, condition checks and transactional deletes of nothing. A condition check
                  counts as a transactional write. An operation's figures are the mean of its invocations (%s in all), without those
                  that met another writer.
                - Bytes: what Lambda is given and what it answers. Queues and streams hand over one record at a time: the dearest.
                - GB-seconds: the median warm duration in this JVM x %.1f x the template's memory: %s.
                - Cold starts: %.0f %% x %.1f s: %s.
                - Traces: %s. Metrics: %s. Queues: %s. Keys: %s. Logs: %s. Storage: %s.
                - The nation: %s. How often each operation happens is in assumptions.json, with the reason. An award run and an
                  import do more where more people are: they are counted once for each %,d ASN, as many as were measured.
                - Left out: free tiers, taxes, support, the identity provider, domain and web application, S3 (failures
                  only), volume discounts, which only the nation would get in one account.
                """,
                whole(city.operations().values().stream().mapToInt(Measured::invocations).sum()),
                assumed.localToLambda(), assumed.localToLambdaWhy(), assumed.coldStartShare() * 100,
                assumed.coldStartSeconds(), assumed.coldStartWhy(), assumed.tracedWhy(), assumed.metricWhy(),
                assumed.pollsWhy(), assumed.kmsWhy(),
                assumed.logWhy(), assumed.storageWhy(), assumed.deploymentWhy(), city.people());
    }

    private static String table(List<String> head, List<List<String>> rows) {
        String rule = "| --- " + "| ---: ".repeat(head.size() - 1) + "|";
        return Stream.concat(Stream.of(line(head), rule), rows.stream().map(CostTables::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String whole(double number) {
        return digits(0, number);
    }

    private static String one(double number) {
        return digits(1, number);
    }

    private static String digits(int digits, double number) {
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }
}
