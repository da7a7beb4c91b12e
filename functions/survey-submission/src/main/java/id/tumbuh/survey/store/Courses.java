package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Projection;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.event.CoursePublished;
import id.tumbuh.survey.model.CourseOffer;
import java.util.List;
import java.util.Optional;

/** The courses that can be recommended, as course-catalogue published them. */
public final class Courses {

    private static final String LIST = "COURSES";

    record CourseItem(String pk, String sk, long version, String titleId, String titleEn, int lessonHours,
            List<String> competencies, int reaches, List<String> prerequisites) {}

    private final Database database;

    private Courses(Database database) {
        this.database = database;
    }

    public static Courses in(Database database) {
        return new Courses(database);
    }

    public List<CourseOffer> all() {
        return database.lately(CourseItem.class, LIST, "").stream().map(Courses::offer).toList();
    }

    public Optional<CourseOffer> find(CourseId course) {
        return database.get(CourseItem.class, LIST, course.value()).map(Courses::offer);
    }

    private static CourseOffer offer(CourseItem item) {
        return new CourseOffer(new CourseId(item.sk()), new LocalizedText(item.titleId(), item.titleEn()),
                new LessonHours(item.lessonHours()),
                item.competencies().stream().map(CompetencyCode::new).toList(),
                new ProficiencyLevel(item.reaches()),
                // one of before they were kept has none
                item.prerequisites() == null
                        ? List.of()
                        : item.prerequisites().stream().map(CourseId::new).toList());
    }

    public void take(CoursePublished event) {
        new Projection<CourseItem>(database).unite(List.of(new CourseItem(LIST, event.course().value(), event.version(),
                event.title().id(), event.title().en(), event.lessonHours().value(),
                event.competencies().stream().map(CompetencyCode::value).toList(), event.reaches().value(),
                event.prerequisites().stream().map(CourseId::value).toList())));
    }
}
