package id.tumbuh.survey;

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
import java.util.Comparator;
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

    /** Oneself first, then the superior, peers and subordinates; nothing where no such review is open. */
    Optional<List<Subject>> of(Caller caller, String surveyId, Instant at) {
        Optional<Member> me = people.member(caller.id());
        Optional<Survey> open = surveys.find(surveyId).filter(survey -> survey.frame().isReview()
                && me.filter(known -> survey.isOpenFor(known.person(), at)).isPresent());
        return open.map(review -> subjects(review, me.orElseThrow()));
    }

    private List<Subject> subjects(Survey review, Member me) {
        List<Member> rateable = around(me).stream()
                .filter(member -> review.frame().audience().includes(member.person())).toList();
        Set<AsnId> rated = reviews.rated(review.surveyId(), me.person().asn(),
                rateable.stream().map(member -> member.person().asn()).toList());
        return rateable.stream().map(member -> new Subject(member, group(me.person(), member.person()),
                rated.contains(member.person().asn())))
                .sorted(Comparator.comparing((Subject subject) -> order(subject.group()))
                        .thenComparing(subject -> subject.member().person().asn().value()))
                .toList();
    }

    private List<Member> around(Member me) {
        List<Member> all = new ArrayList<>(List.of(me));
        all.addAll(people.team(me.person().asn()));
        me.person().superior().ifPresent(superior -> {
            people.member(superior).ifPresent(all::add);
            all.addAll(people.team(superior));
        });
        return all.stream().filter(member -> member == me || !member.person().asn().equals(me.person().asn()))
                .filter(member -> RaterGroup.of(me.person(), member.person()).isPresent()).toList();
    }

    private static RaterGroup group(Person me, Person subject) {
        return RaterGroup.of(me, subject).orElseThrow();
    }

    /** By whom one rates, which is the other way round: who rates a superior is their subordinate. */
    private static int order(RaterGroup group) {
        return switch (group) {
            case SELF -> 0;
            case SUBORDINATE -> 1;
            case PEER -> 2;
            case SUPERIOR -> 3;
        };
    }
}
