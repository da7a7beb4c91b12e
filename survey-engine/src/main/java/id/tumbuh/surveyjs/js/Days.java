package id.tumbuh.surveyjs.js;

import java.util.List;

/** The arithmetic of ECMA-262 21.4.1: days and times as doubles in which NaN is "no date". */
final class Days {

    static final double MILLIS = 86_400_000d;
    static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
            "Nov", "Dec");
    static final List<String> WEEKDAYS = List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");
    private static final double MOST = 8.64e15;
    private static final double MOST_YEARS = 400_000;

    private Days() {}

    /** TimeClip: whole milliseconds within 100 million days of 1970, else NaN. */
    static double clip(double time) {
        return Math.abs(time) <= MOST ? JsNumbers.truncate(time) + 0.0 : Double.NaN;
    }

    /** MakeDay: month counts from 0, day from 1, and both may overflow. */
    static double day(double year, double month, double date) {
        var y = JsNumbers.truncate(year);
        var m = JsNumbers.truncate(month);
        var d = JsNumbers.truncate(date);
        var years = y + Math.floor(m / 12);
        if (!(Math.abs(years) <= MOST_YEARS) || !Double.isFinite(d)) {
            return Double.NaN;
        }
        return daysFromCivil((long) years, (int) (m - Math.floor(m / 12) * 12)) + d - 1;
    }

    /** MakeTime. */
    static double time(double hour, double minute, double second, double milli) {
        return JsNumbers.truncate(hour) * 3_600_000 + JsNumbers.truncate(minute) * 60_000
                + JsNumbers.truncate(second) * 1000
                + JsNumbers.truncate(milli);
    }

    private static long daysFromCivil(long year, int month) {
        return java.time.LocalDate.of(Math.toIntExact(year), month + 1, 1).toEpochDay();
    }
}
