package id.tumbuh.canary.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What the canary tells the learning record store each time: that it did one lesson of a course, once and for all, on the
 * same day. Its id comes from what it says, so that the store knows it again and keeps and counts nothing more.
 */
public record CanaryLesson(String publicUrl, String subject, String course, String lesson) {

    /** Before any course that it could be told about is taken from the catalogue: it is never news. */
    private static final Instant DONE = Instant.parse("2026-01-01T01:00:00Z");

    /** An xAPI statement. */
    public Map<String, Object> statement() {
        String object = publicUrl + "/courses/" + course + "/lessons/" + lesson;
        return Map.of("id",
                UUID.nameUUIDFromBytes((subject + " " + object).getBytes(StandardCharsets.UTF_8)).toString(),
                "actor",
                Map.of("objectType", "Agent", "account", Map.of("homePage", publicUrl, "name", subject)), "verb",
                Map.of("id", "http://adlnet.gov/expapi/verbs/completed"), "object",
                Map.of("objectType", "Activity", "id", object), "timestamp", DONE.toString());
    }
}
