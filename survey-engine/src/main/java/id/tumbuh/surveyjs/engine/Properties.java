package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.PropertyOwner;
import java.util.Set;

/** Properties of a question that expressions may read by "{$name.property}" or propertyValue(). */
record Properties(Question question) implements PropertyOwner {

    private static final Set<String> NAMES = Set.of("name", "valueName", "value", "comment", "visible", "isVisible",
            "isRequired", "readOnly", "isReadOnly", "isAnswered", "title", "visibleIndex", "displayValue");

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    @Override
    public Object property(String name) {
        return switch (name) {
            case "name" -> question.name();
            case "valueName" -> question.spec.text("valueName");
            case "value" -> question.value();
            case "comment" -> question.comment();
            case "visible" -> question.visible();
            case "isVisible" -> question.isVisible();
            case "isRequired" -> question.required();
            case "readOnly" -> question.ownReadOnly();
            case "isReadOnly" -> question.isReadOnly();
            case "isAnswered" -> question.answered();
            case "title" -> question.title();
            case "visibleIndex" -> -1d;
            case "displayValue" -> question.shownValue(question.value());
            default -> UNDEFINED;
        };
    }
}
