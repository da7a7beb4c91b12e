package id.tumbuh.progress;

import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.store.Courses;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.shared.event.CoursePublished;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A person's progress in each course. */
final class ReadMyProgress implements Function<HttpRequest, HttpAnswer> {

    private final Courses courses;
    private final LearningRecords records;

    ReadMyProgress(Courses courses, LearningRecords records) {
        this.courses = courses;
        this.records = records;
    }

    @Override
    public HttpAnswer apply(HttpRequest request) {
        List<Map<String, Object>> items = records.progressOf(request.requireCaller().id()).stream()
                .flatMap(progress -> courses.find(progress.course()).map(course -> view(progress, course)).stream())
                .toList();
        return HttpAnswer.json(200, Map.of("items", items));
    }

    private static Map<String, Object> view(Progress progress, CoursePublished course) {
        int done = progress.doneOf(course);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("courseId", course.course());
        view.put("title", course.title());
        view.put("lessonsDone", done);
        view.put("lessons", course.lessons().size());
        view.put("percent", 100 * done / course.lessons().size());
        progress.completedAt().ifPresent(at -> view.put("completedAt", at));
        return view;
    }
}
