package id.tumbuh.local.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * AWS's cron: minutes, hours, day of the month, month, day of the week (1 is Sunday) and year. One of the two day
 * fields is a question mark. Pure.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule types</a>
 */
public record CronExpression(
        NavigableSet<Integer> minutes,
        NavigableSet<Integer> hours,
        Predicate<LocalDate> days,
        NavigableSet<Integer> months,
        NavigableSet<Integer> years) {

    private static final int FIELDS = 6;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final Map<String, Integer> MONTHS = numbered(List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL",
            "AUG", "SEP", "OCT", "NOV", "DEC"));

    /**
     * @param text the six fields, without cron( and )
     * @throws IllegalArgumentException where it is none, naming the field
     */
    public static CronExpression parse(String text) {
        String[] fields = text.strip().split("\\s+");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("cron has 6 fields, not " + fields.length + ": " + text);
        }
        boolean ofMonth = fields[4].equals("?");
        if (ofMonth == fields[2].equals("?")) {
            throw new IllegalArgumentException(
                    "exactly one of day of the month and day of the week has to be ?: " + text);
        }
        return new CronExpression(
                new CronField("minutes", 0, 59, Map.of()).parse(fields[0]),
                new CronField("hours", 0, 23, Map.of()).parse(fields[1]),
                ofMonth ? CronDays.ofMonth(fields[2]) : CronDays.ofWeek(fields[4]),
                new CronField("month", 1, 12, MONTHS).parse(fields[3]),
                new CronField("year", FIRST_YEAR, LAST_YEAR, Map.of()).parse(fields[5]));
    }

    /** The first time strictly after, or nothing up to the year 2199. */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        LocalDate day = after.atZone(zone).toLocalDate();
        while (day.getYear() <= LAST_YEAR) {
            if (!years.contains(day.getYear())) {
                day = LocalDate.of(day.getYear() + 1, 1, 1);
            } else if (!months.contains(day.getMonthValue())) {
                day = day.withDayOfMonth(1).plusMonths(1);
            } else {
                Optional<Instant> time = days.test(day) ? on(day, after, zone) : Optional.empty();
                if (time.isPresent()) {
                    return time;
                }
                day = day.plusDays(1);
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> on(LocalDate day, Instant after, ZoneId zone) {
        return hours.stream()
                .flatMap(hour -> minutes.stream().map(minute -> day.atTime(hour, minute)))
                .flatMap(time -> ScheduleExpression.instant(time, zone).stream())
                .filter(after::isBefore)
                .findFirst();
    }

    static Map<String, Integer> numbered(List<String> names) {
        return IntStream.rangeClosed(1, names.size()).boxed()
                .collect(Collectors.toMap(number -> names.get(number - 1), number -> number));
    }
}
