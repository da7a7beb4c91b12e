package id.tumbuh.survey.anonymous.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.survey.anonymous.model.Ballot;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Release;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

final class DynamoBallots implements Ballots {

    private static final String OPEN = "OPEN";
    private static final int RUN_BYTES = 16;

    record StateItem(String pk, String sk, String status) {

        static String pk(Poll poll) {
            return "POLL#" + poll.key();
        }
    }

    /** All that is kept of a ballot. */
    record BallotItem(String pk, String sk, String answers) {

        static String pk(Poll poll) {
            return "BALLOTS#" + poll.key();
        }

        Ballot ballot() {
            return new Ballot(sk, answers);
        }
    }

    /** Which run's answers are the released ones; none where there were too few. */
    record ReleaseItem(String pk, String sk, String run) {

        static String pk(Poll poll) {
            return "RELEASE#" + poll.key();
        }
    }

    /** An answer at its place in a run. */
    record ReleasedItem(String pk, String sk, String answers) {}

    private final Database database;

    DynamoBallots(Database database) {
        this.database = database;
    }

    @Override
    public void open(Poll poll) {
        database.write().putNew("state", new StateItem(StateItem.pk(poll), "-", OPEN)).commit();
    }

    @Override
    public Casting cast(Poll poll, Ballot ballot) {
        var item = new BallotItem(BallotItem.pk(poll), ballot.tokenHash(), ballot.answers());
        return switch (database.write()
                .check("open", StateItem.class, StateItem.pk(poll), "-", "#status = :open", Map.of("open", OPEN))
                .putNew("ballot", item).commit()) {
            case Commit.Done() -> new Cast(Ballot.Spending.COUNTED);
            case Commit.Refused(var labels) when labels.contains("open") -> new NotOpen();
            case Commit.Refused(var labels) -> database.get(BallotItem.class, item.pk(), item.sk())
                    .<Casting>map(there -> new Cast(ballot.after(Optional.of(there.ballot()))))
                    // closed and released in between
                    .orElseGet(NotOpen::new);
        };
    }

    @Override
    public Release close(Poll poll, RandomGenerator random) {
        database.write().put(new StateItem(StateItem.pk(poll), "-", "CLOSED")).commit();
        ReleaseItem released = released(poll).orElseGet(() -> release(poll, random));
        List<BallotItem> spent = database.query(BallotItem.class, BallotItem.pk(poll), "");
        database.deleteAll(spent.stream().map(item -> Map.entry(item.pk(), item.sk())).toList());
        return released.run().isEmpty() ? new Release.TooFew() : new Release.Batch(answers(poll, released.run()));
    }

    /** Each run writes its own order; the first that names itself is the one, and the others take theirs away. */
    private ReleaseItem release(Poll poll, RandomGenerator random) {
        List<Ballot> ballots = database.query(BallotItem.class, BallotItem.pk(poll), "").stream()
                .map(BallotItem::ballot).toList();
        List<ReleasedItem> items = switch (Release.of(poll, ballots, random)) {
            case Release.Batch(List<String> answers) -> items(poll, name(random), answers);
            case Release.TooFew() -> List.of();
        };
        database.putAll(items);
        String run = items.isEmpty() ? "" : items.getFirst().pk().substring(runs(poll).length());
        ReleaseItem mine = new ReleaseItem(ReleaseItem.pk(poll), "-", run);
        if (database.write().putNew("release", mine).commit() instanceof Commit.Done) {
            return mine;
        }
        database.deleteAll(items.stream().map(item -> Map.entry(item.pk(), item.sk())).toList());
        return released(poll).orElseThrow();
    }

    private Optional<ReleaseItem> released(Poll poll) {
        return database.get(ReleaseItem.class, ReleaseItem.pk(poll), "-");
    }

    private List<String> answers(Poll poll, String run) {
        return database.query(ReleasedItem.class, runs(poll) + run, "").stream().map(ReleasedItem::answers).toList();
    }

    private static List<ReleasedItem> items(Poll poll, String run, List<String> answers) {
        List<ReleasedItem> items = new ArrayList<>();
        answers.forEach(
                answer -> items.add(new ReleasedItem(runs(poll) + run, "%06d".formatted(items.size()), answer)));
        return items;
    }

    private static String runs(Poll poll) {
        return "RELEASED#" + poll.key() + "#";
    }

    private static String name(RandomGenerator random) {
        byte[] name = new byte[RUN_BYTES];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }
}
