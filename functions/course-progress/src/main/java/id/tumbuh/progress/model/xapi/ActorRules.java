package id.tumbuh.progress.model.xapi;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What agents and groups must be (xAPI 1.0.3 Data 2.4.2 and 2.4.9). */
final class ActorRules {

    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> AGENT = Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> GROUP = Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account",
            "member");

    private ActorRules() {}

    static void agentOrGroup(Part actor) {
        if ("Group".equals(actor.get("objectType"))) {
            group(actor);
        } else {
            agent(actor);
        }
    }

    static void agent(Part agent) {
        agent.only(AGENT);
        agent.text("objectType", Wrong.AGENT, "Agent"::equals);
        if (identifiers(agent) != 1) {
            agent.reject(Wrong.ONE_IDENTIFIER);
        }
        common(agent);
    }

    static void group(Part group) {
        group.only(GROUP);
        group.required("objectType");
        group.text("objectType", Wrong.GROUP, "Group"::equals);
        long identifiers = identifiers(group);
        if (identifiers > 1) {
            group.reject(Wrong.ONE_IDENTIFIER);
        } else if (identifiers == 0 && (!group.has("member") || List.of().equals(group.get("member")))) {
            group.reject("member", Wrong.MEMBERS);
        }
        common(group);
        group.objects("member", ActorRules::agent);
    }

    /** An agent, or the two of OAuth: the application, known by its account, and the person who let it in. */
    static void authority(Part authority) {
        agentOrGroup(authority);
        if ("Group".equals(authority.get("objectType")) && !(identifiers(authority) == 0
                && authority.get("member") instanceof List<?> two && two.size() == 2
                && two.stream().anyMatch(one -> one instanceof Map<?, ?> agent && agent.containsKey("account")))) {
            authority.reject(Wrong.AUTHORITY);
        }
    }

    static long identifiers(Part actor) {
        int count = 0;
        for (String name : IDENTIFIERS) {
            count += actor.has(name) ? 1 : 0;
        }
        return count;
    }

    private static void common(Part actor) {
        actor.text("name");
        actor.text("mbox", Wrong.MBOX, Mailto::isValid);
        actor.text("mbox_sha1sum", Wrong.SHA1, text -> Hex.isValid(text, 40));
        actor.text("openid", Wrong.IRI, Iri::isValid);
        actor.object("account", account -> {
            account.only(Set.of("homePage", "name"));
            account.required("homePage", "name");
            account.text("homePage", Wrong.IRI, Iri::isValid);
            account.text("name");
        });
    }
}
