package id.tumbuh.survey;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.model.Member;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.RaterGroup;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Reviews;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom the caller may rate in an open review, and whom of them they have rated. */
final class ReadMyReviews {

    record Subject(Member member, RaterGroup group, boolean rated) {}

    private final Surveys surveys;
    private final Reviews reviews;
    private final People people;

    ReadMyReviews(Surveys surveys, Reviews reviews, People people) {
        this.surveys = surveys;
        this.reviews = reviews;
        this.people = people;
    }

    /** The lists that are read one after the other: a page goes on where the one before stopped. */
    private enum Part {
        SELF, SUPERIOR, PEERS, SUBORDINATES;

        Optional<Part> next() {
            return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
        }
    }

    private record Place(Part part, Optional<String> cursor) {

        /** One that is none of ours is the beginning. */
        static Place of(Optional<String> cursor) {
            String[] parts = cursor.orElse("").split("\\.", 2);
            return Arrays.stream(Part.values()).filter(part -> part.name().equals(parts[0])).findFirst()
                    .map(part -> new Place(part, Optional.of(parts[parts.length - 1])
                            .filter(inner -> parts.length == 2 && !inner.isEmpty())))
                    .orElse(new Place(Part.SELF, Optional.empty()));
        }

        Optional<Place> after(Page<Member> page) {
            return page.next().isPresent()
                    ? Optional.of(new Place(part, page.next()))
                    : part.next().map(next -> new Place(next, Optional.empty()));
        }

        String text() {
            return part.name() + "." + cursor.orElse("");
        }
    }

    /**
     * Oneself first, then the superior, peers and subordinates; nothing where no such review is open. A page may have fewer
     * people than the limit, even none.
     */
    Optional<Page<Subject>> of(Caller caller, String surveyId, Instant at, int limit, Optional<String> cursor) {
        Optional<Member> me = people.member(caller.id());
        Optional<Survey> open = surveys.find(surveyId).filter(survey -> survey.frame().isReview()
                && me.filter(known -> survey.isOpenFor(known.person(), at)).isPresent());
        return open.map(review -> page(review, me.orElseThrow(), limit, Optional.of(Place.of(cursor))));
    }

    private Page<Subject> page(Survey review, Member me, int limit, Optional<Place> from) {
        List<Member> read = new ArrayList<>();
        Optional<Place> place = from;
        while (place.isPresent() && read.size() < limit) {
            Page<Member> page = read(me, place.get(), limit - read.size());
            read.addAll(page.items());
            place = place.get().after(page);
        }
        return new Page<>(subjects(review, me.person(), read), place.map(Place::text));
    }

    private Page<Member> read(Member me, Place place, int limit) {
        Optional<AsnId> superior = me.person().superior();
        return switch (place.part()) {
            case SELF -> new Page<>(List.of(me), Optional.empty());
            case SUPERIOR -> new Page<>(superior.flatMap(people::member).stream().toList(), Optional.empty());
            case PEERS -> superior.map(of -> others(me, people.team(of, limit, place.cursor())))
                    .orElse(new Page<>(List.of(), Optional.empty()));
            case SUBORDINATES -> people.team(me.person().asn(), limit, place.cursor());
        };
    }

    /** Who has a superior is one of that team, too. */
    private static Page<Member> others(Member me, Page<Member> team) {
        return new Page<>(team.items().stream().filter(member -> !member.person().asn().equals(me.person().asn()))
                .toList(), team.next());
    }

    private List<Subject> subjects(Survey review, Person me, List<Member> read) {
        List<Member> rateable = read.stream().filter(member -> review.frame().audience().includes(member.person()))
                .toList();
        Set<AsnId> rated = reviews.rated(review.surveyId(), me.asn(),
                rateable.stream().map(member -> member.person().asn()).toList());
        return rateable.stream().flatMap(member -> RaterGroup.of(me, member.person()).stream()
                .map(group -> new Subject(member, group, rated.contains(member.person().asn())))).toList();
    }
}
