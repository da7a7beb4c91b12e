package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.ExpressionLimits;
import id.tumbuh.surveyjs.expression.WorkLimit;
import id.tumbuh.surveyjs.js.Js;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a corpus was made with survey-core, where whoever made it had a choice.
 *
 * @param entering how answers came into the survey
 * @param reach what was validated before the survey was completed
 * @param naming of errors inside a question
 * @param dataOfRejected whether the data of answers that were not accepted is to be compared
 */
record Convention(Entering entering, Reach reach, Naming naming, boolean dataOfRejected) {

    enum Entering {
        /** In the place of the defaults: survey.data = answers. */
        SET,
        /** Into the defaults: survey.mergeData(answers). */
        MERGED,
        /** One after the other: survey.setValue(name, answer). */
        ONE_BY_ONE
    }

    enum Reach {
        /** The whole survey: validate(), then tryComplete(). */
        ALL_PAGES,
        /** Page after page, to the first that is not valid: nextPage(), at last completeLastPage(). */
        PAGE_BY_PAGE,
        /** What tryComplete() alone asks for. */
        FIRST_PAGE
    }

    enum Naming {
        /** Names of all questions with an error of their own, cells and inputs too. */
        PARTS,
        /** The same, and warnings and hints count as errors do. */
        PARTS_OR_WARNED,
        /** Names of those that stand in a page or panel, where the error is their own. */
        OWN,
        /** The same, and warnings and hints count as errors do. */
        OWN_OR_WARNED,
        /** Names of those that stand in a page or panel, where there is an error in them too. */
        WHOLE,
        /** Both of them. */
        WHOLE_AND_PARTS
    }

    /** The one of our own corpus. */
    static final Convention OURS = new Convention(Entering.SET, Reach.ALL_PAGES, Naming.PARTS, true);

    static Stream<Convention> all() {
        List<Convention> all = new ArrayList<>(List.of(OURS));
        for (Entering entering : Entering.values()) {
            for (Reach reach : Reach.values()) {
                for (Naming naming : Naming.values()) {
                    for (boolean data : List.of(true, false)) {
                        all.add(new Convention(entering, reach, naming, data));
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
        switch (entering) {
            case SET -> survey.answer(answers);
            case MERGED -> survey.merge(answers);
            case ONE_BY_ONE -> answers.forEach(survey::value);
        }
        boolean accepted = survey.currentPage().isPresent() && switch (reach) {
            case ALL_PAGES -> survey.validate() && survey.currentPage().isPresent() && survey.validateCurrent();
            case PAGE_BY_PAGE -> pageByPage(survey);
            case FIRST_PAGE -> survey.validateCurrent();
        };
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

    /** From the page that is the first one when the answers are there. */
    private static boolean pageByPage(Survey survey) {
        for (Optional<Page> page = survey.currentPage(); page.isPresent(); page = after(page.get(), survey)) {
            page.get().render();
            Validation validation = new Validation(true, false);
            page.get().validate(validation);
            if (!validation.valid()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Page> after(Page page, Survey survey) {
        return survey.pages().stream().dropWhile(one -> one != page).skip(1).filter(Page::isVisible).findFirst();
    }

    private Set<String> errors(Survey survey) {
        return survey.questions().flatMap(top -> {
            List<Question> wrong = top.nested().filter(Convention::isWrong).toList();
            return switch (naming) {
                case PARTS -> wrong.stream().map(Question::name);
                case PARTS_OR_WARNED -> top.nested().filter(Convention::isWrongOrWarned).map(Question::name);
                case OWN_OR_WARNED -> Stream.of(top).filter(Convention::isWrongOrWarned).map(Question::name);
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

    private static boolean isWrongOrWarned(Question question) {
        return !question.errors.isEmpty();
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
