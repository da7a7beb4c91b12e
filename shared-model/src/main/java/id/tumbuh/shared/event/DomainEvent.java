package id.tumbuh.shared.event;

import java.util.Map;

/** What one context tells the others. The type is the CloudEvents type; it never changes its meaning. */
public sealed interface DomainEvent
        permits PeopleChanged, PersonErased, CoursePublished, CourseEnrolled, CompetencyGapsFound,
        TrainingNeedRaised, CourseJudgingContinued, CourseCompleted, CertificateIssued, InnovationSubmitted,
        AwardShardRequested, ReviewAggregationContinued, CertificateRevoked, WaveCountingContinued, AkpkPublished,
        PlanApproved {

    /** Every event's type. A consumer gives back a type that is not here, until a newer one takes it. */
    Map<String, Class<? extends DomainEvent>> TYPES = Map.ofEntries(Map.entry(PeopleChanged.TYPE, PeopleChanged.class),
            Map.entry(PersonErased.TYPE, PersonErased.class), Map.entry(CoursePublished.TYPE, CoursePublished.class),
            Map.entry(CourseEnrolled.TYPE, CourseEnrolled.class),
            Map.entry(CompetencyGapsFound.TYPE, CompetencyGapsFound.class),
            Map.entry(TrainingNeedRaised.TYPE, TrainingNeedRaised.class),
            Map.entry(CourseJudgingContinued.TYPE, CourseJudgingContinued.class),
            Map.entry(CourseCompleted.TYPE, CourseCompleted.class),
            Map.entry(CertificateIssued.TYPE, CertificateIssued.class),
            Map.entry(InnovationSubmitted.TYPE, InnovationSubmitted.class),
            Map.entry(AwardShardRequested.TYPE, AwardShardRequested.class),
            Map.entry(ReviewAggregationContinued.TYPE, ReviewAggregationContinued.class),
            Map.entry(CertificateRevoked.TYPE, CertificateRevoked.class),
            Map.entry(WaveCountingContinued.TYPE, WaveCountingContinued.class),
            Map.entry(AkpkPublished.TYPE, AkpkPublished.class),
            Map.entry(PlanApproved.TYPE, PlanApproved.class));

    /** The CloudEvents type. */
    static String typeOf(DomainEvent event) {
        return TYPES.entrySet().stream().filter(entry -> entry.getValue() == event.getClass()).findFirst()
                .orElseThrow(() -> new IllegalStateException(event.getClass() + " has no type")).getKey();
    }

    /** What the event is about: an id without personal meaning. */
    String about();
}
