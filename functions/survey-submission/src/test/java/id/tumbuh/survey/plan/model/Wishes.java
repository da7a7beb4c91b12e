package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.CourseOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gaps and courses as a test says them. */
final class Wishes {

    private Wishes() {}

    /** Someone on a level, or 0 where nobody knows, whose position wants another one. */
    static Wish wish(String competency, int actual, int required) {
        return wish(competency, actual, required, 1);
    }

    static Wish wish(String competency, int actual, int required, int perLevel) {
        return new Wish(new CompetencyGap(new CompetencyCode(competency), new ProficiencyLevel(required),
                actual == 0 ? Optional.empty() : Optional.of(new ProficiencyLevel(actual)),
                List.of(CompetencyGap.Source.SURVEY)), perLevel);
    }

    /** @param competencies with commas between them */
    static CourseOffer course(String id, int hours, String competencies, int reaches, String... prerequisites) {
        return new CourseOffer(new CourseId(id), new LocalizedText(id, id), new LessonHours(hours),
                Stream.of(competencies.split(",")).map(CompetencyCode::new).toList(), new ProficiencyLevel(reaches),
                Stream.of(prerequisites).map(CourseId::new).toList());
    }

    static List<Wish> wishes(Random random, int many) {
        return IntStream.range(0, many).mapToObj(i -> {
            int actual = random.nextInt(4);
            return wish("T%03d".formatted(i), actual, actual + 1 + random.nextInt(5 - actual), 1 + random.nextInt(3));
        }).toList();
    }

    /** Courses of which some come after others, now and then in a circle. */
    static List<CourseOffer> courses(Random random, int many, int competencies, int mostHours) {
        List<CourseOffer> courses = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String taught = String.join(",", IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(x -> "T%03d".formatted(random.nextInt(competencies))).distinct().toList());
            String[] before = random.nextInt(3) > 0
                    ? new String[0]
                    : new String[]{"k%03d".formatted(random.nextInt(random.nextInt(20) == 0 ? many : i + 1))};
            courses.add(course("k%03d".formatted(i), random.nextInt(mostHours + 1), taught, 1 + random.nextInt(5),
                    before));
        }
        return courses;
    }
}
