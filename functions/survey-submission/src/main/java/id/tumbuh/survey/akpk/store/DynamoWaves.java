package id.tumbuh.survey.akpk.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.ReviewAggregationContinued;
import id.tumbuh.shared.event.WaveCountingContinued;
import id.tumbuh.survey.akpk.model.Wave;
import id.tumbuh.survey.akpk.model.WaveTally;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class DynamoWaves implements Waves {

    /** Of a participant's answers no more than whose they are. */
    record ParticipantItem(String pk, String sk) {}

    /** What one page gave. */
    record CountedItem(String pk, String sk, byte[] tally) {

        static String pk(String surveyId) {
            return "AKPK_COUNTED#" + surveyId;
        }

        static String generation(int generation) {
            return "%06d#".formatted(generation);
        }
    }

    /** All that is needed to delete one. */
    record CountedKey(String pk, String sk) {}

    private final Database database;
    private final Clock clock;
    private final Json json;

    DynamoWaves(Database database, Clock clock, Json json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public List<Step> due() {
        return database.query(DueItem.class, DueItem.PARTITION, "").stream().map(DueItem::toStep).toList();
    }

    @Override
    public Optional<Step> due(String surveyId) {
        return database.get(DueItem.class, DueItem.PARTITION, surveyId).map(DueItem::toStep);
    }

    @Override
    public boolean begin(Step step) {
        DueItem anew = DueItem.of(step).anew(clock.instant());
        return moving(step, anew).event(told(anew), clock.instant()).commit() instanceof Commit.Done;
    }

    @Override
    public void tellReview(Step step) {
        // refused where it was told before; still due until its last page is aggregated, so that a lost event is told again
        moving(step, DueItem.of(step).anew(clock.instant()))
                .event(new ReviewAggregationContinued(step.wave().surveyId(), ""), clock.instant()).commit();
    }

    @Override
    public void remind(Step step) {
        if (step.review()) {
            tellReview(step);
        } else {
            DueItem touched = DueItem.of(step).touched(clock.instant());
            moving(step, touched).event(told(touched), clock.instant()).commit();
        }
    }

    @Override
    public void aggregated(String surveyId) {
        database.delete(DueItem.PARTITION, surveyId);
    }

    @Override
    public Page<AsnId> participants(Wave wave, int limit, Optional<String> cursor) {
        Page<ParticipantItem> page = database.page(ParticipantItem.class, "RESPONSES#" + wave.surveyId(), "", limit,
                cursor, false);
        return new Page<>(page.items().stream().map(item -> new AsnId(item.sk())).toList(), page.next());
    }

    @Override
    public void counted(Step step, WaveTally page, Optional<String> next) {
        DueItem behind = DueItem.of(step).behind(next.orElse(null), clock.instant());
        moving(step, behind).put(new CountedItem(CountedItem.pk(step.wave().surveyId()),
                CountedItem.generation(step.generation()) + "%09d".formatted(step.step()),
                TallyJson.packed(json, page)))
                .event(told(behind), clock.instant()).commit();
    }

    @Override
    public WaveTally tally(Step step) {
        List<CountedItem> pages = database.query(CountedItem.class, CountedItem.pk(step.wave().surveyId()),
                CountedItem.generation(step.generation()));
        // one after the other: unpacked, all of a large city's would be too many
        return WaveTally.sum(() -> pages.stream().map(page -> TallyJson.read(json, page.tally())).iterator());
    }

    @Override
    public void settled(Write publication, Step step) {
        publication.deleteIf("due", DueItem.PARTITION, step.wave().surveyId(), "#version = :version",
                Map.of("version", step.version()));
    }

    @Override
    public void clear(String surveyId, int generation) {
        database.deleteAll(database.outline(CountedKey.class, CountedItem.pk(surveyId), "").stream()
                .filter(key -> key.sk().compareTo(CountedItem.generation(generation)) < 0)
                .map(key -> Map.entry(key.pk(), key.sk())).toList());
    }

    private Write moving(Step from, DueItem to) {
        return database.write().putIf("due", to, "#version = :version", Map.of("version", from.version()));
    }

    private static WaveCountingContinued told(DueItem item) {
        return new WaveCountingContinued(item.sk(), item.generation(), item.step());
    }
}
