package id.tumbuh.progress.model.xapi;

import java.util.Optional;

/** A version of xAPI that is spoken here: 1.0.3, and 2.0 (IEEE 9274.1.1). */
public enum XapiVersion {
    V1("1.0.3", "1\\.0(\\.\\d+)?"), V2("2.0.0", "2\\.0(\\.\\d+)?");

    private final String answered;
    private final String accepted;

    XapiVersion(String answered, String accepted) {
        this.answered = answered;
        this.accepted = accepted;
    }

    /** The version that a header or a statement names; any patch of 1.0 and 2.0 will do. */
    public static Optional<XapiVersion> of(String text) {
        for (XapiVersion version : values()) {
            if (text.matches(version.accepted)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** As the header X-Experience-API-Version of an answer has it. */
    public String answered() {
        return answered;
    }
}
