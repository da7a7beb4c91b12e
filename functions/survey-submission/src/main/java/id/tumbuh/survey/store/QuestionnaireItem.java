package id.tumbuh.survey.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.survey.model.Draft;

/**
 * What a survey asks, as it is stored beside it: the draft of the next version, and each version that was published, which
 * is written once and never over.
 *
 * @param content a {@link Draft}, packed
 */
record QuestionnaireItem(String pk, String sk, int revision, byte[] content) {

    static final String DRAFT = "DRAFT";

    static String version(int version) {
        return "VERSION#%06d".formatted(version);
    }

    static QuestionnaireItem of(Json json, String surveyId, String sk, Draft draft) {
        return new QuestionnaireItem(SurveyItem.pk(surveyId), sk, draft.revision(), Packed.of(json, draft));
    }

    Draft draft(Json json) {
        return Packed.read(json, content, Draft.class);
    }
}
