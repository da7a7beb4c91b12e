package id.tumbuh.surveyjs.js;

/** A date's text, as far as it was read: hour, minute, second and millisecond. */
final class DateTime {

    private static final int NONE = Integer.MAX_VALUE;
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
