package id.tumbuh.survey;

import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.model.needs.Situation;
import id.tumbuh.survey.store.Courses;
import id.tumbuh.survey.store.Situations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A person's gaps by what the position requires today, the most urgent first, each with the courses that close it. */
final class ReadMyGaps {

    record Recommended(Situation.Urgent urgent, List<CourseOffer> courses) {}

    private final Situations situations;
    private final Courses courses;

    ReadMyGaps(Situations situations, Courses courses) {
        this.situations = situations;
        this.courses = courses;
    }

    List<Recommended> of(AsnId asn, Instant at) {
        Optional<Situation> situation = situations.of(asn, at);
        if (situation.isEmpty()) {
            return List.of();
        }
        List<CourseOffer> offers = courses.all();
        return situation.get().gaps().stream()
                .map(urgent -> new Recommended(urgent, CourseOffer.closing(urgent.gap(), offers)))
                // of two that are as urgent the larger one stays first
                .sorted(Comparator.comparing((Recommended one) -> one.urgent().priority().value()).reversed())
                .toList();
    }
}
