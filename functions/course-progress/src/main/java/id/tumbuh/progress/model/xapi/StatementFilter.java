package id.tumbuh.progress.model.xapi;

import java.util.Locale;
import java.util.Optional;

/** Which statements are asked for, but for when they were stored. What is not there asks for nothing. */
public record StatementFilter(
        Optional<AgentId> agent,
        Optional<String> verb,
        Optional<String> activity,
        Optional<String> registration,
        boolean relatedActivities,
        boolean relatedAgents) {

    public boolean matches(StatementKeys keys) {
        return agent.map((relatedAgents ? keys.relatedAgents() : keys.agents())::contains).orElse(true)
                && verb.map(asked -> keys.verb().filter(asked::equals).isPresent()).orElse(true)
                && activity.map(asked -> relatedActivities
                        ? keys.relatedActivities().contains(asked)
                        : keys.activity().filter(asked::equals).isPresent()).orElse(true)
                && registration.map(asked -> keys.registration().filter(asked.toLowerCase(Locale.ROOT)::equals)
                        .isPresent()).orElse(true);
    }
}
