package id.tumbuh.survey.anonymous.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.survey.anonymous.blind.BlindKeys;
import id.tumbuh.survey.anonymous.model.Ballot;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Release;
import id.tumbuh.survey.anonymous.model.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
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

    /**
     * Apart from the state, which each ballot is checked against at a price by its size, and from the form, whose size whoever
     * asks for the terms would pay for.
     *
     * @param form of a poll that was opened before forms lay apart; null of all others
     */
    record TermsItem(String pk, String sk, String surveyId, int version, int smallestGroup, String publicKey,
            Instant closesAt, int revision, String form) {

        static String pk(String surveyId, int version) {
            return "TERMS#" + surveyId + "#" + version;
        }

        static TermsItem of(Terms terms) {
            Poll poll = terms.poll();
            return new TermsItem(pk(poll.surveyId(), poll.version()), "-", poll.surveyId(), poll.version(),
                    poll.smallestGroup(), Base64.getEncoder().encodeToString(terms.key().getEncoded()),
                    terms.closesAt(), terms.revision(), null);
        }

        Terms terms() {
            return new Terms(new Poll(surveyId, version, smallestGroup),
                    BlindKeys.publicKey(Base64.getDecoder().decode(publicKey)), closesAt, revision);
        }
    }

    /** Of one draft: terms of a later one have another. */
    record FormItem(String pk, String sk, String form) {

        static String pk(Terms terms) {
            return TermsItem.pk(terms.poll().surveyId(), terms.poll().version());
        }

        static String sk(Terms terms) {
            return "FORM#%06d".formatted(terms.revision());
        }
    }

    private interface Keyed {

        String pk();

        String sk();
    }

    /** All that is needed to delete one. */
    record BallotKey(String pk, String sk) implements Keyed {}

    /** All that is kept of a ballot. */
    record BallotItem(String pk, String sk, String answers) {

        static String pk(Poll poll) {
            return "BALLOTS#" + poll.key();
        }

        Ballot ballot() {
            return new Ballot(sk, answers);
        }
    }

    /** Which run's answers are the released ones, in how many parts; none where there were too few. */
    record ReleaseItem(String pk, String sk, String run, int parts) {

        static String pk(Poll poll) {
            return "RELEASE#" + poll.key();
        }
    }

    /** A part of a run's answers, in their order; the answers of all runs lie together. */
    record ReleasedItem(String pk, String sk, List<String> answers) implements Keyed {

        static String pk(Poll poll) {
            return "RELEASED#" + poll.key();
        }

        static String sk(String run, int part) {
            return run + "#%06d".formatted(part);
        }
    }

    private final Database database;

    DynamoBallots(Database database) {
        this.database = database;
    }

    @Override
    public void open(Terms terms, String form) {
        database.write().put(new FormItem(FormItem.pk(terms), FormItem.sk(terms), form)).commit();
        // then the terms: what is open has them. Nobody has a token before the survey is published, so they may still change
        // refused where a later draft's are there: then that one is published, and not the one of these
        database.putIf(TermsItem.of(terms), "attribute_not_exists(#pk) or #revision <= :revision",
                Map.of("revision", terms.revision()));
        database.write().putNew("state", new StateItem(StateItem.pk(terms.poll()), "-", OPEN)).commit();
    }

    @Override
    public Optional<Terms> terms(String surveyId) {
        return database.get(TermsItem.class, TermsItem.pk(surveyId, Poll.FIRST), "-").map(TermsItem::terms);
    }

    @Override
    public String form(Terms terms) {
        return database.get(FormItem.class, FormItem.pk(terms), FormItem.sk(terms)).map(FormItem::form)
                .or(() -> database.get(TermsItem.class, FormItem.pk(terms), "-").map(TermsItem::form)).orElseThrow();
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
        String run = released(poll).orElseGet(() -> release(poll, random)).run();
        database.deleteAll(keys(database.outline(BallotKey.class, BallotItem.pk(poll), "")));
        List<ReleasedItem> all = database.query(ReleasedItem.class, ReleasedItem.pk(poll), "");
        // what a run left that was not the first, or came to no end
        database.deleteAll(keys(all.stream().filter(item -> !isOf(run, item)).toList()));
        return run.isEmpty()
                ? new Release.TooFew()
                : new Release.Batch(all.stream().filter(item -> isOf(run, item)).map(ReleasedItem::answers)
                        .flatMap(List::stream).toList());
    }

    @Override
    public Released released(Poll poll, int limit, Optional<String> cursor) {
        Optional<ReleaseItem> release = released(poll);
        if (release.isEmpty()) {
            return new NotYet();
        }
        if (release.get().run().isEmpty()) {
            return new TooFew();
        }
        Place from = Place.of(cursor);
        List<String> part = database.get(ReleasedItem.class, ReleasedItem.pk(poll),
                ReleasedItem.sk(release.get().run(), from.part())).map(ReleasedItem::answers).orElse(List.of());
        return new Answers(new Page<>(part.stream().skip(from.behind()).limit(limit).toList(),
                from.after(limit, part.size(), release.get().parts()).map(Place::cursor)));
    }

    /**
     * Each run writes its own order, and the first that names itself is the one. One that is refused may have been it: the answer
     * to its write was lost, and it was sent again. So it looks who is named, and takes nothing away.
     */
    private ReleaseItem release(Poll poll, RandomGenerator random) {
        List<Ballot> ballots = database.query(BallotItem.class, BallotItem.pk(poll), "").stream()
                .map(BallotItem::ballot).toList();
        ReleaseItem release = switch (Release.of(poll, ballots, random)) {
            case Release.Batch(List<String> answers) -> put(poll, name(random), answers);
            case Release.TooFew() -> new ReleaseItem(ReleaseItem.pk(poll), "-", "", 0);
        };
        database.write().putNew("release", release).commit();
        return released(poll).orElseThrow();
    }

    /** In large parts: a run that is not the one, or is done again, costs little. */
    private ReleaseItem put(Poll poll, String run, List<String> answers) {
        List<ReleasedItem> items = new ArrayList<>();
        for (List<String> part : Place.parts(answers)) {
            items.add(new ReleasedItem(ReleasedItem.pk(poll), ReleasedItem.sk(run, items.size()), part));
        }
        database.putAll(items);
        return new ReleaseItem(ReleaseItem.pk(poll), "-", run, items.size());
    }

    private Optional<ReleaseItem> released(Poll poll) {
        return database.get(ReleaseItem.class, ReleaseItem.pk(poll), "-");
    }

    private static boolean isOf(String run, ReleasedItem item) {
        return item.sk().startsWith(run + "#");
    }

    private static List<Map.Entry<String, String>> keys(List<? extends Keyed> items) {
        return items.stream().map(item -> Map.entry(item.pk(), item.sk())).toList();
    }

    private static String name(RandomGenerator random) {
        byte[] name = new byte[RUN_BYTES];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }
}
