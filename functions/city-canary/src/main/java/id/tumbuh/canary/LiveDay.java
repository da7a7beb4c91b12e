package id.tumbuh.canary;

import id.tumbuh.canary.Api.Answer;
import id.tumbuh.canary.model.CanaryLesson;
import id.tumbuh.canary.model.Step;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.ScheduledCall;
import id.tumbuh.runtime.Settings;
import id.tumbuh.runtime.measure.Measures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Lives a small day of the city as a civil servant who does not exist, from outside, and tells how it went. It learns one
 * lesson, always the same, and otherwise only reads: after its first day nothing that it does is kept or counted.
 */
final class LiveDay implements Function<ScheduledCall, Map<String, Object>> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveDay.class);
    private static final String PASSED = "CanaryPassed";
    private static final String FAILED = "CanaryFailed";
    /** As long as a code is, and nobody's. */
    private static final String NOBODYS_CODE = "0".repeat(26);

    private final Api api;
    private final Settings settings;
    private final Json json;
    private final Measures measures;

    LiveDay(Settings settings, Json json, Measures measures) {
        this.api = new Api(settings.required("PUBLIC_URL"), json);
        this.settings = settings;
        this.json = json;
        this.measures = measures;
    }

    /** A step; it gives what later steps need. */
    @FunctionalInterface
    private interface Doing {
        String run() throws IOException, StepFailed;
    }

    private static final class StepFailed extends Exception {
        StepFailed(String message) {
            super(message);
        }
    }

    @Override
    public Map<String, Object> apply(ScheduledCall call) {
        Map<String, Object> day = new LinkedHashMap<>();
        String token = step(day, Step.TOKEN, this::token);
        step(day, Step.HEALTH, () -> expect(api.get("/health", ""), 200));
        if (!token.isEmpty()) {
            step(day, Step.SURVEYS, () -> expect(api.get("/surveys", token), 200));
            step(day, Step.GAPS, () -> expect(api.get("/me/gaps", token), 200));
            step(day, Step.LESSON, () -> learn(token));
            step(day, Step.PROGRESS, () -> progress(token));
        }
        step(day, Step.VERIFICATION, this::verify);
        measures.count(day.values().stream().allMatch("passed"::equals) ? PASSED : FAILED);
        return day;
    }

    private String step(Map<String, Object> day, Step step, Doing doing) {
        try {
            String given = doing.run();
            day.put(step.name(), "passed");
            return given;
        } catch (IOException | StepFailed e) {
            LOG.error("{} failed: {}", step, e.toString());
            measures.count(step.failed());
            day.put(step.name(), "failed");
            return "";
        }
    }

    private String token() throws IOException, StepFailed {
        Answer answer = api.form(settings.required("TOKEN_URL"), Map.of("grant_type", "client_credentials", "client_id",
                settings.required("CLIENT_ID"), "client_secret", settings.required("CLIENT_SECRET"), "scope",
                "tumbuh"));
        expect(answer, 200);
        return answer.body().path("access_token").asString();
    }

    private String learn(String token) throws IOException, StepFailed {
        String course = settings.required("COURSE");
        Answer answer = api.get("/courses/" + course, token);
        expect(answer, 200);
        JsonNode lessons = answer.body().path("lessons");
        if (lessons.size() < 2) {
            // it would complete the course: a certificate and points for nobody
            throw new StepFailed("the course " + course + " has less than two lessons");
        }
        // the same one in whatever order a later version of the course has them
        String always = lessons.values().stream().map(lesson -> lesson.path("id").asString()).sorted().findFirst()
                .orElseThrow();
        CanaryLesson lesson = new CanaryLesson(settings.required("PUBLIC_URL"), subject(token), course, always);
        return expect(api.post("/xapi/statements", token, java.util.List.of(lesson.statement())), 200);
    }

    private String progress(String token) throws IOException, StepFailed {
        Answer answer = api.get("/me/progress", token);
        expect(answer, 200);
        JsonNode mine = answer.body().path("items").values().stream()
                .filter(item -> item.path("courseId").asString("").equals(settings.required("COURSE"))).findFirst()
                .orElseThrow(() -> new StepFailed("the lesson does not show"));
        if (mine.path("lessonsDone").asInt() != 1 || mine.path("completedAt").isString()) {
            throw new StepFailed("one lesson was done, " + mine.path("lessonsDone") + " show");
        }
        return "";
    }

    /** Where no certificate is known to it, that an unknown one is told to be so. */
    private String verify() throws IOException, StepFailed {
        var known = settings.optional("VERIFICATION_CODE");
        Answer answer = api.get("/verify/" + known.orElse(NOBODYS_CODE), "");
        expect(answer, known.isPresent() ? 200 : 404);
        if (known.isPresent() && !answer.body().path("valid").asBoolean(false)) {
            throw new StepFailed("the known certificate does not verify");
        }
        return "";
    }

    private String subject(String token) throws StepFailed {
        String[] parts = token.split("\\.");
        if (parts.length != 3) {
            throw new StepFailed("the token is no JWT");
        }
        return json.mapper().readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .path("sub").asString();
    }

    private static String expect(Answer answer, int status) throws StepFailed {
        if (answer.status() != status) {
            throw new StepFailed("answered " + answer.status() + " and not " + status);
        }
        return "";
    }
}
