package id.tumbuh.survey.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person's answers as they are stored, with the gaps that they showed then: what the person was told. The present revision
 * lies with its survey, each earlier one in a partition of its own. An item of before there were versions is not packed and
 * has each answer as the text of a level.
 *
 * @param asked the survey's version
 * @param sent the SHA-256 of what was sent: the same again is the same answer
 */
record ResponseItem(String pk, String sk, Integer revision, Integer asked, Instant submittedAt, Instant answeredAt,
        byte[] data, byte[] sent, Integer saved, Map<String, String> answers, List<GapItem> gaps) {

    /** What the keys of all that a person answered begin with. */
    static final String ALL = "RESPONSES";
    private static final String PREFIX = ALL + "#";
    private static final String EARLIER = ALL + "_EARLIER#";

    record GapItem(String competency, int required, int actual) {

        CompetencyGap gap() {
            return new CompetencyGap(new CompetencyCode(competency), new ProficiencyLevel(required),
                    Optional.of(new ProficiencyLevel(actual)), List.of(CompetencyGap.Source.SURVEY));
        }
    }

    static String pk(String surveyId) {
        return PREFIX + surveyId;
    }

    /** What is packed. */
    record Content(Map<String, Object> answers, List<GapItem> gaps) {}

    static ResponseItem of(Json json, AsnId asn, Response response) {
        return new ResponseItem(pk(response.surveyId()), asn.value(), response.revision(), response.version(),
                response.submittedAt(), response.answeredAt(), Packed.of(json, new Content(response.answers(),
                        response.gaps().stream().map(gap -> new GapItem(gap.competency().value(),
                                gap.required().value(), gap.actual().orElseThrow().value())).toList())),
                response.sent(), response.saved(), null, null);
    }

    /** The same as one of the earlier revisions. */
    ResponseItem earlier() {
        return new ResponseItem("%s%s#%06d".formatted(EARLIER, surveyId(), revisionOrFirst()), sk, revisionOrFirst(),
                asked, submittedAt, answeredAt, data, sent, saved, answers, gaps);
    }

    String surveyId() {
        return pk.substring(PREFIX.length());
    }

    private int revisionOrFirst() {
        return revision == null ? 1 : revision;
    }

    Response response(Json json) {
        Content content = content(json);
        return new Response(surveyId(), asked == null ? 1 : asked, revisionOrFirst(), submittedAt,
                answeredAt == null ? submittedAt : answeredAt, content.answers(), sent == null ? new byte[0] : sent,
                saved == null ? 0 : saved,
                content.gaps().stream().map(GapItem::gap).toList());
    }

    private Content content(Json json) {
        if (data != null) {
            return Packed.read(json, data, Content.class);
        }
        Map<String, Object> levels = new HashMap<>();
        answers.forEach((name, level) -> levels.put(name, Integer.valueOf(level)));
        return new Content(levels, gaps);
    }
}
