package id.tumbuh.surveyjs.js;

/** What of a date's text was read so far. */
final class DateParts {

    private static final int NONE = Integer.MAX_VALUE;

    private DateParts() {}

    /** Up to three numbers of which it is decided at the end which is the year, the month and the day. */
    static final class Day {

        private final int[] parts = new int[3];
        private int count;
        private int namedMonth = NONE;
        private boolean iso;
        private int year;
        private int month;
        private int day;

        boolean isEmpty() {
            return count == 0;
        }

        boolean add(int part) {
            if (count == parts.length) {
                return false;
            }
            parts[count++] = part;
            return true;
        }

        void month(int named) {
            namedMonth = named;
        }

        void markIso() {
            iso = true;
        }

        int year() {
            return year;
        }

        int month() {
            return month;
        }

        int day() {
            return day;
        }

        /** Whether the parts make a day; a missing month or day is 1, a missing year is 2000 or 2001 as V8 has it. */
        boolean settle() {
            if (count < 1) {
                return false;
            }
            while (count < parts.length) {
                parts[count++] = 1;
            }
            if (namedMonth != NONE) {
                settleNamed();
            } else if (iso || !isDay(parts[0])) {
                settle(parts[0], parts[1], parts[2]);
            } else {
                settle(parts[2], parts[0], parts[1]);
            }
            if (!iso) {
                year += 0 <= year && year <= 49 ? 2000 : 50 <= year && year <= 99 ? 1900 : 0;
            }
            return 1 <= month && month <= 12 && isDay(day);
        }

        private void settleNamed() {
            if (!isDay(parts[0])) {
                settle(parts[0], namedMonth, parts[1]);
            } else {
                settle(parts[1], namedMonth, parts[0]);
            }
        }

        private void settle(int y, int m, int d) {
            year = y;
            month = m;
            day = d;
        }

        private static boolean isDay(int part) {
            return 1 <= part && part <= 31;
        }
    }

    /** Hour, minute, second and millisecond. */
    static final class Time {

        private static final int[] MOST = {23, 59, 59, 999};
        private final int[] parts = new int[MOST.length];
        private int count;
        private int halfDay = NONE;

        boolean isEmpty() {
            return count == 0;
        }

        boolean expects(int part) {
            return 1 <= count && count < MOST.length && 0 <= part && part <= MOST[count];
        }

        boolean add(int part) {
            if (count == parts.length) {
                return false;
            }
            parts[count++] = part;
            return true;
        }

        boolean addLast(int part) {
            var added = add(part);
            count = parts.length;
            return added;
        }

        void halfDay(int hours) {
            halfDay = hours;
        }

        int part(int index) {
            return parts[index];
        }

        boolean settle() {
            if (halfDay != NONE) {
                if (parts[0] > 12) {
                    return false;
                }
                parts[0] = parts[0] % 12 + halfDay;
            }
            var inRange = true;
            for (var i = 0; i < parts.length; i++) {
                inRange &= parts[i] <= MOST[i];
            }
            return inRange || parts[0] == 24 && parts[1] == 0 && parts[2] == 0 && parts[3] == 0;
        }
    }

    /** The offset from UTC. */
    static final class Zone {

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
}
