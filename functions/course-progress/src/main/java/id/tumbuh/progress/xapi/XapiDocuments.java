package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.DocumentAccess;
import id.tumbuh.progress.store.Documents;
import java.util.Map;

/** The resources beside the statements, by their paths. */
public final class XapiDocuments {

    /** The route keys, and the operations that they are. */
    public static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("GET /xapi/activities/state", "getActivityState"),
            Map.entry("PUT /xapi/activities/state", "putActivityState"),
            Map.entry("POST /xapi/activities/state", "postActivityState"),
            Map.entry("DELETE /xapi/activities/state", "deleteActivityState"),
            Map.entry("GET /xapi/activities/profile", "getActivityProfile"),
            Map.entry("PUT /xapi/activities/profile", "putActivityProfile"),
            Map.entry("POST /xapi/activities/profile", "postActivityProfile"),
            Map.entry("DELETE /xapi/activities/profile", "deleteActivityProfile"),
            Map.entry("GET /xapi/agents/profile", "getAgentProfile"),
            Map.entry("PUT /xapi/agents/profile", "putAgentProfile"),
            Map.entry("POST /xapi/agents/profile", "postAgentProfile"),
            Map.entry("DELETE /xapi/agents/profile", "deleteAgentProfile"),
            Map.entry("GET /xapi/agents", "getAgents"), Map.entry("GET /xapi/activities", "getActivities"));

    private XapiDocuments() {}

    /** The resources by their paths. */
    static Map<String, XapiResource> resources(Documents documents, KnownActivities known, DocumentAccess access) {
        return Map.of("/xapi/activities/state", new DocumentResource(DocumentKind.STATE, documents, access),
                "/xapi/activities/profile", new DocumentResource(DocumentKind.ACTIVITY_PROFILE, documents, access),
                "/xapi/agents/profile", new DocumentResource(DocumentKind.AGENT_PROFILE, documents, access),
                "/xapi/agents", new AgentsResource(access),
                "/xapi/activities", new ActivitiesResource(access, known));
    }
}
