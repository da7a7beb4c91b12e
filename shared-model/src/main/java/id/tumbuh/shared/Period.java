package id.tumbuh.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The quarter for which awards are calculated, such as 2026-Q4. Its days are days in Asia/Jakarta. */
public record Period(int year, int quarter) {

    /** The zone of every year, deadline and period. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final Pattern SHAPE = Pattern.compile("(20\\d\\d)-Q([1-4])");

    public Period {
        if (year < 2000 || year > 2099 || quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("a period is a quarter of 2000 to 2099, such as 2026-Q4");
        }
    }

    /** The period in which the instant lies. */
    public static Period of(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZONE);
        return new Period(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** A period, or nothing where the text is none. */
    public static Optional<Period> parse(String text) {
        Matcher matcher = SHAPE.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.of(new Period(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException where the text is no period */
    @JsonCreator
    public static Period fromCode(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("a period looks like 2026-Q4"));
    }

    /** Whether the period is over at the instant. */
    public boolean isConcludedAt(Instant now) {
        return !now.isBefore(end());
    }

    /** Whether the instant lies in the period; of any instant, also of one that lies in no period at all. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start()) && instant.isBefore(end());
    }

    /** The period before. */
    public Period previous() {
        return quarter == 1 ? new Period(year - 1, 4) : new Period(year, quarter - 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, quarter * 3 - 2, 1).plusMonths(3).minusDays(1);
    }

    /** The first instant of the period. */
    public Instant start() {
        return LocalDate.of(year, quarter * 3 - 2, 1).atStartOfDay(ZONE).toInstant();
    }

    /** The first instant after the period. */
    public Instant end() {
        return lastDay().plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    @JsonValue
    public String code() {
        return year + "-Q" + quarter;
    }

    @Override
    public String toString() {
        return code();
    }
}
