package id.tumbuh.workforce;

import id.tumbuh.workforce.store.Reseal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An operator brings a part of the people to the secrets that write now, again and again until no next part is told. */
public final class ResealNips implements Function<ResealNips.Input, Map<String, Object>> {

    /** Where to go on: the {@code next} of the answer before; nothing for the beginning. */
    public record Input(Optional<String> next) {

        public Input {
            next = next == null ? Optional.empty() : next;
        }
    }

    private final Reseal reseal;
    private final Clock clock;

    ResealNips(Reseal reseal, Clock clock) {
        this.reseal = reseal;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> apply(Input input) {
        Reseal.Part part = reseal.part(input.next(), clock.instant());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("resealed", part.resealed());
        answer.put("left", part.left());
        answer.put("current", part.current());
        part.next().ifPresent(next -> answer.put("next", next));
        return answer;
    }
}
