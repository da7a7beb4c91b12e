package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.ExpressionLimits;
import id.tumbuh.surveyjs.expression.WorkLimit;
import id.tumbuh.surveyjs.js.Js;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A survey's definition, read once, that judges any number of answers, also at the same time. */
public final class SurveyDefinition {

    private static final long WORK = 5_000_000;

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

    /** Why it may not be published, with the limits of a public service; nothing where it may. */
    public static List<Refusal> refusals(Map<String, ?> json) {
        return Publication.refusals(json, Limits.DEFAULT, ExpressionLimits.DEFAULT);
    }

    /**
     * What is wrong with the shape of answers: names, choices and JSON types that no question has.
     *
     * @throws id.tumbuh.surveyjs.expression.WorkExceeded as {@link #judge}
     */
    public List<Misfit> misfits(Map<String, ?> answers, Moment moment) {
        return Shape.misfits(new Survey(compiled, moment, new WorkLimit(WORK)), Values.object(Js.of(answers)));
    }

    /**
     * What survey-core says of the answers: sets them in place of all there is, validates all visible pages, and completes
     * the survey where they are valid. One without a page to show is never complete.
     *
     * @param answers by the names of questions, as a parser of JSON gives them
     * @throws id.tumbuh.surveyjs.expression.WorkExceeded where its expressions, or the panels
     *         and rows that the answers ask for, take more work than is granted
     */
    public Verdict judge(Map<String, ?> answers, Moment moment) {
        Survey survey = new Survey(compiled, moment, new WorkLimit(WORK));
        survey.answer(Values.object(Js.of(answers)));
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
