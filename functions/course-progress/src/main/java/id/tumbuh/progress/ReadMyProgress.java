package id.tumbuh.progress;

import id.tumbuh.progress.model.CourseVersion;
import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.store.Courses;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.shared.CourseId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A person's progress in the newest version of each course. */
final class ReadMyProgress implements Function<HttpRequest, HttpAnswer> {

    private final Courses courses;
    private final LearningRecords records;

    ReadMyProgress(Courses courses, LearningRecords records) {
        this.courses = courses;
        this.records = records;
    }

    @Override
    public HttpAnswer apply(HttpRequest request) {
        Map<CourseId, Progress> mine = new LinkedHashMap<>();
        records.progressOf(request.requireCaller().id()).forEach(progress -> mine.put(progress.course(), progress));
        // what was stated of a course that is not there, or of no lesson of it, is nothing to show
        List<Map<String, Object>> items = courses.findAll(mine.keySet()).stream()
                .sorted(Comparator.comparing(CourseVersion::course))
                .filter(course -> mine.get(course.course()).counts(course))
                .map(course -> view(mine.get(course.course()), course)).toList();
        return HttpAnswer.json(200, Map.of("items", items));
    }

    private static Map<String, Object> view(Progress progress, CourseVersion course) {
        int done = progress.doneOf(course);
        int lessons = course.lessonIds().size();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("courseId", course.course());
        view.put("courseVersion", course.number());
        view.put("title", course.content().title());
        view.put("lessonsDone", done);
        view.put("lessons", lessons);
        view.put("percent", 100 * done / lessons);
        progress.completedAt(course).ifPresent(at -> view.put("completedAt", at));
        return view;
    }
}
