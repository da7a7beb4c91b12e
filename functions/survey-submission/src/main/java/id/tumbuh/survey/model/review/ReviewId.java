package id.tumbuh.survey.model.review;

import id.tumbuh.survey.model.RaterGroup;
import java.util.Locale;
import java.util.Optional;

/** The id of the evidence that one group's view in one review is, such as review/0b0f…/peer. */
public record ReviewId(String surveyId, RaterGroup group) {

    private static final String FIRST = "review";

    public static String of(String surveyId, RaterGroup group) {
        return FIRST + "/" + surveyId + "/" + group.name().toLowerCase(Locale.ROOT);
    }

    /** Nothing where the evidence comes from elsewhere. */
    public static Optional<ReviewId> read(String evidenceId) {
        String[] parts = evidenceId.split("/");
        return parts.length == 3 && parts[0].equals(FIRST)
                ? Optional.of(new ReviewId(parts[1], RaterGroup.valueOf(parts[2].toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }
}
