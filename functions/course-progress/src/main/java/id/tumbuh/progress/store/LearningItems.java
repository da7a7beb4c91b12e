package id.tumbuh.progress.store;

import id.tumbuh.progress.model.LessonDone;
import id.tumbuh.progress.model.Progress;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The items of learning records in the table. */
final class LearningItems {

    private LearningItems() {}

    /** Whose data were deleted: nothing of theirs is kept again, however late a phone tells it. */
    record ErasedItem(String pk, String sk) {

        private static final String PREFIX = "ERASED#";

        static ErasedItem of(AsnId asn) {
            return new ErasedItem(PREFIX + asn, "-");
        }

        AsnId asn() {
            return new AsnId(pk.substring(PREFIX.length()));
        }
    }

    record DoneItem(Instant first, Instant firstReceived, Instant last) {}

    record ProgressItem(String pk, String sk, Map<String, DoneItem> lessons, Map<String, Instant> completions,
            long version) {

        static ProgressItem of(Progress progress, long version) {
            Map<String, DoneItem> lessons = new HashMap<>();
            progress.lessons().forEach((id, done) -> lessons.put(id,
                    new DoneItem(done.first(), done.firstReceived(), done.last())));
            Map<String, Instant> completions = new HashMap<>();
            progress.completions().forEach((number, at) -> completions.put(number.toString(), at));
            return new ProgressItem(pkOf(progress.asn()), progress.course().value(), lessons, completions, version);
        }

        static String pkOf(AsnId asn) {
            return "PROGRESS#" + asn;
        }

        Progress progress(AsnId asn) {
            Map<String, LessonDone> done = new TreeMap<>();
            lessons.forEach((id, at) -> done.put(id, new LessonDone(at.first(), at.firstReceived(), at.last())));
            Map<Integer, Instant> completed = new TreeMap<>();
            completions.forEach((number, at) -> completed.put(Integer.valueOf(number), at));
            return new Progress(asn, new CourseId(sk), done, completed, version);
        }
    }

    /** The person's place among those who wait for a version of the course. */
    record WaitingItem(String pk, String sk) {

        static WaitingItem of(Progress progress) {
            return new WaitingItem(pkOf(progress.course()), progress.asn().value());
        }

        static String pkOf(CourseId course) {
            return "WAITING#" + course;
        }
    }
}
