package id.tumbuh.progress.model.xapi;

import id.tumbuh.shared.AsnId;
import java.util.Optional;

/**
 * The accounts by which the city's people are known.
 *
 * @param homePage of each of them: the city's public address
 */
public record CityAccounts(String homePage) {

    public AgentId agentOf(AsnId asn) {
        return AgentId.account(homePage, asn.value());
    }

    /** The person that the agent is, where it is one of the city's. */
    public Optional<AsnId> personOf(AgentId agent) {
        String ours = AgentId.account(homePage, "").value();
        if (!agent.kind().equals("account") || !agent.value().startsWith(ours)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AsnId(agent.value().substring(ours.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
