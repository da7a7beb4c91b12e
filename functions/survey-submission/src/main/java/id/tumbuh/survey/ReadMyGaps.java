package id.tumbuh.survey;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.needs.ActualLevel;
import id.tumbuh.survey.model.needs.ComplaintNeed;
import id.tumbuh.survey.model.needs.Dossier;
import id.tumbuh.survey.model.needs.Policy;
import id.tumbuh.survey.model.needs.Priority;
import id.tumbuh.survey.model.needs.Why;
import id.tumbuh.survey.store.Courses;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Needs;
import id.tumbuh.survey.store.Policies;
import id.tumbuh.survey.store.Requirements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A person's gaps by what the position requires today, the most urgent first, each with the courses that close it. */
final class ReadMyGaps {

    record Recommended(CompetencyGap gap, Priority priority, List<CourseOffer> courses) {}

    private final Dossiers dossiers;
    private final Needs needs;
    private final Courses courses;
    private final Requirements requirements;
    private final Policies policies;

    ReadMyGaps(Dossiers dossiers, Needs needs, Courses courses, Requirements requirements, Policies policies) {
        this.dossiers = dossiers;
        this.needs = needs;
        this.courses = courses;
        this.requirements = requirements;
        this.policies = policies;
    }

    List<Recommended> of(AsnId asn, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Period.ZONE);
        Optional<Dossier> dossier = dossiers.of(asn);
        var levels = requirements.on(today);
        if (dossier.isEmpty() || levels.isEmpty()) {
            return List.of();
        }
        Person person = dossier.get().person();
        Policy policy = policies.on(today);
        Map<CompetencyCode, ActualLevel> known = dossier.get().levels(today, policy);
        Map<CompetencyCode, Integer> complaints = needs.of(person.department()).stream()
                .collect(Collectors.toMap(ComplaintNeed::competency, ComplaintNeed::complaints));
        List<CourseOffer> offers = courses.all();
        return dossier.get().gaps(known, levels.get(), complaints.keySet()).stream()
                .map(gap -> new Recommended(gap, priority(gap, known, complaints, policy),
                        CourseOffer.closing(gap, offers)))
                // of two that are as urgent the larger one stays first
                .sorted(Comparator.comparing((Recommended one) -> one.priority().value()).reversed()).toList();
    }

    /** Without the part for how many of the department have the gap, which nothing here counts. */
    private static Priority priority(CompetencyGap gap, Map<CompetencyCode, ActualLevel> known,
            Map<CompetencyCode, Integer> complaints, Policy policy) {
        Optional<Integer> actual = Optional.ofNullable(known.get(gap.competency())).flatMap(ActualLevel::value);
        Optional<Integer> count = Optional.ofNullable(complaints.get(gap.competency()));
        return Priority.of(Why.gap(gap.required(), actual, count.isPresent()), 0, count.orElse(0), policy.priority());
    }
}
