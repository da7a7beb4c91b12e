package id.tumbuh.progress.model;

import java.time.Instant;

/**
 * What is known of a lesson that was done: when first, when the first word of it was received, and when last. Any number of
 * them unite in any order to the same.
 *
 * @param first when it was done, or when that was received where the device's clock is not believed
 * @param last as the device says, but not in the future. It decides whether the lesson was done again since it was
 *         credited, so the receipt stands in for no old date here: a second phone that tells late of learning that was
 *         credited long ago would get it credited once more. Who does learn again with a clock that is behind completes the
 *         new version once the clock is right.
 */
public record LessonDone(Instant first, Instant firstReceived, Instant last) {

    /** Done once, as the device says. */
    public static LessonDone at(Instant stated, Instant received) {
        return new LessonDone(OfflineGrace.believed(stated, received), received, earlier(stated, received));
    }

    LessonDone and(LessonDone other) {
        return new LessonDone(earlier(first, other.first), earlier(firstReceived, other.firstReceived),
                last.isAfter(other.last) ? last : other.last);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
