package id.tumbuh.survey.anonymous.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.anonymous.model.Participation;
import id.tumbuh.survey.anonymous.model.Poll;
import java.util.Optional;

/** Who took part in which poll. */
public final class Participations {

    record ParticipationItem(String pk, String sk, String blindedSha256) {

        static String pk(Poll poll) {
            return "PARTICIPATION#" + poll.key();
        }
    }

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

    public Optional<Participation> find(AsnId asn, Poll poll) {
        return database.get(ParticipationItem.class, ParticipationItem.pk(poll), asn.value())
                .map(item -> new Participation(asn, poll, item.blindedSha256()));
    }
}
