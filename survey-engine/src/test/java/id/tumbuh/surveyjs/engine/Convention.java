package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.ExpressionLimits;
import id.tumbuh.surveyjs.expression.WorkLimit;
import id.tumbuh.surveyjs.js.Js;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a corpus was made with survey-core, where whoever made it had a choice.
 *
 * @param merges whether answers were merged into the defaults, or set in their place
 * @param allPages whether the whole survey was validated before it was completed, or by tryComplete() only its first page
 * @param naming of errors inside a question
 * @param dataOfRejected whether the data of answers that were not accepted is to be compared
 */
record Convention(boolean merges, boolean allPages, Naming naming, boolean dataOfRejected) {

    enum Naming {
        /** Names of all questions with an error of their own, cells and inputs too. */
        PARTS,
        /** Names of those that stand in a page or panel, where the error is their own. */
        OWN,
        /** Names of those that stand in a page or panel, where there is an error in them too. */
        WHOLE,
        /** Both of them. */
        WHOLE_AND_PARTS
    }

    /** The one of our own corpus. */
    static final Convention OURS = new Convention(false, true, Naming.PARTS, true);

    static Stream<Convention> all() {
        List<Convention> all = new ArrayList<>(List.of(OURS));
        for (boolean merges : List.of(false, true)) {
            for (boolean allPages : List.of(true, false)) {
                for (Naming naming : Naming.values()) {
                    for (boolean data : List.of(true, false)) {
                        all.add(new Convention(merges, allPages, naming, data));
                    }
                }
            }
        }
        return all.stream().distinct();
    }

    /** What differs from what survey-core said, or nothing. */
    String difference(CorpusCase one) {
        Survey survey = new Survey(new Compiled(Spec.of(Js.of(one.definition())), ExpressionLimits.DEFAULT),
                one.moment(),
                new WorkLimit(50_000_000));
        Map<String, Object> answers = Values.object(Js.of(one.answers()));
        if (merges) {
            survey.merge(answers);
        } else {
            survey.answer(answers);
        }
        boolean accepted = (!allPages || survey.validate()) && survey.currentPage().isPresent()
                && survey.validateCurrent();
        if (accepted) {
            survey.complete();
        }
        Object data = Js.plain(survey.result());
        if (accepted != one.accepted()) {
            return "accepted: " + accepted;
        }
        if ((accepted || dataOfRejected) && !normal(data).equals(normal(one.data()))) {
            return "data: " + normal(data) + " and not " + normal(one.data());
        }
        Set<String> errors = errors(survey);
        return errors.equals(new TreeSet<>(one.errors())) ? "" : "errors: " + errors + " and not " + one.errors();
    }

    private Set<String> errors(Survey survey) {
        return survey.questions().flatMap(top -> {
            List<Question> wrong = top.nested().filter(Convention::isWrong).toList();
            return switch (naming) {
                case PARTS -> wrong.stream().map(Question::name);
                case OWN -> Stream.of(top).filter(Convention::isWrong).map(Question::name);
                case WHOLE -> Stream.of(top).filter(question -> !wrong.isEmpty()).map(Question::name);
                case WHOLE_AND_PARTS -> Stream.concat(Stream.of(top).filter(question -> !wrong.isEmpty()),
                        wrong.stream()).map(Question::name);
            };
        }).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isWrong(Question question) {
        return question.errors.stream().anyMatch(Failure::severe);
    }

    /** Without the order of members, and numbers alike. */
    private static Object normal(Object json) {
        return switch (json) {
            case null -> "null";
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((name, value) -> sorted.put(String.valueOf(name), normal(value)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(Convention::normal).toList();
            case Number number -> number.doubleValue();
            default -> json;
        };
    }
}
