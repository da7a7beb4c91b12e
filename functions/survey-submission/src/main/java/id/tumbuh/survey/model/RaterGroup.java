package id.tumbuh.survey.model;

/** Who rates somebody, seen from the one who is rated. */
public enum RaterGroup {
    SELF, SUPERIOR, PEER, SUBORDINATE
}
