package id.tumbuh.progress.model.xapi;

import java.util.List;

/** What an agent that is asked for must be: one that can be known again. */
public final class AgentRules {

    private AgentRules() {}

    /** @param pointer the name of the parameter */
    public static List<Violation> check(Object tree, String pointer, XapiVersion version) {
        Findings findings = new Findings();
        Surrogates.check(tree, pointer, findings);
        Part.root(tree, pointer, findings, agent -> {
            ActorRules.agentOrGroup(agent);
            if ("Group".equals(agent.get("objectType")) && ActorRules.identifiers(agent) == 0) {
                agent.reject(Wrong.ONE_IDENTIFIER);
            }
        });
        return findings.list();
    }
}
