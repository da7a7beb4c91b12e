package id.tumbuh.survey.model;

import id.tumbuh.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A survey and where in its life it is.
 *
 * @param version of the questions that are asked now; 0 where none was published yet
 */
public record Survey(String surveyId, Status status, int version, Frame frame) {

    /** Longer than any function takes to write what it received. */
    private static final Duration SETTLING = Duration.ofMinutes(15);

    /** draft, then published, then closed. */
    public enum Status {
        DRAFT, PUBLISHED, CLOSED
    }

    /** One that was never published. */
    public static Survey drafted(String surveyId, Frame frame) {
        return new Survey(surveyId, Status.DRAFT, 0, frame);
    }

    public LocalizedText title() {
        return frame.title();
    }

    public Instant closesAt() {
        return frame.closesAt();
    }

    public int minimumGroupSize() {
        return frame.minimumGroupSize();
    }

    /** Whoever may rate somebody may see a review: the rated are its audience, and their superiors need not be. */
    public boolean isOpenFor(Person person, Instant at) {
        return status == Status.PUBLISHED && !at.isBefore(frame.opensAt()) && !isOverAt(at)
                && (frame.isReview() || frame.audience().includes(person));
    }

    /** The version that is asked for, the present one where nothing is said; nothing where none of that number was published. */
    public Optional<Integer> version(OptionalInt asked) {
        return Optional.of(asked.orElse(version)).filter(number -> number >= 1 && number <= version);
    }

    public boolean isOverAt(Instant at) {
        return !at.isBefore(closesAt());
    }

    /** From when on no more answers are taken, those of before the closing neither. */
    public Instant takesUntil() {
        return closesAt().plus(frame.grace());
    }

    /** From when on it can be counted: whatever arrived in time is stored by then. */
    public Instant settlesAt() {
        return takesUntil().plus(SETTLING);
    }

    /**
     * When an answer that arrives now was made, for the survey: what a device's clock says, but neither before the opening nor
     * after the arrival. Nothing where it was not open then, or where the grace is over.
     *
     * @param claimed by the device; where it says nothing, now
     */
    public Optional<Instant> answeredAt(Optional<Instant> claimed, Instant received) {
        Instant made = claimed.filter(at -> at.isBefore(received)).orElse(received);
        if (made.isBefore(frame.opensAt()) && !received.isBefore(frame.opensAt())) {
            made = frame.opensAt();
        }
        boolean inTime = status != Status.DRAFT && !made.isBefore(frame.opensAt()) && !isOverAt(made)
                && received.isBefore(takesUntil());
        return inTime ? Optional.of(made) : Optional.empty();
    }

    /** The survey with its next version published; nothing where it is closed. */
    public Optional<Survey> published(Frame next) {
        return status == Status.CLOSED
                ? Optional.empty()
                : Optional.of(new Survey(surveyId, Status.PUBLISHED, version + 1, next));
    }

    /** The survey that closes now, if not before; nothing where it was never published. */
    public Optional<Survey> closed(Instant at) {
        return switch (status) {
            case DRAFT -> Optional.empty();
            case PUBLISHED -> Optional.of(new Survey(surveyId, Status.CLOSED, version, frame.closing(at)));
            case CLOSED -> Optional.of(this);
        };
    }
}
