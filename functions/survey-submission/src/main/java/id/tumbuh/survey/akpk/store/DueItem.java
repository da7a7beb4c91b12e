package id.tumbuh.survey.akpk.store;

import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.akpk.model.Wave;
import java.time.Instant;
import java.util.Optional;

/**
 * A closed survey whose report is not published yet, and how far its participants are counted. It is written with the closing.
 *
 * @param surveyVersion its last one; null where it closed before this was kept
 * @param review whether people rated each other in it: then there is no report, and nothing to count
 * @param generation of the counting, 0 before it began
 * @param step the next one of its generation
 * @param cursor where that begins, null at the beginning
 * @param counted whether all are counted, and the next step publishes
 * @param movedAt when it was moved on last
 * @param version for its conditions
 */
record DueItem(String pk, String sk, Integer surveyVersion, String titleId, String titleEn, String series,
        int smallestGroup,
        boolean review, Instant closedAt, Instant settlesAt, int generation, int step, String cursor, boolean counted,
        Instant movedAt,
        long version) {

    static final String PARTITION = "AKPK_DUE";

    static DueItem of(Wave wave, boolean review) {
        return new DueItem(PARTITION, wave.surveyId(), wave.version(), wave.title().id(), wave.title().en(),
                wave.series(),
                wave.smallestGroup(), review, wave.closedAt(), wave.settlesAt(), 0, 0, null, false, wave.closedAt(), 1);
    }

    static DueItem of(Waves.Step step) {
        Wave wave = step.wave();
        return new DueItem(PARTITION, wave.surveyId(), wave.version(), wave.title().id(), wave.title().en(),
                wave.series(),
                wave.smallestGroup(), step.review(), wave.closedAt(), wave.settlesAt(), step.generation(), step.step(),
                step.cursor().orElse(null), step.counted(), step.since(), step.version());
    }

    Waves.Step toStep() {
        return new Waves.Step(wave(), review, generation, step, Optional.ofNullable(cursor), counted, movedAt, version);
    }

    private Wave wave() {
        return new Wave(sk, surveyVersion == null ? 0 : surveyVersion, series, new LocalizedText(titleId, titleEn),
                closedAt, settlesAt, smallestGroup);
    }

    /** Before the first page of the next generation. */
    DueItem anew(Instant now) {
        return at(generation + 1, 1, null, false, now);
    }

    /** Behind a page. @param next where the next one begins, null behind the last */
    DueItem behind(String next, Instant now) {
        return at(generation, step + 1, next, next == null, now);
    }

    DueItem touched(Instant now) {
        return at(generation, step, cursor, counted, now);
    }

    private DueItem at(int nextGeneration, int nextStep, String nextCursor, boolean all, Instant now) {
        return new DueItem(pk, sk, surveyVersion, titleId, titleEn, series, smallestGroup, review, closedAt, settlesAt,
                nextGeneration,
                nextStep, nextCursor, all, now, version + 1);
    }
}
