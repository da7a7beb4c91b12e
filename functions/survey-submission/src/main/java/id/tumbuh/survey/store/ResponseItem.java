package id.tumbuh.survey.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.CompetencyGap;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's answers as they are stored, with the gaps that they showed then: what the person was told. */
record ResponseItem(String pk, String sk, Instant submittedAt, Map<String, String> answers, List<GapItem> gaps) {

    private static final String PREFIX = "RESPONSES#";

    record GapItem(String competency, int required, int actual) {

        CompetencyGap gap() {
            return new CompetencyGap(new CompetencyCode(competency), new ProficiencyLevel(required),
                    Optional.of(new ProficiencyLevel(actual)), List.of(CompetencyGap.Source.SURVEY));
        }
    }

    static String pk(String surveyId) {
        return PREFIX + surveyId;
    }

    static ResponseItem of(AsnId asn, Surveys.Response response) {
        Map<String, String> answers = new HashMap<>();
        response.answers().forEach((name, level) -> answers.put(name, String.valueOf(level.value())));
        return new ResponseItem(pk(response.surveyId()), asn.value(), response.submittedAt(), answers,
                response.gaps().stream().map(gap -> new GapItem(gap.competency().value(), gap.required().value(),
                        gap.actual().orElseThrow().value())).toList());
    }

    String surveyId() {
        return pk.substring(PREFIX.length());
    }

    Surveys.Response response() {
        Map<String, ProficiencyLevel> levels = new HashMap<>();
        answers.forEach((name, level) -> levels.put(name, new ProficiencyLevel(Integer.parseInt(level))));
        return new Surveys.Response(surveyId(), submittedAt, levels, gaps.stream().map(GapItem::gap).toList());
    }
}
