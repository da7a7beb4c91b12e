package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.engine.Refusal.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at what a person chooses from: choices, rows and columns, and how many there are. */
final class ChoicesCheck {

    private final Limits limits;
    private final PropertyCheck properties;
    private final List<Refusal> refusals;

    ChoicesCheck(Limits limits, PropertyCheck properties, List<Refusal> refusals) {
        this.limits = limits;
        this.properties = properties;
        this.refusals = refusals;
    }

    private void refuse(String pointer, Reason reason, String detail) {
        refusals.add(new Refusal(pointer, reason, detail));
    }

    void check(String pointer, Spec question, String property, String type) {
        List<Object> list = question.list(property);
        if (list.size() > limits.choices()) {
            refuse(pointer + "/" + property, Reason.TOO_LARGE, property);
            return;
        }
        Set<String> values = new HashSet<>();
        for (int place = 0; place < list.size(); place++) {
            String at = pointer + "/" + property + "/" + place;
            Choice choice = Choice.of(list.get(place));
            if (Values.isObject(list.get(place))) {
                properties.check(at, type, Spec.of(list.get(place)), Set.of());
            }
            if (Values.isEmpty(choice.value()) || Values.isList(choice.value()) || Values.isObject(choice.value())) {
                refuse(at, Reason.WRONG_VALUE, property);
            } else if (!values.add(choice.key())) {
                refuse(at, Reason.DUPLICATE, choice.key());
            } else if ("rows".equals(property) && Keys.isReserved(choice.key())) {
                refuse(at, Reason.WRONG_VALUE, choice.key());
            }
        }
    }

    void cells(String pointer, Spec matrix) {
        if (Footprint.cells(matrix) > limits.cells()) {
            refuse(pointer + "/rows", Reason.TOO_LARGE, "rows");
        }
    }

    /** Choices that a list gets of all the numbers between two. */
    void range(String pointer, Spec question) {
        double step = Math.max(1, question.number(1, "choicesStep"));
        double range = question.number(0, "choicesMax") - question.number(0, "choicesMin");
        if (range / step >= limits.choices()) {
            refuse(pointer + "/choicesMax", Reason.TOO_LARGE, "choicesMax");
        }
    }
}
