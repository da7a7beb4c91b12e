package id.tumbuh.survey.anonymous;

import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.survey.anonymous.model.Terms;
import id.tumbuh.survey.model.Questionnaire;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * What a ballot's answers may be. Who takes ballots can not read surveys: what the rules need to know of one is written down
 * when its poll is opened, and read where a process has not read it yet.
 */
public interface AnswerRules {

    sealed interface Judged {}

    /** @param answers as the survey keeps them: complete, and with nothing that was not asked */
    record Taken(Map<String, Object> answers) implements Judged {}

    /** Why answers are not taken; pointers begin at the ballot. */
    record Wrong(ProblemType type, List<FieldError> errors) implements Judged {

        public Wrong {
            errors = List.copyOf(errors);
        }
    }

    /** What is to be known of the survey, at most 300 KB. */
    String form(Questionnaire asked);

    /**
     * Judges answers by the form, as of one moment for all: what is computed tells no answer's time.
     *
     * @param form is asked for where it is not known yet
     */
    Judged judge(Terms terms, Supplier<String> form, JsonNode answers);
}
