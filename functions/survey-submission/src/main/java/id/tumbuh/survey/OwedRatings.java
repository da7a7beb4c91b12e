package id.tumbuh.survey;

import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.model.Audience;
import id.tumbuh.survey.model.Member;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Reviews;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many ratings people still owe in a review: of those whom they may rate, how many they have not rated. Who these are stays
 * here, and what was said of them is not even read.
 */
final class OwedRatings {

    /** @param ratings that the rater has not given, at least 1 */
    record Owing(Member rater, int ratings) {}

    private final People people;
    private final Reviews reviews;

    OwedRatings(People people, Reviews reviews) {
        this.people = people;
        this.reviews = reviews;
    }

    /** @param raters with their superiors */
    List<Owing> of(Survey review, List<Member> raters) {
        Look look = new Look(review);
        return raters.stream().map(rater -> new Owing(rater, look.owedBy(rater.person())))
                .filter(owing -> owing.ratings() > 0).toList();
    }

    /** Reads each team, and who rated somebody, once: those who work together rate the same people. */
    private final class Look {

        private final String surveyId;
        private final Audience audience;
        private final Map<AsnId, Set<AsnId>> teams = new HashMap<>();
        private final Map<AsnId, Set<AsnId>> superiors = new HashMap<>();
        private final Map<AsnId, Set<AsnId>> raters = new HashMap<>();

        Look(Survey review) {
            surveyId = review.surveyId();
            audience = review.frame().audience();
        }

        int owedBy(Person rater) {
            Set<AsnId> subjects = new HashSet<>(team(rater.asn()));
            rater.superior().ifPresent(superior -> {
                subjects.addAll(team(superior));
                subjects.addAll(superiors.computeIfAbsent(superior,
                        asn -> asked(people.find(asn).stream().toList())));
            });
            subjects.addAll(asked(List.of(rater)));
            return (int) subjects.stream().filter(subject -> !raters
                    .computeIfAbsent(subject, asn -> reviews.raters(surveyId, asn)).contains(rater.asn())).count();
        }

        private Set<AsnId> team(AsnId superior) {
            return teams.computeIfAbsent(superior, asn -> asked(people.team(asn)));
        }

        private Set<AsnId> asked(List<Person> all) {
            return all.stream().filter(audience::includes).map(Person::asn).collect(Collectors.toSet());
        }
    }
}
