package id.tumbuh.survey.plan.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.plan.model.Closing;
import id.tumbuh.survey.plan.model.DevelopmentPlan;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Approval;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Approved;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Body;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Drafted;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Returned;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Submitted;
import id.tumbuh.survey.plan.model.PlannedCourse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plan as stored, in its person's partition of plans. What a state does not have is null: when it was submitted or returned
 * and by whom with which comment, which gaps it moves and by how many levels, to whom it was submitted, what is in force.
 */
record PlanItem(String pk, String sk, long version, int revision, String state, List<CourseItem> courses, Instant at,
        String by, String comment, Map<String, Integer> closes, String submittedTo, ApprovalItem inForce) {

    static final String PREFIX = "YEAR#";

    enum State {
        DRAFTED, SUBMITTED, RETURNED, APPROVED
    }

    record CourseItem(String course, String titleId, String titleEn, int lessonHours, List<String> competencies,
            int reaches, List<String> prerequisites) {

        static CourseItem of(PlannedCourse planned) {
            CourseOffer offer = planned.offer();
            return new CourseItem(offer.courseId().value(), offer.title().id(), offer.title().en(),
                    offer.lessonHours().value(), offer.competencies().stream().map(CompetencyCode::value).toList(),
                    offer.reaches().value(), offer.prerequisites().stream().map(CourseId::value).toList());
        }

        PlannedCourse planned() {
            return new PlannedCourse(new CourseOffer(new CourseId(course), new LocalizedText(titleId, titleEn),
                    new LessonHours(lessonHours), competencies.stream().map(CompetencyCode::new).toList(),
                    new ProficiencyLevel(reaches), prerequisites.stream().map(CourseId::new).toList()));
        }
    }

    record ApprovalItem(int revision, String by, Instant at, List<String> courses, int lessonHours) {

        static ApprovalItem of(Approval approval) {
            return new ApprovalItem(approval.revision(), approval.by().value(), approval.at(),
                    approval.courses().stream().map(CourseId::value).toList(), approval.lessonHours());
        }

        Approval approval() {
            return new Approval(revision, new AsnId(by), at, courses.stream().map(CourseId::new).toList(),
                    lessonHours);
        }
    }

    static String pk(AsnId asn) {
        return "PLANS#" + asn;
    }

    static PlanItem of(DevelopmentPlan plan, long version) {
        return switch (plan) {
            case Drafted(Body body) -> of(body, version, State.DRAFTED, null, null, null, null);
            case Submitted(Body body, Instant at, var closes) ->
                of(body, version, State.SUBMITTED, at, null, null, closes);
            case Returned(Body body, AsnId by, Instant at, String comment) ->
                of(body, version, State.RETURNED, at, by.value(), comment, null);
            case Approved(Body body, var closes) -> of(body, version, State.APPROVED, null, null, null, closes);
        };
    }

    private static PlanItem of(Body body, long version, State state, Instant at, String by, String comment,
            List<Closing> closes) {
        Map<String, Integer> levels = new TreeMap<>();
        if (closes != null) {
            closes.forEach(closing -> levels.put(closing.competency().value(), closing.levels()));
        }
        return new PlanItem(pk(body.asn()), PREFIX + body.year(), version, body.revision(), state.name(),
                body.courses().stream().map(CourseItem::of).toList(), at, by, comment, levels,
                body.submittedTo().map(AsnId::value).orElse(null),
                body.inForce().map(ApprovalItem::of).orElse(null));
    }

    Plans.Stored stored() {
        Body body = new Body(new AsnId(pk.substring(pk.indexOf('#') + 1)),
                Integer.parseInt(sk.substring(PREFIX.length())), revision,
                courses.stream().map(CourseItem::planned).toList(), Optional.ofNullable(submittedTo).map(AsnId::new),
                Optional.ofNullable(inForce).map(ApprovalItem::approval));
        List<Closing> moved = closes.entrySet().stream()
                .map(level -> new Closing(new CompetencyCode(level.getKey()), level.getValue()))
                .sorted((one, other) -> one.competency().compareTo(other.competency())).toList();
        return new Plans.Stored(switch (State.valueOf(state)) {
            case DRAFTED -> new Drafted(body);
            case SUBMITTED -> new Submitted(body, at, moved);
            case RETURNED -> new Returned(body, new AsnId(by), at, comment);
            case APPROVED -> new Approved(body, moved);
        }, version);
    }
}
