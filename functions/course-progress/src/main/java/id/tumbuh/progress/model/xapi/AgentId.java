package id.tumbuh.progress.model.xapi;

import java.util.Map;
import java.util.Optional;

/**
 * An agent's or a group's inverse functional identifier (xAPI 1.0.3 Data 2.4.2.3, IEEE 9274.1.1 4.2.2.1): two agents are
 * one where it is the same.
 *
 * @param kind mbox, mbox_sha1sum, openid or account
 * @param value as it was sent; of an account the home page and the name, with a line feed between them
 */
public record AgentId(String kind, String value) {

    /** What an agent or a group is identified by; a group without any is anonymous. */
    public static Optional<AgentId> of(Map<String, Object> agent) {
        for (String kind : new String[]{"mbox", "mbox_sha1sum", "openid"}) {
            if (agent.get(kind) instanceof String text) {
                return Optional.of(new AgentId(kind, text));
            }
        }
        return Tree.object(agent, "account").flatMap(account -> Tree.text(account, "homePage")
                .flatMap(page -> Tree.text(account, "name").map(name -> account(page, name))));
    }

    public static AgentId account(String homePage, String name) {
        return new AgentId("account", homePage + "\n" + name);
    }

    /** As one text, for a key: no two identifiers have the same. */
    public String text() {
        return kind + "\n" + value;
    }
}
