package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.engine.Misfit.Kind;
import id.tumbuh.surveyjs.js.Js;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at the shape of answers, before the logic of the survey looks at their sense. */
final class Shape {

    private final Survey survey;
    private final List<Misfit> misfits = new ArrayList<>();

    private Shape(Survey survey) {
        this.survey = survey;
    }

    static List<Misfit> misfits(Survey survey, Map<String, Object> answers) {
        Shape shape = new Shape(survey);
        shape.members("", answers, survey.questions().toList(), survey.calculatedNames());
        return List.copyOf(shape.misfits);
    }

    private void misfit(String pointer, Kind kind) {
        misfits.add(new Misfit(pointer, kind));
    }

    private static String pointer(String at, String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private void members(String at, Map<String, Object> answers, List<Question> questions, Set<String> others) {
        answers.forEach((name, answer) -> {
            Optional<Question> question = named(questions, name);
            Optional<Question> commented = Names.isComment(name)
                    ? named(questions, Names.uncommented(name))
                    : Optional.empty();
            if (question.isPresent()) {
                answer(pointer(at, name), question.get(), answer);
            } else if (commented.isPresent()) {
                require(pointer(at, name), answer instanceof String, answer);
            } else if (!others.contains(name)) {
                misfit(pointer(at, name), Kind.UNKNOWN_NAME);
            }
        });
    }

    private static Optional<Question> named(List<Question> questions, String name) {
        return questions.stream().filter(question -> question.valueName().equals(name)).findFirst();
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
            case Text text -> require(at, text.isNumber()
                    ? answer instanceof Double || "".equals(answer)
                    : answer instanceof String, answer);
            case Comment comment -> require(at, answer instanceof String, answer);
            case Checkbox several -> list(at, several, answer);
            case Select one -> choice(at, one, answer);
            case Rating rating -> oneOf(at, rating.allRates().stream().map(Choice::value).toList(), answer);
            case BooleanQuestion yesOrNo -> oneOf(at, List.of(yesOrNo.yes(), yesOrNo.no()), answer);
            case Matrix matrix -> matrix(at, matrix, answer);
            case MatrixDropdown matrix -> rows(at, matrix, answer);
            case MultipleText inputs -> object(at, answer).ifPresent(parts -> members(at, parts,
                    List.copyOf(inputs.items()), Set.of()));
            case PanelDynamic panels -> panels(at, panels, answer);
            case Html html -> misfit(at, Kind.UNKNOWN_NAME);
            default -> {
                /* what is computed is computed again */ }
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
        if (!"".equals(answer) && !select.takesAnyText(answer)) {
            oneOf(at, select.possible().toList(), answer);
        }
    }

    private void list(String at, Checkbox several, Object answer) {
        require(at, Values.isList(answer), answer);
        if (Values.isList(answer)) {
            Set<Object> seen = new HashSet<>();
            List<Object> all = Values.list(answer);
            for (int place = 0; place < all.size(); place++) {
                choice(at + "/" + place, several, all.get(place));
                if (!seen.add(all.get(place))) {
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
        List<Question> cells = matrix.columns().stream().map(column -> column.cell(matrix)).toList();
        object(at, answer).ifPresent(rows -> rows.forEach((row, value) -> {
            if (matrix.rowChoices().stream().noneMatch(one -> one.key().equals(row))) {
                misfit(pointer(at, row), Kind.UNKNOWN_NAME);
            } else {
                object(pointer(at, row), value)
                        .ifPresent(members -> members(pointer(at, row), members, cells, Set.of()));
            }
        }));
    }

    private void panels(String at, PanelDynamic panels, Object answer) {
        require(at, Values.isList(answer), answer);
        List<Question> inside = Elements.panel(survey, panels.template(), true).questions().toList();
        List<Object> all = Values.isList(answer) ? Values.list(answer) : List.of();
        for (int place = 0; place < all.size(); place++) {
            String pointer = at + "/" + place;
            object(pointer, all.get(place)).ifPresent(members -> members(pointer, members, inside, Set.of()));
        }
    }
}
