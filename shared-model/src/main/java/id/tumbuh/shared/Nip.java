package id.tumbuh.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Nomor Induk Pegawai: 18 digits. PNS: birth date yyyyMMdd, appointment yyyyMM, sex 1 or 2, sequence of 3 digits. PPPK:
 * birth date, appointment year, two digits 21 to 29, sex, sequence. There is no checksum. It shows a birth date and a
 * sex, so {@link #toString()} masks it; only {@link #digits()} gives it whole.
 */
public record Nip(String digits) {

    /** @throws IllegalArgumentException where the digits are no NIP; the message does not repeat them */
    public Nip {
        if (digits == null || !digits.matches("\\d{18}")) {
            throw new IllegalArgumentException("a NIP has 18 digits");
        }
        if (!isDate(digits.substring(0, 8))) {
            throw new IllegalArgumentException("a NIP starts with a birth date");
        }
        if (digits.charAt(14) != '1' && digits.charAt(14) != '2') {
            throw new IllegalArgumentException("the 15th digit of a NIP is 1 or 2");
        }
        int month = Integer.parseInt(digits.substring(12, 14));
        if (!(month >= 1 && month <= 12) && !(month >= 21 && month <= 29)) {
            throw new IllegalArgumentException("digits 13 and 14 of a NIP are a month or 21 to 29");
        }
    }

    /** A NIP, or nothing where the text is none. */
    public static Optional<Nip> parse(String text) {
        try {
            return Optional.of(new Nip(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** PPPK where digits 13 and 14 are 21 to 29, else PNS. */
    public Employment employment() {
        return Integer.parseInt(digits.substring(12, 14)) >= 21 ? Employment.PPPK : Employment.PNS;
    }

    /** The NIP as a stranger may see it: the first four and the last three digits are kept, the rest is hidden. */
    public String masked() {
        return digits.substring(0, 4) + "***********" + digits.substring(15);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isDate(String yyyyMMdd) {
        try {
            LocalDate date = YearMonth
                    .of(Integer.parseInt(yyyyMMdd.substring(0, 4)), Integer.parseInt(yyyyMMdd.substring(4, 6)))
                    .atDay(Integer.parseInt(yyyyMMdd.substring(6)));
            return date.getYear() >= 1900;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
