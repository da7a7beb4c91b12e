package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.engine.Refusal.Reason;
import id.tumbuh.surveyjs.expression.ExpressionLimits;
import id.tumbuh.surveyjs.js.Js;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks a definition through before it is published: what the engine would not enforce as the browser does is refused, with
 * a pointer to it, and never ignored.
 */
final class Publication {

    private static final Set<String> CELLS = Set.of("default", "dropdown", "checkbox", "radiogroup", "tagbox", "text",
            "comment", "boolean", "expression", "rating");
    private static final int MOST_REFUSALS = 100;
    private static final Set<String> CLEARING = Set.of("none", "onHidden", "onHiddenContainer", "onComplete");

    private final Limits limits;
    private final PropertyCheck properties;
    private final ChoicesCheck choices;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Keys keys = new Keys();
    private int elements;
    private long questions;

    private Publication(Limits limits, ExpressionLimits expressions) {
        this.limits = limits;
        this.properties = new PropertyCheck(expressions, limits.states(), refusals);
        this.choices = new ChoicesCheck(limits, properties, refusals);
    }

    /** The first hundred of what is refused; nothing where the definition may be published. */
    static List<Refusal> refusals(Map<String, ?> json, Limits limits, ExpressionLimits expressions) {
        Publication publication = new Publication(limits, expressions);
        if (publication.fits(json)) {
            publication.survey(Spec.of(Js.of(json)));
        }
        return publication.refusals.stream().limit(MOST_REFUSALS).toList();
    }

    private boolean fits(Object json) {
        return switch (limits.extent().excess(json)) {
            case NONE -> true;
            case TOO_DEEP -> {
                refuse("", Reason.TOO_DEEP, "");
                yield false;
            }
            case TOO_LARGE -> {
                refuse("", Reason.TOO_LARGE, "");
                yield false;
            }
        };
    }

    private void refuse(String pointer, Reason reason, String detail) {
        refusals.add(new Refusal(pointer, reason, detail));
    }

    private void survey(Spec survey) {
        properties.check("", "survey", survey, Set.of());
        properties.isOneOf("", survey, "clearInvisibleValues", CLEARING);
        if (survey.has("pages") && survey.has("elements", "questions")) {
            refuse("/elements", Reason.WRONG_VALUE, "pages");
        }
        each("", survey, "pages", (pointer, page) -> {
            properties.check(pointer, "page", page, Set.of());
            inside(pointer, page, 1);
        });
        inside("", survey, 0);
        if (survey.list("calculatedValues").size() > limits.calculated()) {
            refuse("/calculatedValues", Reason.TOO_LARGE, "calculatedValues");
            return;
        }
        each("", survey, "calculatedValues", (pointer, one) -> {
            properties.check(pointer, "calculatedvalue", one, Set.of());
            if (properties.isNamed(pointer, one)) {
                properties.isAlone(pointer + "/name", one.text("name"), keys.takeInAnyCase(one.text("name")));
            }
            properties.isThere(pointer, one, "expression");
        });
    }

    private interface Look {
        void at(String pointer, Spec spec);
    }

    private void each(String pointer, Spec spec, String property, Look look) {
        List<Object> list = spec.list(property);
        for (int place = 0; place < list.size(); place++) {
            String at = pointer + "/" + property + "/" + place;
            if (++elements > limits.elements()) {
                refuse(at, Reason.TOO_LARGE, property);
                return;
            }
            if (Values.isObject(list.get(place))) {
                look.at(at, Spec.of(list.get(place)));
            } else {
                refuse(at, Reason.WRONG_TYPE, property);
            }
        }
    }

    private void inside(String pointer, Spec container, int depth) {
        for (String property : List.of("elements", "questions")) {
            each(pointer, container, property, (at, element) -> {
                element(at, element, depth, keys);
                count(at, element);
            });
        }
    }

    /** Only the first with which they are too many is told. */
    private void count(String pointer, Spec element) {
        boolean fitted = questions <= limits.questions();
        questions += Footprint.of(element, limits.panels());
        if (fitted && questions > limits.questions()) {
            refuse(pointer, Reason.TOO_LARGE, element.text("type"));
        }
    }

