package id.tumbuh.surveyjs.js;

import id.tumbuh.surveyjs.js.DateToken.Kind;

/**
 * The strict half of V8's reading: [+-yy]yyyy[-MM[-DD]][THH:mm[:ss[.sss]][Z|+-hh:mm]]. What it read stays in the parts
 * where it gives up before the time, so that the lenient half may go on from there.
 */
record IsoDate(DateScanner scanner, DateDay day, DateTime time, DateOffset zone) {

    private static final DateToken INVALID = new DateToken(Kind.INVALID, 0, 0);
    private static final DateToken END = new DateToken(Kind.END, 0, 0);

    /** The first token that is not handled yet: END where all is, INVALID where the text can be no date at all. */
    DateToken read() {
        if (scanner.peek().isSign()) {
            var sign = scanner.next();
            if (!scanner.peek().isNumber(6)) {
                return sign;
            }
            var year = scanner.next().value();
            if (sign.is('-') && year == 0) {
                return sign;
            }
            day.add(sign.is('-') ? -year : year);
        } else if (scanner.peek().isNumber(4)) {
            day.add(scanner.next().value());
        } else {
            return scanner.next();
        }
        return monthAndDay() ? timeOrEnd() : scanner.next();
    }

    private boolean monthAndDay() {
        if (!scanner.skip('-')) {
            return true;
        }
        return twoDigits(1, 12) && day.add(scanner.next().value())
                && (!scanner.skip('-') || twoDigits(1, 31) && day.add(scanner.next().value()));
    }

    private DateToken timeOrEnd() {
        if (scanner.peek().kind() == Kind.SEPARATOR) {
            scanner.next();
            if (!clockTime() || !offset() || scanner.peek().kind() != Kind.END) {
                return INVALID;
            }
        } else if (scanner.peek().kind() != Kind.END) {
            return scanner.next();
        }
        if (!zone.isKnown() && time.isEmpty()) {
            zone.hours(0);
        }
        day.markIso();
        return END;
    }

    private boolean clockTime() {
        if (!twoDigits(0, 24)) {
            return false;
        }
        var hour = scanner.next().value();
        time.add(hour);
        var most = hour == 24 ? 0 : 59;
        if (!scanner.skip(':') || !twoDigits(0, most)) {
            return false;
        }
        time.add(scanner.next().value());
        return !scanner.skip(':') || twoDigits(0, most) && time.add(scanner.next().value()) && fraction(hour);
    }

    private boolean fraction(int hour) {
        if (!scanner.skip('.')) {
            return true;
        }
        if (scanner.peek().kind() != Kind.NUMBER || hour == 24 && scanner.peek().value() > 0) {
            return false;
        }
        return time.add(scanner.next().milliseconds());
    }

    private boolean offset() {
        if (scanner.peek().isZ()) {
            scanner.next();
            zone.hours(0);
            return true;
        }
        if (!scanner.peek().isSign()) {
            return true;
        }
        zone.sign(scanner.next().is('+') ? 1 : -1);
        if (scanner.peek().isNumber(4)) {
            var both = scanner.next().value();
            return both / 100 <= 23 && both % 100 <= 59 && zone.hourAndMinute(both / 100, both % 100);
        }
        if (!twoDigits(0, 23)) {
            return false;
        }
        var hour = scanner.next().value();
        return scanner.skip(':') && twoDigits(0, 59) && zone.hourAndMinute(hour, scanner.next().value());
    }

    private boolean twoDigits(int least, int most) {
        var next = scanner.peek();
        return next.isNumber(2) && least <= next.value() && next.value() <= most;
    }
}
