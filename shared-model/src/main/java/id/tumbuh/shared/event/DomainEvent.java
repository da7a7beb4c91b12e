package id.tumbuh.shared.event;

import java.util.Map;

/** What one context tells the others. The type is the CloudEvents type; it never changes its meaning. */
public sealed interface DomainEvent permits PeopleChanged, CoursePublished, CourseEnrolled, CompetencyGapsFound,
        TrainingNeedRaised, CourseJudgingContinued, CourseCompleted, CertificateIssued, InnovationSubmitted,
        AwardShardRequested {

    /** Every event's type. A consumer gives back a type that is not here, until a newer one takes it. */
    Map<String, Class<? extends DomainEvent>> TYPES = Map.of(PeopleChanged.TYPE, PeopleChanged.class,
            CoursePublished.TYPE, CoursePublished.class, CourseEnrolled.TYPE, CourseEnrolled.class,
            CompetencyGapsFound.TYPE, CompetencyGapsFound.class, TrainingNeedRaised.TYPE, TrainingNeedRaised.class,
            CourseJudgingContinued.TYPE, CourseJudgingContinued.class,
            CourseCompleted.TYPE, CourseCompleted.class, CertificateIssued.TYPE, CertificateIssued.class,
            InnovationSubmitted.TYPE, InnovationSubmitted.class, AwardShardRequested.TYPE, AwardShardRequested.class);

    /** The CloudEvents type. */
    static String typeOf(DomainEvent event) {
        return TYPES.entrySet().stream().filter(entry -> entry.getValue() == event.getClass()).findFirst()
                .orElseThrow(() -> new IllegalStateException(event.getClass() + " has no type")).getKey();
    }

    /** What the event is about: an id without personal meaning. */
    String about();
}
