package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.StatementKeys;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What statements are found by, as short texts of one length: kind, and a hash of what it may be. Of the kinds, an agent and
 * an activity of a statement's own have an index of each statement; a verb, a registration, and agents and activities that
 * are merely related, one of each hour's part of the log.
 */
record KeyHash(Kind kind, String hash) {

    enum Kind {
        AGENT(true), ACTIVITY(true), VERB(false), REGISTRATION(false), RELATED_AGENT(false), RELATED_ACTIVITY(false);

        private final boolean exact;

        Kind(boolean exact) {
            this.exact = exact;
        }

        /** Whether there is a row for each statement. */
        boolean exact() {
            return exact;
        }
    }

    /** Half of SHA-256: nobody finds two with the same on purpose. */
    private static final int BYTES = 16;

    static KeyHash of(Kind kind, String text) {
        return new KeyHash(kind, Hashes.of(kind.name() + "\n" + text, BYTES));
    }

    /** All that a statement is found by. */
    static Set<KeyHash> of(StatementKeys keys) {
        Set<KeyHash> hashes = new LinkedHashSet<>();
        keys.agents().forEach(agent -> hashes.add(of(Kind.AGENT, agent.text())));
        keys.activity().ifPresent(activity -> hashes.add(of(Kind.ACTIVITY, activity)));
        keys.verb().ifPresent(verb -> hashes.add(of(Kind.VERB, verb)));
        keys.registration().ifPresent(registration -> hashes.add(of(Kind.REGISTRATION, registration)));
        keys.relatedAgents().stream().filter(agent -> !keys.agents().contains(agent))
                .forEach(agent -> hashes.add(of(Kind.RELATED_AGENT, agent.text())));
        keys.relatedActivities().stream().filter(activity -> !keys.activity().equals(Optional.of(activity)))
                .forEach(activity -> hashes.add(of(Kind.RELATED_ACTIVITY, activity)));
        return hashes;
    }

    /** Four bytes of it, for a first look: who has others is none, who has the same is looked at. */
    int brief() {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(hash)).getInt();
    }
}
