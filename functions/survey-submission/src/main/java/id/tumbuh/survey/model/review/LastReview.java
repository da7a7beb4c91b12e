package id.tumbuh.survey.model.review;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.model.RaterGroup;
import id.tumbuh.survey.model.needs.Evidence;
import id.tumbuh.survey.model.needs.EvidenceLog;
import id.tumbuh.survey.model.needs.Perspective;
import id.tumbuh.survey.model.needs.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The last review of a person, and how they see themselves and others see them in it. Others are the groups of raters: the
 * superior is one person, and is not mixed into a mean from which what they said could be told.
 */
public record LastReview(String surveyId, Instant closedAt, Map<CompetencyCode, Perspective> perspectives) {

    private record View(ReviewId id, Evidence evidence) {}

    /** @param policies the policy that holds on a day: that of the closing decides */
    public static Optional<LastReview> of(EvidenceLog known, Function<LocalDate, Policy> policies) {
        List<View> all = known.evidence().stream().filter(evidence -> !known.withdrawn().contains(evidence.id()))
                .flatMap(evidence -> ReviewId.read(evidence.id()).map(id -> new View(id, evidence)).stream()).toList();
        return all.stream().max(Comparator.comparing((View view) -> view.evidence().happenedAt())
                .thenComparing(view -> view.id().surveyId()))
                .map(last -> of(last, all.stream()
                        .filter(view -> view.id().surveyId().equals(last.id().surveyId())).toList(), policies));
    }

    private static LastReview of(View last, List<View> views, Function<LocalDate, Policy> policies) {
        Instant closedAt = last.evidence().happenedAt();
        Policy policy = policies.apply(LocalDate.ofInstant(closedAt, Period.ZONE));
        Map<CompetencyCode, Perspective> perspectives = new TreeMap<>();
        views.stream().map(view -> view.evidence().competency()).distinct()
                .forEach(competency -> perspectives.put(competency, perspective(views.stream()
                        .filter(view -> view.evidence().competency().equals(competency)).toList(), policy)));
        return new LastReview(last.id().surveyId(), closedAt, perspectives);
    }

    private static Perspective perspective(List<View> views, Policy policy) {
        List<Perspective.Group> groups = views.stream()
                .filter(view -> view.id().group() == RaterGroup.PEER || view.id().group() == RaterGroup.SUBORDINATE)
                .map(view -> new Perspective.Group(view.id().group().name().toLowerCase(Locale.ROOT),
                        view.evidence().raters(), view.evidence().level()))
                .sorted(Comparator.comparing(Perspective.Group::name)).toList();
        return views.stream().filter(view -> view.id().group() == RaterGroup.SELF).findFirst()
                .map(self -> Perspective.of(self.evidence().level(), groups, policy))
                .orElseGet(Perspective.NotShown::new);
    }
}
