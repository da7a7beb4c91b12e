package id.tumbuh.survey.store;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Grade;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.survey.model.Audience;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Frame;
import id.tumbuh.survey.model.Questionnaire;
import id.tumbuh.survey.model.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A survey as it is stored, without what it asks: under its id, and once more in the list of those that are where it is in its
 * life. One of before surveys had versions has its questions here, and of it there was one version; the code of
 * before fails without such a list.
 */
record SurveyItem(
        String pk,
        String sk,
        String surveyId,
        String status,
        Integer version,
        String titleId,
        String titleEn,
        Instant opensAt,
        Instant closesAt,
        int minimumGroupSize,
        boolean anonymous,
        List<String> departments,
        List<String> positionKinds,
        List<String> grades,
        Long graceSeconds,
        String series,
        Boolean review,
        List<QuestionItem> questions) {

    private static final String DRAFTS = "DRAFTS";
    static final String PUBLISHED = "PUBLISHED";
    private static final String CLOSED = "CLOSED";
    static final String SK = "-";

    record QuestionItem(String name, String competency, String titleId, String titleEn) {}

    static String pk(String surveyId) {
        return "SURVEY#" + surveyId;
    }

    static String list(Survey.Status status) {
        return switch (status) {
            case DRAFT -> DRAFTS;
            case PUBLISHED -> PUBLISHED;
            case CLOSED -> CLOSED;
        };
    }

    /**
     * Its key in the list, which is in the order of closing: whatever is over lies together. Drafts are in no order: when they
     * close changes with each draft, and who writes those may not delete.
     */
    static String listKey(Survey survey) {
        return survey.status() == Survey.Status.DRAFT
                ? survey.surveyId()
                : "%012d.%09d#%s".formatted(survey.closesAt().getEpochSecond(), survey.closesAt().getNano(),
                        survey.surveyId());
    }

    static SurveyItem of(Survey survey) {
        return of(pk(survey.surveyId()), SK, survey);
    }

    static SurveyItem listed(Survey survey) {
        return of(list(survey.status()), listKey(survey), survey);
    }

    Survey survey() {
        Survey.Status now = Survey.Status.valueOf(status);
        return new Survey(surveyId, now, version != null ? version : now == Survey.Status.DRAFT ? 0 : 1, frame());
    }

    Frame frame() {
        return new Frame(new LocalizedText(titleId, titleEn), opensAt, closesAt, minimumGroupSize, anonymous,
                new Audience(departments.stream().map(DepartmentCode::new).toList(),
                        positionKinds == null ? List.of() : positionKinds.stream().map(PositionKind::valueOf).toList(),
                        grades == null ? List.of() : grades.stream().map(Grade::new).toList()),
                Duration.ofSeconds(graceSeconds == null ? 0 : graceSeconds), Optional.ofNullable(series),
                Boolean.TRUE.equals(review) ? Frame.Kind.REVIEW : Frame.Kind.SURVEY);
    }

    /** What one of before surveys had versions says and asks. */
    Optional<Draft> draft() {
        return Optional.ofNullable(questions).filter(list -> !list.isEmpty())
                .map(list -> new Draft(0, frame(), Questionnaire.of(list.stream()
                        .map(item -> new Questionnaire.LevelQuestion(item.name(), new CompetencyCode(item.competency()),
                                new LocalizedText(item.titleId(), item.titleEn())))
                        .toList())));
    }

    private static SurveyItem of(String pk, String sk, Survey survey) {
        Frame frame = survey.frame();
        return new SurveyItem(pk, sk, survey.surveyId(), survey.status().name(), survey.version(), frame.title().id(),
                frame.title().en(), frame.opensAt(), frame.closesAt(), frame.minimumGroupSize(), frame.anonymous(),
                frame.audience().departments().stream().map(DepartmentCode::value).toList(),
                frame.audience().positionKinds().stream().map(PositionKind::name).toList(),
                frame.audience().grades().stream().map(Grade::value).toList(), frame.grace().toSeconds(),
                frame.series().orElse(null), frame.isReview(), List.of());
    }
}
