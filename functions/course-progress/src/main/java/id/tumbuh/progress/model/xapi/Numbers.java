package id.tumbuh.progress.model.xapi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers of JSON, with every digit. */
final class Numbers {

    private Numbers() {}

    static Optional<BigDecimal> of(Object value) {
        return switch (value) {
            case BigDecimal decimal -> Optional.of(decimal);
            case BigInteger integer -> Optional.of(new BigDecimal(integer));
            case Integer integer -> Optional.of(BigDecimal.valueOf(integer));
            case Long integer -> Optional.of(BigDecimal.valueOf(integer));
            case Double number when Double.isFinite(number) -> Optional.of(BigDecimal.valueOf(number));
            case Float number when Float.isFinite(number) -> Optional.of(new BigDecimal(number.toString()));
            case null, default -> Optional.empty();
        };
    }

    /** The same for every form of a value, but where its exponent is the greatest that there is: that stays as it was written. */
    static BigDecimal plain(BigDecimal number) {
        try {
            return number.stripTrailingZeros();
        } catch (ArithmeticException e) {
            return number;
        }
    }

    /** Whether it is 0, 1, 2 ... of those that count bytes. */
    static boolean isLength(Object value) {
        return of(value)
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                        && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0))
                .isPresent();
    }
}
