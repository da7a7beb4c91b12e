package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.Lookup;
import id.tumbuh.surveyjs.expression.PathContext;
import id.tumbuh.surveyjs.expression.VariableContext;
import java.util.Optional;

/** Names in a survey: what it knows itself, calculated values, questions, and whatever else is among the values. */
final class SurveyContext extends PathContext {

    private static final String UNWRAPPED = "-unwrapped";

    private final Survey survey;

    SurveyContext(Survey survey) {
        this.survey = survey;
    }

    @Override
    public Lookup lookup(Request request) {
        if (request.path().size() == 1) {
            Object own = own(Names.lower(request.path().getFirst().name()));
            if (own != UNDEFINED) {
                return Lookup.found(own);
            }
        }
        Lookup variable = new VariableContext(survey.variables()).lookup(request);
        if (variable instanceof Lookup.Found) {
            return variable;
        }
        Lookup question = super.lookup(request);
        return question instanceof Lookup.Found ? question : new VariableContext(survey.values()).lookup(request);
    }

    private Object own(String name) {
        return switch (name) {
            case "pageno" -> survey.currentPage().map(page -> (double) survey.visiblePages().indexOf(page) + 1)
                    .orElse(0d);
            case "pagecount" -> (double) survey.visiblePages().size();
            case "questioncount", "correctedanswers", "correctanswers", "correctedanswercount", "incorrectedanswers",
                    "incorrectanswers", "incorrectedanswercount" ->
                0d;
            case "locale" -> survey.locale();
            default -> UNDEFINED;
        };
    }

    @Override
    protected Step step(String name, Object from, Request request) {
        String wanted = name.endsWith(UNWRAPPED) ? name.substring(0, name.length() - UNWRAPPED.length()) : name;
        return survey.index().find(wanted).<Step>map(question -> new Step.Into(question.valueContext(),
                Optional.of(new Properties(question)))).orElse(Step.NOWHERE);
    }
}
