package id.tumbuh.surveyjs.js;

import id.tumbuh.surveyjs.js.DateToken.Kind;

/**
 * Reads text as V8's Date does: first as an ISO date or date-time (a date alone is UTC, a date-time without a zone is
 * local), then by V8's lenient rules for everything else ("2024/05/01", "May 1, 2024 10:00 PM", "1 Mei" not).
 */
final class DateText {

    private final DateScanner scanner;
    private final DateDay day = new DateDay();
    private final DateTime time = new DateTime();
    private final DateOffset zone = new DateOffset();
    private boolean sawNumber;

    private DateText(String text) {
        scanner = new DateScanner(text);
    }

    /** Milliseconds since 1970 in UTC, NaN where the text is no date. */
    static double parse(String text, LocalClock clock) {
        var reader = new DateText(text);
        return reader.read() ? reader.moment(clock) : Double.NaN;
    }

    private double moment(LocalClock clock) {
        if (!day.settle() || !time.settle() || zone.isKnown() && !zone.settle()) {
            return Double.NaN;
        }
        var local = Days.day(day.year(), day.month() - 1.0, day.day()) * Days.MILLIS
                + Days.time(time.part(0), time.part(1), time.part(2), time.part(3));
        return Days.clip(zone.isKnown() ? local - zone.seconds() * 1000 : clock.utc(local));
    }

    private boolean read() {
        var iso = new IsoDate(scanner, day, time, zone);
        var token = iso.read();
        sawNumber = !day.isEmpty();
        while (token.kind() != Kind.END) {
            if (token.kind() == Kind.INVALID || !accept(token)) {
                return false;
            }
            token = scanner.next();
        }
        return true;
    }

    private boolean accept(DateToken token) {
        return switch (token.kind()) {
            case NUMBER -> {
                sawNumber = true;
                yield number(token.value());
            }
            case MONTH, ZONE, AM_PM, SEPARATOR, WORD -> word(token);
            case SYMBOL -> symbol(token);
            default -> true;
        };
    }

    private boolean number(int value) {
        if (scanner.skip(':')) {
            return hourOrMinute(value);
        }
        if (scanner.skip('.') && time.expects(value)) {
            time.add(value);
            if (scanner.peek().kind() != Kind.NUMBER) {
                return false;
            }
            time.addLast(scanner.next().milliseconds());
            return true;
        }
        if (zone.expects(value)) {
            zone.minute(value);
            return true;
        }
        if (time.expects(value)) {
            time.addLast(value);
            var after = scanner.peek();
            return after.kind() == Kind.END || after.kind() == Kind.SPACE || after.isZ() || after.isSign();
        }
        var added = day.add(value);
        scanner.skip('-');
        return added;
    }

    private boolean hourOrMinute(int value) {
        if (scanner.skip(':')) {
            return time.isEmpty() && time.add(value) && time.add(0);
        }
        if (!time.add(value)) {
            return false;
        }
        if (scanner.peek().is('.')) {
            scanner.next();
        }
        return true;
    }

    private boolean word(DateToken token) {
        if (token.kind() == Kind.AM_PM && !time.isEmpty()) {
            time.halfDay(token.value());
            return true;
        }
        if (token.kind() == Kind.MONTH) {
            day.month(token.value());
            scanner.skip('-');
            return true;
        }
        if (token.kind() == Kind.ZONE && sawNumber) {
            zone.hours(token.value());
            return true;
        }
        return !sawNumber && scanner.peek().kind() != Kind.NUMBER;
    }

    private boolean symbol(DateToken token) {
        if (token.isSign() && (zone.isUtc() || !time.isEmpty())) {
            return offset(token);
        }
        return !(sawNumber && (token.isSign() || token.is(')')));
    }

    private boolean offset(DateToken sign) {
        zone.sign(sign.is('+') ? 1 : -1);
        var number = scanner.peek().kind() == Kind.NUMBER ? scanner.next() : new DateToken(Kind.NUMBER, 0, 0);
        sawNumber = true;
        if (scanner.peek().is(':')) {
            zone.hour(number.value());
            zone.forgetMinute();
            return true;
        }
        return switch (number.length()) {
            case 1, 2 -> zone.hourAndMinute(number.value(), 0);
            case 3, 4 -> zone.hourAndMinute(number.value() / 100, number.value() % 100);
            default -> false;
        };
    }
}
