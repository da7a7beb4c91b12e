package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.runtime.event.Received;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.ReviewAggregationContinued;
import id.tumbuh.survey.model.review.GroupView;
import id.tumbuh.survey.model.review.Rating;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What raters say of each other, until it is aggregated into evidence and deleted. Nothing gives out one rater's rating: it is
 * read to be aggregated, alone.
 */
public final class Reviews {

    private static final String OPEN = "attribute_not_exists(#pk) or #aggregated = :open";

    private final Database database;
    private final Clock clock;

    private Reviews(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public static Reviews in(Database database, Clock clock) {
        return new Reviews(database, clock);
    }

    /**
     * Keeps what the rater says, in place of what they said before; what was made before that changes nothing.
     *
     * @return false where the subject's ratings are aggregated already
     */
    public boolean rate(String surveyId, AsnId subject, AsnId rater, Rating rating, Instant made) {
        Commit commit = database.write()
                .putIf("rating", RatingItem.of(surveyId, subject, rater, rating, made),
                        "attribute_not_exists(#pk) or #made <= :made", Map.of("made", made.toEpochMilli()))
                .putIf("open", SubjectItem.of(surveyId, subject, false), OPEN, Map.of("open", false)).commit();
        return !(commit instanceof Commit.Refused(var labels) && labels.contains("open"));
    }

    /** Those of the people of whom the rater said something. */
    public Set<AsnId> rated(String surveyId, AsnId rater, List<AsnId> subjects) {
        Map<String, AsnId> byKey = subjects.stream()
                .collect(Collectors.toMap(subject -> RatingItem.pk(surveyId, subject), subject -> subject));
        return database.outlines(Key.class, byKey.keySet(), rater.value()).stream().map(key -> byKey.get(key.pk()))
                .collect(Collectors.toSet());
    }

    /** Who said something of the subject, as long as it is not aggregated; not what. */
    public Set<AsnId> raters(String surveyId, AsnId subject) {
        return database.outline(Key.class, RatingItem.pk(surveyId, subject), "").stream()
                .map(key -> new AsnId(key.sk())).collect(Collectors.toSet());
    }

    /** A page of those who were rated. */
    public Page<AsnId> subjects(String surveyId, int limit, Optional<String> cursor) {
        Page<SubjectItem> page = database.page(SubjectItem.class, SubjectItem.pk(surveyId), "", limit, cursor, false);
        return new Page<>(page.items().stream().map(item -> new AsnId(item.sk())).toList(), page.next());
    }

    /** What all raters said of the subject: to aggregate it. */
    public List<Rating> of(String surveyId, AsnId subject) {
        return items(surveyId, subject).stream().map(RatingItem::rating).toList();
    }

    /**
     * Records the groups' views as the subject's evidence, once, and takes no more ratings. Of who was erased, or of whose
     * views are recorded, there is nothing to record.
     */
    public void aggregate(String surveyId, AsnId subject, List<GroupView> views, Instant closedAt) {
        Write write = closing(surveyId, subject).check("not erased", PersonItem.class, PersonItem.pk(subject),
                PersonItem.SK, "attribute_not_exists(#pk) or #department <> :nowhere", Map.of("nowhere", ""));
        views.forEach(view -> write.putNew("evidence",
                EvidenceItem.of(subject, surveyId, view, closedAt, clock.instant())));
        if (write.commit() instanceof Commit.Refused(var labels) && labels.contains("not erased")) {
            closing(surveyId, subject).commit();
        }
    }

    private Write closing(String surveyId, AsnId subject) {
        return database.write().putIf("open", SubjectItem.of(surveyId, subject, true), OPEN, Map.of("open", false));
    }

    /** Deletes what the raters said. */
    public void discard(String surveyId, AsnId subject) {
        items(surveyId, subject).forEach(item -> database.delete(item.pk(), item.sk()));
    }

    /** Deletes what others said of the person, who was forgotten before; what the person said goes with their answers. */
    public void forget(AsnId subject) {
        database.everywhere(Key.class, SubjectItem.PREFIX, subject.value()).forEach(key -> {
            discard(key.pk().substring(SubjectItem.PREFIX.length()), subject);
            database.delete(key.pk(), key.sk());
        });
    }

    /** Goes on with the next page, once for each message that came to its end. */
    public void goOn(Received<?> handled, ReviewAggregationContinued next) {
        database.write().handled(handled).event(next, handled.occurredAt()).commit();
    }

    private List<RatingItem> items(String surveyId, AsnId subject) {
        return database.query(RatingItem.class, RatingItem.pk(surveyId, subject), "");
    }

    /** What of an item tells that it is there. */
    record Key(String pk, String sk) {}
}
