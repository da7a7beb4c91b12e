package id.tumbuh.surveyjs.js;

/** A date's text, as far as it was read: up to three numbers of which it is decided at the end which is the year, the month and the day. */
final class DateDay {

    private static final int NONE = Integer.MAX_VALUE;
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
