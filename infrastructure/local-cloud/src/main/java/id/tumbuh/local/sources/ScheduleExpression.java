package id.tumbuh.local.sources;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** EventBridge Scheduler's schedule expressions: rate(...), cron(...) and at(...). Pure. */
public sealed interface ScheduleExpression {

    /** The first time strictly after, or nothing where there is none any more. */
    Optional<Instant> next(Instant after, ZoneId zone);

    /**
     * @throws IllegalArgumentException where it is no expression, saying why
     */
    static ScheduleExpression parse(String text) {
        Matcher matcher = Pattern.compile("(rate|cron|at)\\((.*)\\)").matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no schedule expression, rate(...), cron(...) or at(...): " + text);
        }
        String inside = matcher.group(2).strip();
        return switch (matcher.group(1)) {
            case "rate" -> Rate.parse(inside);
            case "cron" -> new Cron(CronExpression.parse(inside));
            default -> At.parse(inside);
        };
    }

    /** Again and again; the first time is one interval after the start. */
    record Rate(Duration every) implements ScheduleExpression {

        private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,5}) +(minute|hour|day)s?");

        static Rate parse(String text) {
            Matcher matcher = SHAPE.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("no rate, such as 5 minutes, 1 hour or 7 days: " + text);
            }
            long value = Long.parseLong(matcher.group(1));
            return new Rate(switch (matcher.group(2)) {
                case "minute" -> Duration.ofMinutes(value);
                case "hour" -> Duration.ofHours(value);
                default -> Duration.ofDays(value);
            });
        }

        @Override
        public Optional<Instant> next(Instant after, ZoneId zone) {
            return Optional.of(after.plus(every));
        }
    }

    /** Once. */
    record At(LocalDateTime time) implements ScheduleExpression {

        static At parse(String text) {
            try {
                return new At(LocalDateTime.parse(text));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("no time, such as 2026-11-24T09:00:00: " + text, e);
            }
        }

        @Override
        public Optional<Instant> next(Instant after, ZoneId zone) {
            return instant(time, zone).filter(after::isBefore);
        }
    }

    /** By the calendar. */
    record Cron(CronExpression expression) implements ScheduleExpression {
        @Override
        public Optional<Instant> next(Instant after, ZoneId zone) {
            return expression.next(after, zone);
        }
    }

    /** The instant, the first of two when clocks go back, and none when they jump over it. */
    static Optional<Instant> instant(LocalDateTime time, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        return offsets.stream().findFirst().map(time::toInstant);
    }
}
