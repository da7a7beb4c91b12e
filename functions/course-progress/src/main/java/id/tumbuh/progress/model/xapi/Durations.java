package id.tumbuh.progress.model.xapi;

/** Durations in the form of ISO 8601:2004 4.4.3.2: P3Y1M29DT4H35M59.14S, or P4W alone. Only the last part has a fraction. */
final class Durations {

    private Durations() {}

    static boolean isValid(String text) {
        if (!text.startsWith("P")) {
            return false;
        }
        int time = text.indexOf('T');
        String date = text.substring(1, time < 0 ? text.length() : time);
        if (time < 0 && date.endsWith("W")) {
            return partsEnd(date, "W", true);
        }
        return time < 0
                ? !date.isEmpty() && partsEnd(date, "YMD", true)
                : partsEnd(date, "YMD", false) && time + 1 < text.length()
                        && partsEnd(text.substring(time + 1), "HMS", true);
    }

    /** Whether it is numbers with these designators, each at most once and in this order. */
    private static boolean partsEnd(String text, String designators, boolean last) {
        int i = 0;
        int designator = 0;
        while (i < text.length()) {
            int digits = digits(text, i);
            boolean fraction = digits > i && digits < text.length() && ".,".indexOf(text.charAt(digits)) >= 0;
            int end = fraction ? digits(text, digits + 1) : digits;
            if (digits == i || end == text.length()
                    || fraction && (end == digits + 1 || !last || end + 1 < text.length())) {
                return false;
            }
            designator = designators.indexOf(text.charAt(end), designator) + 1;
            if (designator == 0) {
                return false;
            }
            i = end + 1;
        }
        return true;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && Iri.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The duration as it is compared: as the text that it is, but for what is finer than a hundredth of a second. */
    static String toHundredths(String text) {
        int point = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (point < 0 || !text.endsWith("S")) {
            return text;
        }
        int end = Math.min(text.length() - 1, point + 3);
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end == point + 1 ? point : end) + "S";
    }
}
