package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.PositionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The position that a person has held since the city came to know it. */
public record Held(PositionKind position, DepartmentCode department, Instant recordedAt) implements Recorded {

    /** The one that was known on the day: the one recorded last, of two at one instant the latter of the list. */
    public static Optional<Held> on(LocalDate day, List<Held> all) {
        return all.stream().filter(held -> held.isKnownOn(day))
                .reduce((one, next) -> next.recordedAt().isBefore(one.recordedAt()) ? one : next);
    }
}
