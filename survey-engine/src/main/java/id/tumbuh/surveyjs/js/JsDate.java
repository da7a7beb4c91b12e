package id.tumbuh.surveyjs.js;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A JavaScript Date: milliseconds since 1970 in UTC, NaN where the date is invalid, read and changed in one zone. It is
 * mutable because survey-core changes Dates while it compares them. Two dates are equal only where they are the same object.
 */
public final class JsDate {

    private final LocalClock clock;
    private double time;

    public JsDate(double time, ZoneId zone) {
        this(time, new LocalClock(zone));
    }

    private JsDate(double time, LocalClock clock) {
        this.time = Days.clip(time);
        this.clock = clock;
    }

    public static JsDate of(Instant instant, ZoneId zone) {
        return new JsDate(instant.toEpochMilli(), zone);
    }

    /** new Date(value): text is read as V8 reads it, another value as a number. */
    public static JsDate of(Object value, ZoneId zone) {
        var primitive = value instanceof JsDate date ? (Object) date.time : Js.toPrimitive(value);
        var clock = new LocalClock(zone);
        var time = primitive instanceof String text ? DateText.parse(text, clock) : Js.toNumber(primitive);
        return new JsDate(time, clock);
    }

    /** getTime(). */
    public double time() {
        return time;
    }

    public boolean isValid() {
        return !Double.isNaN(time);
    }

    /** The zone's local fields now; all of them are NaN where the date is invalid. */
    public DateFields fields() {
        return DateFields.of(clock.local(time));
    }

    /** setFullYear, setMonth, setDate, setHours and so on: the fields are local and may overflow. */
    public void become(DateFields local) {
        time = Days.clip(clock.utc(local.time()));
    }

    public JsDate copy() {
        return new JsDate(time, clock);
    }

    /** toISOString(), and what JSON has of the date. @throws JsFault where the date is invalid */
    public String toIsoText() {
        if (!isValid()) {
            throw new JsFault("RangeError: Invalid time value");
        }
        var at = DateFields.of(time);
        var year = (int) at.year();
        var isPlain = year >= 0 && year <= 9999;
        var yearText = String.format(Locale.ROOT, isPlain ? "%04d" : year < 0 ? "-%06d" : "+%06d", Math.abs(year));
        return String.format(Locale.ROOT, "%s-%02d-%02dT%02d:%02d:%02d.%03dZ", yearText, (int) at.month() + 1,
                (int) at.day(),
                (int) at.hour(), (int) at.minute(), (int) at.second(), (int) at.milli());
    }

    /** String(date), in English as V8 without a locale prints it. */
    @Override
    public String toString() {
        if (!isValid()) {
            return "Invalid Date";
        }
        var at = fields();
        var year = (int) at.year();
        var offset = (int) (clock.offset(time) / 60_000);
        return String.format(Locale.ROOT, "%s %s %02d %s%04d %02d:%02d:%02d GMT%s%02d%02d (%s)",
                Days.WEEKDAYS.get((int) at.weekday()),
                Days.MONTHS.get((int) at.month()), (int) at.day(), year < 0 ? "-" : "", Math.abs(year), (int) at.hour(),
                (int) at.minute(), (int) at.second(), offset < 0 ? "-" : "+", Math.abs(offset) / 60,
                Math.abs(offset) % 60,
                clock.name(time));
    }
}
