package id.tumbuh.survey.anonymous.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.anonymous.model.Participation;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.model.Survey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who took part in which poll. */
public final class Participations {

    private static final String PREFIX = "PARTICIPATION#";

    record ParticipationItem(String pk, String sk, String blindedSha256) {

        static String pk(Poll poll) {
            return PREFIX + poll.key();
        }
    }

    /** As much of it as is needed to count. */
    record Counted(String pk) {}

    private final Database database;

    private Participations(Database database) {
        this.database = database;
    }

    public static Participations in(Database database) {
        return new Participations(database);
    }

    /** Stores the part where it is the person's first. */
    public Participation.Decision enter(Participation part) {
        var item = new ParticipationItem(ParticipationItem.pk(part.poll()), part.asn().value(), part.blindedSha256());
        return database.write().putNew("part", item).commit() instanceof Commit.Done
                ? Participation.Decision.FIRST
                : part.after(find(part.asn(), part.poll()));
    }

    /** Those of the surveys that are anonymous, and in which the person took part. @return their ids */
    public Set<String> tookPart(AsnId asn, List<Survey> surveys) {
        Map<String, String> ids = surveys.stream().filter(survey -> survey.frame().anonymous())
                .collect(Collectors.toMap(survey -> ParticipationItem.pk(Poll.of(survey)), Survey::surveyId));
        return database.getAll(ParticipationItem.class, ids.keySet(), asn.value()).stream()
                .map(item -> ids.get(item.pk()))
                .collect(Collectors.toSet());
    }

    /** How many took part. */
    public int count(Poll poll) {
        return database.outline(Counted.class, ParticipationItem.pk(poll), "").size();
    }

    /** Deletes that the person took part, in whatever poll. */
    public void forget(AsnId asn) {
        database.everywhere(ParticipationItem.class, PREFIX, asn.value())
                .forEach(item -> database.delete(item.pk(), item.sk()));
    }

    public Optional<Participation> find(AsnId asn, Poll poll) {
        return database.get(ParticipationItem.class, ParticipationItem.pk(poll), asn.value())
                .map(item -> new Participation(asn, poll, item.blindedSha256()));
    }
}
