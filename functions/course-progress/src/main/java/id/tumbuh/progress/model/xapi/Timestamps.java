package id.tumbuh.progress.model.xapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Points in time. 1.0.3 has any date with time of ISO 8601, extended or basic (without an offset it is taken as UTC); 2.0 has those of RFC 3339.
 * An offset of minus zero is none in either.
 */
public final class Timestamps {

    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private Timestamps() {}

    public static Optional<Instant> parse(String text) {
        return parse(text, XapiVersion.V1);
    }

    public static Optional<Instant> parse(String text, XapiVersion version) {
        try {
            return new Reader(text, version == XapiVersion.V2).instant()
                    .filter(instant -> instant.getEpochSecond() >= FIRST && instant.getEpochSecond() <= LAST);
        } catch (DateTimeException e) {
            // a 30th of February
            return Optional.empty();
        }
    }

    /** As the server writes it: RFC 3339 in UTC, to the millisecond, or finer where the time is. */
    public static String text(Instant instant) {
        String text = instant.toString();
        return text.indexOf('.') > 0 ? text : text.substring(0, text.length() - 1) + ".000Z";
    }

    /** Reads from left to right; what is wrong leaves the text unread, and so no instant. */
    private static final class Reader {

        private final String text;
        private final boolean strict;
        private int next;
        private boolean wrong;

        Reader(String text, boolean strict) {
            this.text = text;
            this.strict = strict;
        }

        Optional<Instant> instant() {
            int year = number(4);
            boolean extended = strict || peek() == '-';
            int month = then(extended, '-');
            int day = then(extended, '-');
            wrong |= !take("Tt");
            int hour = number(2);
            int minute = then(extended, ':');
            boolean seconds = strict || (extended ? peek() == ':' : Iri.isDigit(peek()));
            int second = seconds ? then(extended, ':') : 0;
            int nano = seconds && take(strict ? "." : ".,") ? fraction() : 0;
            int offset = offset(extended);
            if (wrong || next != text.length()) {
                return Optional.empty();
            }
            boolean midnight = !strict && hour == 24 && minute == 0 && second == 0 && nano == 0;
            boolean leap = second == 60;
            Instant instant = LocalDateTime.of(year, month, day, midnight ? 0 : hour, minute, leap ? 59 : second, nano)
                    .plusDays(midnight ? 1 : 0).toInstant(ZoneOffset.UTC).minusSeconds(offset);
            if (leap) {
                return Math.floorMod(instant.getEpochSecond(), 86400) == 86399
                        ? Optional.of(instant.plusSeconds(1))
                        : Optional.empty();
            }
            return Optional.of(instant);
        }

        private int then(boolean extended, char separator) {
            wrong |= extended && !take(String.valueOf(separator));
            return number(2);
        }

        private int fraction() {
            int start = next;
            int nano = 0;
            for (int digit = 0; Iri.isDigit(peek()) || digit < 9; digit++) {
                int value = Iri.isDigit(peek()) ? text.charAt(next++) - '0' : 0;
                nano = digit < 9 ? nano * 10 + value : nano;
            }
            wrong |= next == start;
            return nano;
        }

        /** In seconds. */
        private int offset(boolean extended) {
            if (take("Zz")) {
                return 0;
            }
            int sign = peek();
            if (!take("+-")) {
                wrong |= strict;
                return 0;
            }
            int hours = number(2);
            boolean minutes = strict || peek() == ':' || Iri.isDigit(peek());
            int seconds = hours * 3600 + (minutes ? then(strict || extended && peek() == ':', ':') * 60 : 0);
            wrong |= hours > 23 || seconds - hours * 3600 >= 3600
                    || sign == '-' && seconds == 0;
            return sign == '-' ? -seconds : seconds;
        }

        private int number(int digits) {
            int number = 0;
            for (int i = 0; i < digits; i++) {
                if (!Iri.isDigit(peek())) {
                    wrong = true;
                    return number;
                }
                number = number * 10 + text.charAt(next++) - '0';
            }
            return number;
        }

        private int peek() {
            return next < text.length() ? text.charAt(next) : -1;
        }

        private boolean take(String any) {
            boolean taken = peek() >= 0 && any.indexOf(peek()) >= 0;
            next += taken ? 1 : 0;
            return taken;
        }
    }
}
