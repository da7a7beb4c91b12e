package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.engine.Misfit.Kind;
import id.tumbuh.surveyjs.js.Js;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at the shape of answers, before the logic of the survey looks at their sense. */
final class Shape {

    private static final int MOST_MISFITS = 100;

    private final Survey survey;
    private final List<Misfit> misfits = new ArrayList<>();

    /** @param answers without what the survey computes itself */
    record Look(List<Misfit> misfits, Map<String, Object> answers) {}

    private Shape(Survey survey) {
        this.survey = survey;
    }

    /** @param answers are not to be used afterwards */
    static Look look(Survey survey, Map<String, Object> answers) {
        Shape shape = new Shape(survey);
        answers.keySet().removeAll(survey.calculatedNames());
        shape.members("", answers, survey.questions().toList());
        return new Look(List.copyOf(shape.misfits), answers);
    }

    private void misfit(String pointer, Kind kind) {
        if (misfits.size() < MOST_MISFITS) {
            misfits.add(new Misfit(pointer, kind));
        }
    }

    private static String pointer(String at, String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** What is computed goes, whatever was sent for it; what is left has to be a question's. */
    private void members(String at, Map<String, Object> answers, List<Question> questions) {
        Map<String, Question> named = new HashMap<>();
        questions.forEach(question -> named.putIfAbsent(question.valueName(), question));
        answers.keySet().removeIf(name -> named.get(name) instanceof ExpressionQuestion);
        answers.forEach((name, answer) -> {
            Optional<Question> question = Optional.ofNullable(named.get(name));
            Optional<Question> commented = Names.isComment(name)
                    ? Optional.ofNullable(named.get(Names.uncommented(name))).filter(Question::takesComment)
                    : Optional.empty();
            if (question.isPresent()) {
                answer(pointer(at, name), question.get(), answer);
            } else if (commented.isPresent()) {
                text(pointer(at, name), answer, survey.mostCommented());
            } else {
                misfit(pointer(at, name), Kind.UNKNOWN_NAME);
            }
        });
    }

    private void text(String at, Object answer, int most) {
        require(at, answer instanceof String, answer);
        if (answer instanceof String text && text.length() > most) {
            misfit(at, Kind.TOO_LONG);
        }
    }

    private void require(String at, boolean right, Object answer) {
        if (!right && !Values.isNothing(answer)) {
            misfit(at, Kind.WRONG_TYPE);
        }
    }

    private void answer(String at, Question question, Object answer) {
        if (Values.isNothing(answer)) {
            return;
        }
        switch (question) {
            case Text number when number.isNumber() -> require(at, answer instanceof Double || "".equals(answer),
                    answer);
            case Comment text when text.isComputed(answer) -> {
                /* a number stays one, as an expression gave it */ }
            case Comment text -> text(at, answer, text.mostCharacters());
            case Checkbox several -> list(at, several, answer);
            case Select one -> choice(at, one, answer);
            case Rating rating -> oneOf(at, rating.allRates().stream().map(Choice::value).toList(), answer);
            case BooleanQuestion yesOrNo -> oneOf(at, List.of(yesOrNo.yes(), yesOrNo.no()), answer);
            case Matrix matrix -> matrix(at, matrix, answer);
            case MatrixDropdown matrix -> rows(at, matrix, answer);
            case MultipleText inputs -> object(at, answer).ifPresent(parts -> members(at, parts,
                    List.copyOf(inputs.items())));
            case PanelDynamic panels -> panels(at, panels, answer);
            case Html html -> misfit(at, Kind.UNKNOWN_NAME);
            default -> throw new IllegalStateException("a question that is computed: " + question.name());
        }
    }

    private Optional<Map<String, Object>> object(String at, Object answer) {
        require(at, Values.isObject(answer), answer);
        return Values.isObject(answer) ? Optional.of(Values.object(answer)) : Optional.empty();
    }

    private void oneOf(String at, List<Object> values, Object answer) {
        if (Values.isObject(answer) || Values.isList(answer)) {
            misfit(at, Kind.WRONG_TYPE);
        } else if (values.stream().noneMatch(value -> Js.strictEquals(value, answer))) {
            misfit(at, Kind.NO_CHOICE);
        }
    }

    private void choice(String at, Select select, Object answer) {
        if (select.takesAnyText(answer)) {
            text(at, answer, Math.max(survey.mostCommented(), select.longestChoice()));
        } else if (!"".equals(answer)) {
            oneOf(at, select.possible().toList(), answer);
        }
    }

    private void list(String at, Checkbox several, Object answer) {
        require(at, Values.isList(answer), answer);
        if (Values.isList(answer)) {
            Set<Object> seen = new HashSet<>();
            List<Object> all = Values.list(answer);
            if (all.size() > several.most()) {
                misfit(at, Kind.TOO_MANY);
            }
            for (int place = 0; place < all.size(); place++) {
                choice(at + "/" + place, several, all.get(place));
                // Java tells -0 from 0
                if (!seen.add(all.get(place) instanceof Double number ? number + 0.0 : all.get(place))) {
                    misfit(at + "/" + place, Kind.TWICE);
                }
            }
        }
    }

    private void matrix(String at, Matrix matrix, Object answer) {
        List<Object> columns = matrix.columns().stream().map(Choice::value).toList();
        object(at, answer).ifPresent(rows -> rows.forEach((row, cell) -> {
            String pointer = pointer(at, row);
            if (matrix.rows().stream().noneMatch(one -> one.key().equals(row))) {
                misfit(pointer, Kind.UNKNOWN_NAME);
            } else if (matrix.takesSeveral()) {
                require(pointer, Values.isList(cell), cell);
                Stream<Object> each = Values.isList(cell) ? Values.list(cell).stream() : Stream.empty();
                each.forEach(one -> oneOf(pointer, columns, one));
            } else {
                oneOf(pointer, columns, cell);
            }
        }));
    }

    private void rows(String at, MatrixDropdown matrix, Object answer) {
        List<Question> cells = matrix.columns().stream().map(column -> column.cell(matrix,
                survey.storesOthersAsComment())).toList();
        object(at, answer).ifPresent(rows -> rows.forEach((row, value) -> {
            if (matrix.rowChoices().stream().noneMatch(one -> one.key().equals(row))) {
                misfit(pointer(at, row), Kind.UNKNOWN_NAME);
            } else {
                object(pointer(at, row), value)
                        .ifPresent(members -> members(pointer(at, row), members, cells));
            }
        }));
    }

    private void panels(String at, PanelDynamic panels, Object answer) {
        require(at, Values.isList(answer), answer);
        List<Question> inside = Elements.panel(survey, panels.template(), true).questions().toList();
        List<Object> all = Values.isList(answer) ? Values.list(answer) : List.of();
        if (all.size() > panels.most()) {
            misfit(at, Kind.TOO_MANY);
            return;
        }
        for (int place = 0; place < all.size(); place++) {
            String pointer = at + "/" + place;
            object(pointer, all.get(place)).ifPresent(members -> members(pointer, members, inside));
        }
    }
}
