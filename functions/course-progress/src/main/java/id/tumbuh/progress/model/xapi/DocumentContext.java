package id.tumbuh.progress.model.xapi;

import java.util.Optional;

/** What a document belongs to; its id is unique within. */
public sealed interface DocumentContext {

    /**
     * What courseware remembers of an agent in an activity.
     *
     * @param registration a UUID in lower case; for lists and deletions of many, none means whatever registration
     */
    record State(AgentId agent, String activityId, Optional<String> registration) implements DocumentContext {}

    record AgentProfile(AgentId agent) implements DocumentContext {}

    record ActivityProfile(String activityId) implements DocumentContext {}
}
