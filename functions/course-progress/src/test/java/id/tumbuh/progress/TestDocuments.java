package id.tumbuh.progress;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One document of one of the resources, spoken to in one version with one credential.
 *
 * @param path such as activities/state
 */
record TestDocuments(TestLrs lrs, String path, String version, String authorization, Map<String, String> parameters) {

    static final String AGENT = "{\"objectType\":\"Agent\",\"mbox\":\"mailto:rina@example.com\"}";
    static final String ACTIVITY = "https://kursus.example/ulas";

    static TestDocuments state(TestLrs lrs, String version) {
        return new TestDocuments(lrs, "activities/state", version, TestLrs.courseware(),
                Map.of("activityId", ACTIVITY, "agent", AGENT, "stateId", "bookmark"));
    }

    static TestDocuments activityProfile(TestLrs lrs, String version) {
        return new TestDocuments(lrs, "activities/profile", version, TestLrs.courseware(),
                Map.of("activityId", ACTIVITY, "profileId", "settings"));
    }

    static TestDocuments agentProfile(TestLrs lrs, String version) {
        return new TestDocuments(lrs, "agents/profile", version, TestLrs.courseware(),
                Map.of("agent", AGENT, "profileId", "settings"));
    }

    /** The civil servant's own account. */
    static String asn(String name) {
        return "{\"account\":{\"homePage\":\"%s\",\"name\":\"%s\"}}".formatted(TestLrs.BASE, name);
    }

    TestDocuments with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new TestDocuments(lrs, path, version, authorization, changed);
    }

    TestDocuments without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new TestDocuments(lrs, path, version, authorization, changed);
    }

    TestDocuments as(String other) {
        return new TestDocuments(lrs, path, version, other, parameters);
    }

    HttpCall request(String method) {
        HttpCall call = lrs.cloud().http(method + " /xapi/" + path).header("authorization", authorization)
                .header("x-experience-api-version", version);
        parameters.forEach(call::query);
        return call;
    }

    Reply get() {
        return request("GET").call();
    }

    Reply put(String json) {
        return request("PUT").json(json).call();
    }

    Reply create(String json) {
        return put(json, "if-none-match", "*");
    }

    Reply put(String json, String header, String value) {
        return request("PUT").json(json).header(header, value).call();
    }

    Reply post(String json) {
        return request("POST").json(json).call();
    }

    Reply delete() {
        return request("DELETE").call();
    }

    String text() {
        return new String(get().body(), StandardCharsets.UTF_8);
    }

    String etag() {
        return get().headers().get("etag");
    }
}
