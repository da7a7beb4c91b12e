package id.tumbuh.survey.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return status == Status.PUBLISHED && !at.isBefore(opensAt) && !isOverAt(at)
                && (departments.isEmpty() || departments.contains(department));
    }

    public boolean isOverAt(Instant at) {
        return !at.isBefore(closesAt);
    }

    /** The levels that the answers to its questions show. Several may ask for one competency: the lowest is its level. */
    public Map<CompetencyCode, ProficiencyLevel> levels(Map<String, ProficiencyLevel> answers) {
        Map<CompetencyCode, ProficiencyLevel> levels = new HashMap<>();
        questions.forEach(question -> levels.merge(question.competency(), answers.get(question.name()),
                (a, b) -> a.compareTo(b) < 0 ? a : b));
        return levels;
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
