package id.tumbuh.progress.model.xapi;

import id.tumbuh.shared.AsnId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key with which courseware speaks at /xapi. A revoked one is kept for good: what was stated with it names it.
 *
 * @param id the user of HTTP Basic, and the account under which its statements are stored
 * @param version counts the changes, from 1
 */
public record CoursewareKey(String id, HashedSecret secret, Grant grant, Instant createdAt, AsnId createdBy,
        Optional<Instant> revokedAt, long version) {

    /**
     * What a key is for.
     *
     * @param activities what the ids of its activities begin with; with none it is bound to nothing
     */
    public record Grant(String label, boolean mayRead, boolean mayWrite, List<String> activities) {

        public Grant {
            activities = List.copyOf(activities);
        }
    }

    /** Who speaks with it; nobody once it is revoked. */
    public Optional<Speaker> speaker() {
        return revokedAt.isPresent()
                ? Optional.empty()
                : Optional.of(new Speaker.Courseware(id, grant.mayRead(), grant.mayWrite(), grant.activities()));
    }

    /**
     * The key with another grant, where it is not revoked and is the version that was looked at. A grant that it has already is
     * no change, so that the same can be asked again.
     */
    public Optional<CoursewareKey> granted(Grant wanted, long lookedAt) {
        if (revokedAt.isPresent() || version != lookedAt && !grant.equals(wanted)) {
            return Optional.empty();
        }
        return Optional.of(grant.equals(wanted)
                ? this
                : new CoursewareKey(id, secret, wanted, createdAt, createdBy, revokedAt, version + 1));
    }

    /** Revoking it again changes nothing. */
    public CoursewareKey revoked(Instant at) {
        return revokedAt.isPresent()
                ? this
                : new CoursewareKey(id, secret, grant, createdAt, createdBy, Optional.of(at), version + 1);
    }
}
