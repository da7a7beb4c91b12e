package id.tumbuh.local.sources;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The two day fields of a cron expression, with L, W and #. */
final class CronDays {

    private static final CronField MONTH_DAYS = new CronField("day of the month", 1, 31, Map.of());
    private static final CronField WEEK_DAYS = new CronField("day of the week", 1, 7,
            CronExpression.numbered(List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")));
    private static final Pattern NEAREST = Pattern.compile("(\\d{1,2})W");
    private static final Pattern LAST = Pattern.compile("(\\w{1,3})L");
    private static final Pattern NTH = Pattern.compile("(\\w{1,3})#([1-5])");
    private static final int WEEK = 7;

    private CronDays() {}

    static Predicate<LocalDate> ofMonth(String text) {
        return any(text, CronDays::partOfMonth);
    }

    static Predicate<LocalDate> ofWeek(String text) {
        return any(text, CronDays::partOfWeek);
    }

    private static Predicate<LocalDate> any(String text, Function<String, Predicate<LocalDate>> part) {
        return Stream.of(text.split(",", -1)).map(part).reduce(Predicate::or).orElseThrow();
    }

    private static Predicate<LocalDate> partOfMonth(String part) {
        if (part.equals("L")) {
            return date -> date.getDayOfMonth() == date.lengthOfMonth();
        }
        if (part.equals("LW")) {
            return date -> date.equals(nearestWeekday(date, date.lengthOfMonth()));
        }
        Matcher nearest = NEAREST.matcher(part);
        if (nearest.matches()) {
            int day = MONTH_DAYS.value(nearest.group(1));
            return date -> day <= date.lengthOfMonth() && date.equals(nearestWeekday(date, day));
        }
        NavigableSet<Integer> days = MONTH_DAYS.parse(part);
        return date -> days.contains(date.getDayOfMonth());
    }

    /** It never leaves the month. */
    private static LocalDate nearestWeekday(LocalDate month, int day) {
        LocalDate date = month.withDayOfMonth(day);
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day == 1 ? date.plusDays(2) : date.minusDays(1);
        }
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return day == date.lengthOfMonth() ? date.minusDays(2) : date.plusDays(1);
        }
        return date;
    }

    private static Predicate<LocalDate> partOfWeek(String part) {
        if (part.equals("L")) {
            return date -> date.getDayOfWeek() == DayOfWeek.SATURDAY;
        }
        Matcher last = LAST.matcher(part);
        if (last.matches()) {
            int day = WEEK_DAYS.value(last.group(1));
            return date -> number(date) == day && date.getDayOfMonth() > date.lengthOfMonth() - WEEK;
        }
        Matcher nth = NTH.matcher(part);
        if (nth.matches()) {
            int day = WEEK_DAYS.value(nth.group(1));
            int week = Integer.parseInt(nth.group(2));
            return date -> number(date) == day && (date.getDayOfMonth() - 1) / WEEK + 1 == week;
        }
        NavigableSet<Integer> days = WEEK_DAYS.parse(part);
        return date -> days.contains(number(date));
    }

    /** 1 is Sunday. */
    private static int number(LocalDate date) {
        return date.getDayOfWeek().getValue() % WEEK + 1;
    }
}
