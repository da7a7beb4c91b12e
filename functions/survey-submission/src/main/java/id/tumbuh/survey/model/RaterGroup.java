package id.tumbuh.survey.model;

import java.util.Optional;

/** Who rates somebody, seen from the one who is rated. */
public enum RaterGroup {
    SELF, SUPERIOR, PEER, SUBORDINATE;

    /** How the rater stands to the subject, by who their superiors are now; nothing where they have not to do with each other. */
    public static Optional<RaterGroup> of(Person rater, Person subject) {
        if (rater.asn().equals(subject.asn())) {
            return Optional.of(SELF);
        }
        if (subject.superior().filter(rater.asn()::equals).isPresent()) {
            return Optional.of(SUPERIOR);
        }
        if (rater.superior().filter(subject.asn()::equals).isPresent()) {
            return Optional.of(SUBORDINATE);
        }
        return rater.superior().isPresent() && rater.superior().equals(subject.superior())
                ? Optional.of(PEER)
                : Optional.empty();
    }
}
