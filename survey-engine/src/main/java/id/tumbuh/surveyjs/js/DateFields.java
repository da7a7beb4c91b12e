package id.tumbuh.surveyjs.js;

import java.time.LocalDate;

/** The fields of a local or UTC time. Month counts from 0, weekday from Sunday = 0; a field may overflow or be NaN. */
public record DateFields(double year, double month, double day, double hour, double minute, double second,
        double milli) {

    static DateFields of(double time) {
        if (Double.isNaN(time)) {
            return new DateFields(time, time, time, time, time, time, time);
        }
        var day = Math.floor(time / Days.MILLIS);
        var rest = (long) (time - day * Days.MILLIS);
        var date = LocalDate.ofEpochDay((long) day);
        return new DateFields(date.getYear(), date.getMonthValue() - 1.0, date.getDayOfMonth(), rest / 3_600_000,
                rest / 60_000 % 60, rest / 1000 % 60, rest % 1000);
    }

    double time() {
        return Days.day(year, month, day) * Days.MILLIS + Days.time(hour, minute, second, milli);
    }

    /** Days since 1970-01-01 of the calendar day; as Date.UTC has it, a year from 0 to 99 is one of the 20th century. */
    public double days() {
        return Days.day(year >= 0 && year <= 99 ? year + 1900 : year, month, day);
    }

    /** getDay(). */
    public double weekday() {
        var days = Days.day(year, month, day);
        return ((days + 4) % 7 + 7) % 7;
    }

    public DateFields withYear(double value) {
        return new DateFields(value, month, day, hour, minute, second, milli);
    }

    public DateFields withMonth(double value) {
        return new DateFields(year, value, day, hour, minute, second, milli);
    }

    public DateFields withDay(double value) {
        return new DateFields(year, month, value, hour, minute, second, milli);
    }

    public DateFields withHour(double value) {
        return new DateFields(year, month, day, value, minute, second, milli);
    }

    public DateFields withMinute(double value) {
        return new DateFields(year, month, day, hour, value, second, milli);
    }

    public DateFields withSecond(double value) {
        return new DateFields(year, month, day, hour, minute, value, milli);
    }

    public DateFields withMilli(double value) {
        return new DateFields(year, month, day, hour, minute, second, value);
    }

    /** The same day at 00:00:00.000. */
    public DateFields atMidnight() {
        return new DateFields(year, month, day, 0, 0, 0, 0);
    }
}
