package id.tumbuh.workforce;

import id.tumbuh.shared.AsnId;
import id.tumbuh.workforce.model.ErasureReason;
import id.tumbuh.workforce.store.Erasures;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** An operator deletes a person's data where the law wants it; done again, it only tells the others again. */
public final class ErasePerson implements Function<ErasePerson.Input, Map<String, Object>> {

    /** It is kept for ever, so it must not be a text in which somebody writes a name or a NIP: parts with a stroke between. */
    private static final Pattern REFERENCE = Pattern
            .compile("(?=.{3,40}$)(?=.*/)(?=.*[0-9])([0-9]{1,6}|[A-Z]{1,6})([./-]([0-9]{1,6}|[A-Z]{1,6}))+");

    /** What the operator sends; reference is the file number of the decision. */
    public record Input(AsnId person, ErasureReason reason, String reference) {

        public Input {
            if (person == null || reason == null || reference == null || !REFERENCE.matcher(reference).matches()) {
                throw new IllegalArgumentException("person, reason and reference (such as 800/12/2026) are wanted");
            }
        }
    }

    private final Erasures erasures;
    private final Clock clock;

    ErasePerson(Erasures erasures, Clock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> apply(Input input) {
        Erasures.Erased erased = erasures.erase(input.person(), input.reason(), input.reference(), clock.instant());
        return Map.of("erased", erased.name().toLowerCase(Locale.ROOT));
    }
}
