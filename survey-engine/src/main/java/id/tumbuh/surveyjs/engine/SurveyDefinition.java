package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.ExpressionLimits;
import id.tumbuh.surveyjs.expression.WorkExceeded;
import id.tumbuh.surveyjs.expression.WorkLimit;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsFault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A survey's definition, read once, that reviews any number of answers, also at the same time. Definitions are asked for
 * {@link #refusals} before they are published, and answers come in by {@link #review} alone.
 */
public final class SurveyDefinition {

    private static final long WORK = 5_000_000;
    /** Looking at many answers' shapes takes as much as so many reviews at most. */
    private static final long SHAPES = 10;
    /** Twice what may be sent: the rest is computed. */
    private static final Extent RESULT = new Extent(40, 40_000, 512 * 1_024);
    private static final Extent ANSWERS = new Extent(36, 20_000, 256 * 1_024);

    private final Compiled compiled;

    private SurveyDefinition(Compiled compiled) {
        this.compiled = compiled;
    }

    /**
     * @param json the definition as any parser of JSON gives it: maps, lists, texts, numbers, booleans and null
     * @throws IllegalArgumentException where it is larger or deeper than what may be published
     */
    public static SurveyDefinition of(Map<String, ?> json) {
        Extent.Excess excess = Limits.DEFAULT.extent().excess(json);
        if (excess != Extent.Excess.NONE) {
            throw new IllegalArgumentException("a definition that is " + excess);
        }
        return new SurveyDefinition(new Compiled(Spec.of(Js.of(json)), ExpressionLimits.DEFAULT));
    }

    /** Why it may not be published, with the limits of a public service, the first hundred reasons; nothing where it may. */
    public static List<Refusal> refusals(Map<String, ?> json) {
        List<Refusal> refusals = Publication.refusals(json, Limits.DEFAULT, ExpressionLimits.DEFAULT);
        return refusals.isEmpty() ? of(json).refusalsOfNoAnswers() : refusals;
    }

    /** What takes too much work without an answer does so with any; and a page sends back the values it began with. */
    private List<Refusal> refusalsOfNoAnswers() {
        Moment anyMoment = new Moment(Instant.EPOCH, ZoneOffset.UTC, "");
        if (review(Map.of(), anyMoment) instanceof Review.Unjudged unjudged) {
            return List.of(new Refusal("", Refusal.Reason.TOO_LARGE, unjudged.reason().name()));
        }
        Survey begun = new Survey(compiled, anyMoment, new WorkLimit(WORK));
        return Shape.look(begun, Values.object(begun.copy(begun.result()))).misfits().stream()
                .map(misfit -> new Refusal("", Refusal.Reason.WRONG_VALUE, misfit.pointer())).toList();
    }

    /**
     * What to make of answers from outside. Their shape comes first: names, choices, lengths and JSON types that no question
     * has are told and not judged. What the survey computes itself, the values of expression questions and calculated
     * values of the result, is left out before: a page sends it along with the answers, and so may a forger. The rest is
     * judged as survey-core 3.1.1 judges it.
     *
     * @param answers by the names of questions, as a parser of JSON gives them; nothing of it is changed or kept
     */
    public Review review(Map<String, ?> answers, Moment moment) {
        if (ANSWERS.excess(answers) != Extent.Excess.NONE) {
            return new Review.Misshapen(List.of(new Misfit("", Misfit.Kind.TOO_LARGE)));
        }
        try {
            Survey survey = new Survey(compiled, moment, new WorkLimit(WORK));
            Shape.Look look = Shape.look(survey, Values.object(Js.of(answers)));
            return look.misfits().isEmpty()
                    ? bounded(judge(survey, look.answers()))
                    : new Review.Misshapen(look.misfits());
        } catch (WorkExceeded e) {
            return new Review.Unjudged(Review.Reason.TOO_MUCH_WORK);
        } catch (JsFault e) {
            return new Review.Unjudged(Review.Reason.FAULTY_EXPRESSION);
        }
    }

    /**
     * For who looks at many answers' shapes, and at nothing else.
     *
     * @throws WorkExceeded where the survey without any answer takes too much work: {@link #refusals} tell so
     */
    public ShapeCheck shapes() {
        return new ShapeCheck(compiled, new Moment(Instant.EPOCH, ZoneOffset.UTC, ""), new WorkLimit(SHAPES * WORK));
    }

    /** One text may have been computed to be the value of a thousand questions. */
    private static Review bounded(Verdict verdict) {
        return RESULT.excess(verdict.data()) == Extent.Excess.NONE
                ? new Review.Judged(verdict)
                : new Review.Unjudged(Review.Reason.TOO_MUCH_WORK);
    }

    /** What survey-core says of answers as they are, computed values too: for comparing with it. */
    Verdict judge(Map<String, ?> answers, Moment moment) {
        return judge(new Survey(compiled, moment, new WorkLimit(WORK)), Values.object(Js.of(answers)));
    }

    /**
     * Sets the answers in place of all there is, validates all visible pages, and completes the survey where they are valid.
     * One without a page to show is never complete.
     */
    private static Verdict judge(Survey survey, Map<String, Object> answers) {
        survey.answer(answers);
        // completing looks at the page once more: what the first look cleared may be missed by the second
        boolean accepted = survey.validate() && survey.currentPage().isPresent() && survey.validateCurrent();
        if (accepted) {
            survey.complete();
        }
        // before anybody looks for errors inside, which makes rows that nobody has seen
        Map<String, Object> data = Values.object(Js.plain(survey.result()));
        List<Verdict.Wrong> wrong = new ArrayList<>();
        survey.questions().forEach(top -> top.nested().forEach(question -> question.errors.forEach(failure -> wrong
                .add(new Verdict.Wrong(top.name(), question.name(), failure)))));
        return new Verdict(accepted, data, wrong);
    }
}
