package id.tumbuh.survey.akpk.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.WaveCountingContinued;
import id.tumbuh.survey.akpk.model.Wave;
import id.tumbuh.survey.akpk.model.WaveTally;
import id.tumbuh.survey.model.Survey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Closed surveys whose reports are not published yet. Each of their steps moves one row on in the transaction that keeps what it
 * counted: done twice, it is refused, and done by two at once by one of them.
 */
public interface Waves {

    static Waves in(Database database, Clock clock, Json json) {
        return new DynamoWaves(database, clock, json);
    }

    /** Adds to the closing of a survey that its report is due. Of an anonymous one nobody's level is known. */
    static Write due(Write closing, Survey closed) {
        return closed.frame().anonymous()
                ? closing
                : closing.put(DueItem.of(Wave.of(closed), closed.frame().isReview()));
    }

    /**
     * The step that is to be done next.
     *
     * @param review whether people rated each other in it
     * @param counted whether all participants are counted
     */
    record Step(Wave wave, boolean review, int generation, int step, Optional<String> cursor, boolean counted,
            Instant since, long version) {

        public boolean is(WaveCountingContinued event) {
            return generation == event.generation() && step == event.step();
        }

        /** Whether it was ever begun. */
        public boolean isBegun() {
            return generation > 0;
        }
    }

    /** All that are due, those whose counting has not begun, too. */
    List<Step> due();

    Optional<Step> due(String surveyId);

    /** Begins to count, and does so anew where it was begun. @return false where somebody else moved it on */
    boolean begin(Step step);

    /** Tells that a review has settled; nothing of it is due any more. */
    void tellReview(Step step);

    /** All of the review is aggregated: nothing of it is due any more. */
    void aggregated(String surveyId);

    /** Tells once more that the step is to be done, where the event that told it was lost. */
    void remind(Step step);

    /** Who answered, by page. */
    Page<AsnId> participants(Wave wave, int limit, Optional<String> cursor);

    /** Keeps what a page gave, unless somebody else moved the step on. @param next the next page's cursor */
    void counted(Step step, WaveTally page, Optional<String> next);

    /** What all pages of the step's generation gave. */
    WaveTally tally(Step step);

    /** Adds to a publication that the wave is no longer due. */
    void settled(Write publication, Step step);

    /** Deletes whatever was counted for the survey and is not needed any more: of generations before this one. */
    void clear(String surveyId, int generation);
}
