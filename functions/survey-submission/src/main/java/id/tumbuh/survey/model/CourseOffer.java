package id.tumbuh.survey.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import java.util.Comparator;
import java.util.List;

/** A course that can be recommended. */
public record CourseOffer(CourseId courseId, LocalizedText title, LessonHours lessonHours,
        List<CompetencyCode> competencies) {

    /** The courses that teach the competency, shortest first. */
    public static List<CourseOffer> closing(CompetencyCode competency, List<CourseOffer> offers) {
        return offers.stream().filter(offer -> offer.competencies().contains(competency))
                .sorted(Comparator.<CourseOffer>comparingInt(offer -> offer.lessonHours().value())
                        .thenComparing(CourseOffer::courseId))
                .toList();
    }
}
