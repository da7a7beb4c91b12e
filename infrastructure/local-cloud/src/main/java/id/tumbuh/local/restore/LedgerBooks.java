package id.tumbuh.local.restore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The ledger's points by person and period, and what does not balance: a source that was booked says how many entries it
 * gave, and each entry belongs to one that was booked.
 */
record LedgerBooks(Map<String, BigDecimal> sums, List<String> gaps) {

    private static final String BOOKED = "BOOKED#";

    static LedgerBooks of(List<Map<String, AttributeValue>> items) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, Integer> open = new HashMap<>();
        for (Map<String, AttributeValue> item : items) {
            String person = item.get("pk").s();
            String sk = item.get("sk").s();
            if (sk.startsWith(BOOKED)) {
                open.merge(person + " " + sk.substring(BOOKED.length()), Integer.parseInt(item.get("entries").n()),
                        Integer::sum);
            } else {
                String entry = item.get("entryId").s();
                sums.merge(person + " " + sk.substring(0, sk.indexOf('#')), new BigDecimal(item.get("points").n()),
                        BigDecimal::add);
                open.merge(person + " " + entry.substring(0, entry.lastIndexOf('/')), -1, Integer::sum);
            }
        }
        List<String> gaps = new ArrayList<>();
        open.forEach((source, left) -> {
            if (left != 0) {
                gaps.add(source + ": " + Math.abs(left)
                        + (left > 0 ? " entries are missing" : " entries that nothing booked"));
            }
        });
        return new LedgerBooks(sums, gaps.stream().sorted().toList());
    }

    BigDecimal total() {
        return sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The first sum that is another one, for who reads the report. */
    List<String> differencesTo(LedgerBooks restored) {
        return sums.entrySet().stream()
                .filter(each -> restored.sums.getOrDefault(each.getKey(), BigDecimal.ZERO)
                        .compareTo(each.getValue()) != 0)
                .map(each -> each.getKey() + " has " + restored.sums.getOrDefault(each.getKey(), BigDecimal.ZERO)
                        + " points, had " + each.getValue())
                .toList();
    }
}
