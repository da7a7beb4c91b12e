package id.tumbuh.survey.anonymous;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Somebody who has every item of every table, and more than is kept anywhere: what the city saw of each participation, and each
 * token as it was spent, with its signature. They guess for each participation, in the order of their coming, which ballot is
 * its own.
 */
final class Auditor {

    /** @param blindedSha256 as the table has it */
    record Part(String asn, byte[] blindSignature, String blindedSha256) {}

    /** @param signature of the token, which no table keeps */
    record Spent(String tokenHash, byte[] signature, String answers) {}

    private final List<Part> parts;
    private final List<Spent> ballots;
    private final List<String> released;
    private final List<List<BigInteger>> factors;

    /** @param parts in the order of their coming @param ballots in the table's order */
    Auditor(List<Part> parts, List<Spent> ballots, List<String> released, BigInteger modulus) {
        this.parts = parts;
        this.ballots = ballots;
        this.released = released;
        this.factors = factors(parts, ballots, modulus);
    }

    /** For each way to join them the guessed answers, one for each participation. */
    Map<String, List<String>> guesses() {
        Map<String, List<String>> guesses = new LinkedHashMap<>();
        guesses.put("order of coming, order of the table", ballots.stream().map(Spent::answers).toList());
        guesses.put("order of coming, order of release", released);
        guesses.put("order of names, order of release", by(Comparator.comparing(Part::asn), released));
        guesses.put("order of both hashes", by(Comparator.comparing(Part::blindedSha256),
                ballots.stream().sorted(Comparator.comparing(Spent::tokenHash)).map(Spent::answers).toList()));
        guesses.put("order of coming, size of the answers", ballots.stream().map(Spent::answers)
                .sorted(Comparator.comparing(String::length)).toList());
        guesses.put("order of signatures", by(Comparator.comparing(part -> number(part.blindSignature())),
                ballots.stream().sorted(Comparator.comparing(ballot -> number(ballot.signature())))
                        .map(Spent::answers).toList()));
        guesses.put("nearest hashes", nearest((part, ballot) -> hash(part.blindedSha256()).xor(
                hash(ballot.tokenHash()))));
        guesses.put("smallest factor", byFactor(Comparator.naturalOrder()));
        guesses.put("largest factor", byFactor(Comparator.reverseOrder()));
        return guesses;
    }

    /** What joins them where the participants' factors are known, as they are on their devices alone. */
    List<String> guessByFactors(List<BigInteger> known) {
        return IntStream.range(0, parts.size()).mapToObj(i -> factors.get(i).indexOf(known.get(i)))
                .map(found -> found < 0 ? "none" : ballots.get(found).answers()).toList();
    }

    /** The ballot whose factor comes first. */
    private List<String> byFactor(Comparator<BigInteger> order) {
        return factors.stream()
                .map(row -> ballots.get(row.indexOf(row.stream().min(order).orElseThrow())).answers()).toList();
    }

    /**
     * For each participation and each ballot the one factor that makes them the same, as a blind signature is the signature times
     * it.
     */
    private static List<List<BigInteger>> factors(List<Part> parts, List<Spent> ballots, BigInteger modulus) {
        List<BigInteger> inverses = ballots.stream().map(ballot -> number(ballot.signature()).modInverse(modulus))
                .toList();
        return parts.stream().map(part -> number(part.blindSignature()))
                .map(blind -> inverses.stream().map(inverse -> blind.multiply(inverse).mod(modulus)).toList()).toList();
    }

    private List<String> nearest(BiFunction<Part, Spent, BigInteger> distance) {
        return parts.stream().map(part -> ballots.stream()
                .map(ballot -> Map.entry(distance.apply(part, ballot), ballot)).min(Map.Entry.comparingByKey())
                .orElseThrow().getValue().answers()).toList();
    }

    /** Gives the i-th of the answers to the participation that is the i-th in this order. */
    private List<String> by(Comparator<Part> order, List<String> answers) {
        List<String> guessed = new ArrayList<>(Collections.nCopies(parts.size(), ""));
        List<Part> ordered = parts.stream().sorted(order).toList();
        for (int i = 0; i < ordered.size(); i++) {
            guessed.set(parts.indexOf(ordered.get(i)), answers.get(i));
        }
        return guessed;
    }

    private static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes);
    }

    private static BigInteger hash(String hex) {
        return number(HexFormat.of().parseHex(hex));
    }
}
