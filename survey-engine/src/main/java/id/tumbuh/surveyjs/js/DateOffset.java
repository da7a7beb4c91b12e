package id.tumbuh.surveyjs.js;

/** A date's text, as far as it was read: the offset from UTC. */
final class DateOffset {

    private static final int NONE = Integer.MAX_VALUE;
    private int sign = NONE;
    private int hour = NONE;
    private int minute = NONE;

    void hours(int offset) {
        sign = offset < 0 ? -1 : 1;
        hour = Math.abs(offset);
        minute = 0;
    }

    void sign(int value) {
        sign = value;
    }

    void hour(int value) {
        hour = value;
    }

    void minute(int value) {
        minute = value;
    }

    boolean hourAndMinute(int hours, int minutes) {
        hour = hours;
        minute = minutes;
        return true;
    }

    void forgetMinute() {
        minute = NONE;
    }

    boolean expects(int value) {
        return hour != NONE && minute == NONE && 0 <= value && value <= 59;
    }

    boolean isUtc() {
        return hour == 0 && minute == 0;
    }

    boolean isKnown() {
        return sign != NONE;
    }

    /** V8 counts in unsigned 32-bit integers, and refuses what does not fit in 31 bits. */
    boolean settle() {
        return (total() & 0xFFFF_FFFFL) <= Integer.MAX_VALUE;
    }

    double seconds() {
        var seconds = (double) (total() & 0xFFFF_FFFFL);
        return sign < 0 ? -seconds : seconds;
    }

    private long total() {
        return (hour == NONE ? 0 : hour) * 3600L + (minute == NONE ? 0 : minute) * 60L;
    }
}
