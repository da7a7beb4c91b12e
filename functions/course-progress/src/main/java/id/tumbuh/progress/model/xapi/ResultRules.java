package id.tumbuh.progress.model.xapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a result and its score must be (xAPI 1.0.3 Data 2.4.5). */
final class ResultRules {

    private ResultRules() {}

    static void check(Part result) {
        result.only(Set.of("score", "success", "completion", "response", "duration", "extensions"));
        result.object("score", ResultRules::score);
        result.flag("success");
        result.flag("completion");
        result.text("response");
        result.text("duration", Wrong.DURATION, Durations::isValid);
        result.object("extensions", MapRules::extensions);
    }

    private static void score(Part score) {
        score.only(Set.of("scaled", "raw", "min", "max"));
        List.of("scaled", "raw", "min", "max")
                .forEach(name -> score.ask(name, Wrong.NUMBER, value -> Numbers.of(value).isPresent()));
        Optional<BigDecimal> raw = Numbers.of(score.get("raw"));
        Optional<BigDecimal> min = Numbers.of(score.get("min"));
        Optional<BigDecimal> max = Numbers.of(score.get("max"));
        if (Numbers.of(score.get("scaled")).filter(scaled -> scaled.abs().compareTo(BigDecimal.ONE) > 0).isPresent()) {
            score.reject("scaled", Wrong.SCALED);
        }
        if (less(raw, min) || less(max, raw)) {
            score.reject("raw", Wrong.RAW);
        }
        if (min.isPresent() && max.isPresent() && !less(min, max)) {
            score.reject("min", Wrong.RANGE);
        }
    }

    /** Whether both are there, and the one is less than the other. */
    private static boolean less(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) < 0;
    }
}
