package id.tumbuh.survey;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.needs.Dossier;
import id.tumbuh.survey.store.Courses;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Needs;
import id.tumbuh.survey.store.Policies;
import id.tumbuh.survey.store.Requirements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A person's gaps by what the position requires today, largest first, each with the courses that close it. */
final class ReadMyGaps {

    record Recommended(CompetencyGap gap, List<CourseOffer> courses) {}

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
        List<CompetencyCode> complainedOf = needs.of(person.department());
        List<CourseOffer> offers = courses.all();
        return CompetencyGap.of(dossier.get().reached(today, policies.on(today)), complainedOf,
                levels.get().of(person.position())).stream()
                .map(gap -> new Recommended(gap, CourseOffer.closing(gap, offers))).toList();
    }
}
