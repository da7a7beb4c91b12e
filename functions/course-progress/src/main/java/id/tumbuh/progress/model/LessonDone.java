package id.tumbuh.progress.model;

import java.time.Instant;

/**
 * What is known of a lesson that was done: when first, when the first word of it was received, and when last. Any number of
 * them unite in any order to the same.
 */
public record LessonDone(Instant first, Instant firstReceived, Instant last) {

    /** Done once. */
    public static LessonDone at(Instant happened, Instant received) {
        return new LessonDone(happened, received, happened);
    }

    LessonDone and(LessonDone other) {
        return new LessonDone(earlier(first, other.first), earlier(firstReceived, other.firstReceived),
                last.isAfter(other.last) ? last : other.last);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
