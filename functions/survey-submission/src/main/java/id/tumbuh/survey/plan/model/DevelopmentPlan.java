package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.model.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person's development plan for a year. It is drafted, submitted to the superior, and approved or returned; whoever changes
 * it after that has a draft again. A change of an approved plan is a new revision, and what was approved stays in force until
 * that is approved as well.
 */
public sealed interface DevelopmentPlan {

    /** A plan is written and submitted for this year and so many after it. */
    int YEARS_AHEAD = 5;

    Body body();

    /**
     * What every plan has.
     *
     * @param revision from 1; one more after each approval
     * @param submittedTo the superior to whom it was submitted last
     * @param inForce what was approved last
     */
    record Body(AsnId asn, int year, int revision, List<PlannedCourse> courses, Optional<AsnId> submittedTo,
            Optional<Approval> inForce) {

        public Body {
            courses = List.copyOf(courses);
        }

        public int lessonHours() {
            return courses.stream().mapToInt(course -> course.lessonHours().value()).sum();
        }

        private Body with(int number, List<PlannedCourse> other) {
            return new Body(asn, year, number, other, submittedTo, inForce);
        }

        private Body to(AsnId superior) {
            return new Body(asn, year, revision, courses, Optional.of(superior), inForce);
        }

        private Body approved(AsnId by, Instant at) {
            return new Body(asn, year, revision, courses, submittedTo, Optional.of(new Approval(revision, by, at,
                    courses.stream().map(PlannedCourse::course).toList(), lessonHours())));
        }
    }

    /** What a superior approved. */
    record Approval(int revision, AsnId by, Instant at, List<CourseId> courses, int lessonHours) {}

    /** The person may still change it; the superior does not see it. */
    record Drafted(Body body) implements DevelopmentPlan {}

    /** @param closes the gaps that it moves, as they were then */
    record Submitted(Body body, Instant at, List<Closing> closes) implements DevelopmentPlan {

        public Approved approve(AsnId by, Instant when) {
            return new Approved(body.approved(by, when), closes);
        }

        public Returned giveBack(AsnId by, Instant when, String comment) {
            return new Returned(body, by, when, comment);
        }
    }

    record Returned(Body body, AsnId by, Instant at, String comment) implements DevelopmentPlan {}

    record Approved(Body body, List<Closing> closes) implements DevelopmentPlan {

        public Approval approval() {
            return body.inForce().orElseThrow();
        }
    }

    /** Whether plans for the year are written and submitted at this time; years are in Asia/Jakarta. */
    static boolean isOpen(int year, Instant at) {
        int now = at.atZone(Period.ZONE).getYear();
        return now <= year && year <= now + YEARS_AHEAD;
    }

    static Drafted first(AsnId asn, int year, List<PlannedCourse> courses) {
        return new Drafted(new Body(asn, year, 1, courses, Optional.empty(), Optional.empty()));
    }

    /** With other courses: a draft, whatever it was. */
    default Drafted changed(List<PlannedCourse> courses) {
        return new Drafted(switch (this) {
            case Approved(Body body, var closes) -> body.with(body.revision() + 1, courses);
            case Drafted(Body body) -> body.with(body.revision(), courses);
            case Submitted(Body body, var at, var closes) -> body.with(body.revision(), courses);
            case Returned(Body body, var by, var at, var comment) -> body.with(body.revision(), courses);
        });
    }

    /** Submitted to the superior; nothing where it is there or approved already. */
    default Optional<Submitted> submit(AsnId superior, Instant at, List<Closing> closes) {
        boolean there = body().submittedTo().filter(superior::equals).isPresent();
        return switch (this) {
            case Submitted submitted when there -> Optional.empty();
            case Approved approved -> Optional.empty();
            case Drafted drafted -> Optional.of(new Submitted(body().to(superior), at, closes));
            case Returned returned -> Optional.of(new Submitted(body().to(superior), at, closes));
            case Submitted submitted -> Optional.of(new Submitted(body().to(superior), at, closes));
        };
    }

    /** The one who decides of a person's plans: the superior that the person has now, and never the person. */
    static Optional<AsnId> decides(Person person) {
        return person.superior().filter(superior -> !superior.equals(person.asn()));
    }
}
