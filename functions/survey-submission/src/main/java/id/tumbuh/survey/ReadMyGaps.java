package id.tumbuh.survey;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.store.Courses;
import id.tumbuh.survey.store.Levels;
import id.tumbuh.survey.store.Needs;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Requirements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A person's gaps by what the position requires today, largest first, each with the courses that close it. */
final class ReadMyGaps {

    record Recommended(CompetencyGap gap, List<CourseOffer> courses) {}

    private final People people;
    private final Levels answered;
    private final Needs needs;
    private final Courses courses;
    private final Requirements requirements;

    ReadMyGaps(People people, Levels answered, Needs needs, Courses courses, Requirements requirements) {
        this.people = people;
        this.answered = answered;
        this.needs = needs;
        this.courses = courses;
        this.requirements = requirements;
    }

    List<Recommended> of(AsnId asn, Instant at) {
        Optional<Person> person = people.find(asn);
        var levels = requirements.on(LocalDate.ofInstant(at, Period.ZONE));
        if (person.isEmpty() || levels.isEmpty()) {
            return List.of();
        }
        ProficiencyLevel required = levels.get().of(person.get().position());
        List<CompetencyCode> complainedOf = needs.of(person.get().department());
        List<CourseOffer> offers = courses.all();
        return CompetencyGap.of(answered.of(asn), complainedOf, required).stream()
                .map(gap -> new Recommended(gap, CourseOffer.closing(gap, offers))).toList();
    }
}
