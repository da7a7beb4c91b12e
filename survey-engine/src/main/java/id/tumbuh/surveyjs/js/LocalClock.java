package id.tumbuh.surveyjs.js;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;

/** A zone as JavaScript's Date uses it: in a gap and in an overlap, the offset from before the change holds. */
record LocalClock(ZoneId zone) {

    /** Milliseconds to add to UTC at this moment. */
    double offset(double time) {
        return zone.getRules().getOffset(Instant.ofEpochMilli((long) time)).getTotalSeconds() * 1000d;
    }

    double local(double time) {
        return Double.isNaN(time) ? time : time + offset(time);
    }

    double utc(double local) {
        if (!(Math.abs(local) <= 8.64e15 + Days.MILLIS)) {
            return Double.NaN;
        }
        var seconds = Math.floorDiv((long) local, 1000L);
        var wall = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        var transition = zone.getRules().getTransition(wall);
        var offset = transition == null ? zone.getRules().getOffset(wall) : transition.getOffsetBefore();
        return local - offset.getTotalSeconds() * 1000d;
    }

    String name(double time) {
        var summer = zone.getRules().isDaylightSavings(Instant.ofEpochMilli((long) time));
        return TimeZone.getTimeZone(zone).getDisplayName(summer, TimeZone.LONG, Locale.US);
    }
}
