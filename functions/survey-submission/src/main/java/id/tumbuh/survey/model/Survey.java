package id.tumbuh.survey.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A survey of competencies. An empty list of departments means all of them. */
public record Survey(
        String surveyId,
        Status status,
        LocalizedText title,
        Instant opensAt,
        Instant closesAt,
        int minimumGroupSize,
        List<DepartmentCode> departments,
        List<Question> questions) {

    /** draft, then published, then closed. */
    public enum Status {
        DRAFT, PUBLISHED, CLOSED
    }

    /** A question for the level of one competency. */
    public record Question(String name, CompetencyCode competency, LocalizedText title) {}

    public boolean isOpenFor(DepartmentCode department, Instant at) {
        return status == Status.PUBLISHED && !at.isBefore(opensAt) && at.isBefore(closesAt)
                && (departments.isEmpty() || departments.contains(department));
    }

    /** The published survey; nothing where it is closed. Publishing a published one leaves it as it is. */
    public Optional<Survey> published() {
        return status == Status.CLOSED ? Optional.empty() : Optional.of(in(Status.PUBLISHED));
    }

    /** The closed survey; nothing where it was never published. */
    public Optional<Survey> closed() {
        return status == Status.DRAFT ? Optional.empty() : Optional.of(in(Status.CLOSED));
    }

    private Survey in(Status next) {
        return new Survey(surveyId, next, title, opensAt, closesAt, minimumGroupSize, departments, questions);
    }
}
