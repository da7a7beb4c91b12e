package id.tumbuh.survey.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.model.Partial;
import id.tumbuh.survey.model.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Answers that were not submitted, as they are stored, for some time after they could be submitted. */
record PartialItem(String pk, String sk, int revision, int asked, Instant savedAt, byte[] data, long expiresAt) {

    private static final String PREFIX = ResponseItem.ALL + "_PARTIAL#";

    /** Long after the last moment in which they could be submitted: a correction may have moved that. */
    private static final Duration KEPT = Duration.ofDays(90);

    static String pk(String surveyId) {
        return PREFIX + surveyId;
    }

    static PartialItem of(Json json, AsnId asn, Survey survey, Partial partial) {
        return new PartialItem(pk(partial.surveyId()), asn.value(), partial.revision(), partial.version(),
                partial.savedAt(), Packed.of(json, partial.answers()),
                survey.settlesAt().plus(KEPT).getEpochSecond());
    }

    @SuppressWarnings("unchecked")
    Partial partial(Json json) {
        return new Partial(pk.substring(PREFIX.length()), asked, revision, savedAt,
                Packed.read(json, data, Map.class));
    }
}
