package id.tumbuh.survey.akpk.model;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The space that equations span, in exact fractions: rows of whole numbers, each with a leading unknown of its own. */
final class Elimination {

    private final int unknowns;
    private final Map<Integer, BigInteger[]> byLeading = new TreeMap<>();

    Elimination(int unknowns) {
        this.unknowns = unknowns;
    }

    void add(Map<Integer, Integer> sum) {
        BigInteger[] rest = reduced(sum);
        int leading = leading(rest);
        if (leading < unknowns) {
            byLeading.put(leading, rest);
        }
    }

    boolean spans(Map<Integer, Integer> sum) {
        return leading(reduced(sum)) == unknowns;
    }

    private BigInteger[] reduced(Map<Integer, Integer> sum) {
        BigInteger[] row = new BigInteger[unknowns];
        Arrays.fill(row, BigInteger.ZERO);
        sum.forEach((i, times) -> row[i] = BigInteger.valueOf(times));
        byLeading.forEach((leading, pivot) -> {
            BigInteger factor = row[leading];
            if (factor.signum() != 0) {
                for (int i = 0; i < unknowns; i++) {
                    row[i] = row[i].multiply(pivot[leading]).subtract(pivot[i].multiply(factor));
                }
                shorten(row);
            }
        });
        return row;
    }

    private void shorten(BigInteger[] row) {
        BigInteger common = BigInteger.ZERO;
        for (BigInteger one : row) {
            common = common.gcd(one);
        }
        if (common.compareTo(BigInteger.ONE) > 0) {
            for (int i = 0; i < unknowns; i++) {
                row[i] = row[i].divide(common);
            }
        }
    }

    private int leading(BigInteger[] row) {
        int leading = 0;
        while (leading < unknowns && row[leading].signum() == 0) {
            leading++;
        }
        return leading;
    }
}
