package id.tumbuh.survey.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import java.util.Comparator;
import java.util.List;

/** A course that can be recommended, and the courses that come before it. */
public record CourseOffer(CourseId courseId, LocalizedText title, LessonHours lessonHours,
        List<CompetencyCode> competencies, ProficiencyLevel reaches, List<CourseId> prerequisites) {

    /**
     * The courses that teach the gap's competency: first those that close it, then those that lead towards that; of either
     * the nearest to the level that is needed, then the shortest.
     */
    public static List<CourseOffer> closing(CompetencyGap gap, List<CourseOffer> offers) {
        int target = gap.target().value();
        return offers.stream().filter(offer -> offer.competencies().contains(gap.competency()))
                .sorted(Comparator.<CourseOffer, Boolean>comparing(offer -> offer.reaches().value() < target)
                        .thenComparingInt(offer -> Math.abs(offer.reaches().value() - target))
                        .thenComparingInt(offer -> offer.lessonHours().value())
                        .thenComparing(CourseOffer::courseId))
                .toList();
    }
}
