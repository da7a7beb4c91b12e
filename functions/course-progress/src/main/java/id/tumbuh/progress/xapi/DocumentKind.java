package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.AgentId;
import id.tumbuh.progress.model.xapi.DocumentContext;
import id.tumbuh.progress.model.xapi.XapiVersion;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The resources of documents, and what their requests name (xAPI 1.0.3 Communication 2.3, 2.6, 2.7; IEEE 9274.1.1 4.1.6). */
enum DocumentKind {
    STATE("stateId", Set.of("activityId", "agent"), Set.of("registration")), AGENT_PROFILE("profileId", Set.of("agent"),
            Set.of()), ACTIVITY_PROFILE("profileId", Set.of("activityId"), Set.of());

    /** @param id empty where many are meant */
    record Named(DocumentContext context, Optional<String> id, Optional<Instant> since) {}

    private final String idName;
    private final Set<String> required;
    private final Set<String> optional;

    DocumentKind(String idName, Set<String> required, Set<String> optional) {
        this.idName = idName;
        this.required = required;
        this.optional = optional;
    }

    /** Whether a PUT must say which document it replaces: in 1.0.3 states are excepted, since they seldom conflict. */
    boolean guarded(XapiVersion version) {
        return this != STATE || version == XapiVersion.V2;
    }

    /** @throws id.tumbuh.runtime.http.ProblemException INVALID with all that is wrong */
    Named named(XapiRequest request) {
        boolean many = request.parameter(idName).isEmpty();
        Set<String> known = new HashSet<>(required);
        known.addAll(optional);
        known.add(idName);
        if (many && request.method().equals("GET")) {
            known.add("since");
        }
        Parameters parameters = Parameters.of(request, known);
        required.stream().sorted().forEach(parameters::need);
        if (!mayBeMany(request.method())) {
            parameters.need(idName);
        }
        Optional<AgentId> agent = parameters.agent("agent").flatMap(AgentId::of);
        Optional<String> activity = parameters.iri("activityId");
        Optional<String> registration = parameters.uuid("registration");
        Optional<String> id = parameters.id(idName);
        Optional<Instant> since = parameters.timestamp("since");
        parameters.done();
        return new Named(switch (this) {
            case STATE -> new DocumentContext.State(agent.orElseThrow(), activity.orElseThrow(), registration);
            case AGENT_PROFILE -> new DocumentContext.AgentProfile(agent.orElseThrow());
            case ACTIVITY_PROFILE -> new DocumentContext.ActivityProfile(activity.orElseThrow());
        }, id, since);
    }

    private boolean mayBeMany(String method) {
        return method.equals("GET") || this == STATE && method.equals("DELETE");
    }
}