    private void element(String pointer, Spec element, int depth, Keys among) {
        String type = element.text("type");
        if (depth > limits.depth()) {
            refuse(pointer, Reason.TOO_DEEP, type);
        } else if ("panel".equals(type)) {
            properties.check(pointer, type, element, Set.of());
            for (String property : List.of("elements", "questions")) {
                each(pointer, element, property, (at, inner) -> element(at, inner, depth + 1, among));
            }
        } else if (Vocabulary.isQuestion(type)) {
            question(pointer, type, element, depth, among);
        } else {
            refuse(pointer + "/type", element.has("type") ? Reason.NOT_SUPPORTED : Reason.MISSING, type);
        }
    }

    private void question(String pointer, String type, Spec question, int depth, Keys among) {
        properties.check(pointer, type, question, Set.of());
        key(pointer, question, among);
        properties.isOneOf(pointer, question, "clearIfInvisible", with(CLEARING, "default"));
        choices.check(pointer, question, "choices",
                "tagbox".equals(type) || "checkbox".equals(type) || "ranking".equals(type)
                        ? "checkboxitem"
                        : "choiceitem");
        choices.check(pointer, question, "rateValues", "ratingitem");
        choices.check(pointer, question, "rows", "itemvalue");
        validators(pointer, question);
        switch (type) {
            case "expression" -> properties.isThere(pointer, question, "expression");
            case "text" -> properties.isOneOf(pointer, question, "inputType", Text.TYPES);
            case "dropdown" -> choices.range(pointer, question);
            case "matrix" -> {
                choices.check(pointer, question, "columns", "matrixcolumn");
                choices.cells(pointer, question);
            }
            case "matrixdropdown" -> {
                columns(pointer, question);
                choices.cells(pointer, question);
            }
            case "multipletext" -> inputs(pointer, question);
            case "paneldynamic" -> panels(pointer, question, depth);
            default -> {
                /* that was all */ }
        }
    }

    /** Two questions may be told apart by name alone in an expression, but not in answers. */
    private void key(String pointer, Spec question, Keys among) {
        if (properties.isNamed(pointer, question)) {
            String other = Names.valid(question.text("valueName"));
            String key = other.isEmpty() ? Names.valid(question.text("name")) : other;
            properties.isAlone(pointer + (other.isEmpty() ? "/name" : "/valueName"), key, among.take(key));
        }
    }

    private static Set<String> with(Set<String> words, String other) {
        Set<String> more = new HashSet<>(words);
        more.add(other);
        return more;
    }

    private void panels(String pointer, Spec question, int depth) {
        properties.isCount(pointer, question, "panelCount", 0, limits.panels());
        properties.isCount(pointer, question, "minPanelCount", 0, limits.panels());
        properties.isCount(pointer, question, "maxPanelCount", 1, limits.panels());
        if (question.list("defaultValue").size() > Footprint.panels(question, limits.panels())) {
            refuse(pointer + "/defaultValue", Reason.TOO_LARGE, "defaultValue");
        }
        Keys inner = new Keys();
        for (String property : List.of("templateElements", "questions")) {
            each(pointer, question, property, (at, element) -> element(at, element, depth + 1, inner));
        }
    }

    private void inputs(String pointer, Spec question) {
        Keys inner = new Keys();
        each(pointer, question, "items", (at, item) -> {
            properties.check(at, "multipletextitem", item, Set.of());
            properties.isOneOf(at, item, "inputType", Text.TYPES);
            key(at, item, inner);
            validators(at, item);
        });
    }

    private void columns(String pointer, Spec matrix) {
        Keys inner = new Keys();
        properties.isOneOf(pointer, matrix, "cellType", CELLS);
        each(pointer, matrix, "columns", (at, column) -> {
            Column cell = new Column(column, matrix);
            properties.check(at, "matrixdropdowncolumn", column, Set.of(cell.cellType()));
            properties.isOneOf(at, column, "cellType", CELLS);
            key(at, column, inner);
            choices.check(at, column, "choices", "checkboxitem");
            switch (cell.cellType()) {
                case "dropdown" -> choices.range(at, column);
                case "expression" -> properties.isThere(at, column, "expression");
                default -> {
                    /* that was all */ }
            }
            choices.check(at, column, "rateValues", "ratingitem");
            validators(at, column);
        });
    }

    private void validators(String pointer, Spec question) {
        each(pointer, question, "validators", (at, validator) -> {
            String type = validator.text("type");
            String known = type.endsWith("validator") ? type : type + "validator";
            if (Vocabulary.isKnown(known, "notificationType")) {
                properties.check(at, known, validator, Set.of());
            } else {
                refuse(at + "/type", Reason.NOT_SUPPORTED, type);
            }
        });
    }
}
