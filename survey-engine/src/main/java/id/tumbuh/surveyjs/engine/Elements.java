package id.tumbuh.surveyjs.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes elements of what a definition says. */
final class Elements {

    private Elements() {}

    /** Pages, or the one page of a definition that has only elements. */
    static List<Page> pages(Survey survey, Spec spec) {
        List<Page> pages = new ArrayList<>();
        for (Spec page : spec.specs("pages")) {
            pages.add(fill(survey, new Page(survey, page), false));
        }
        if (pages.isEmpty() && spec.has("elements", "questions")) {
            Map<String, Object> only = new HashMap<>();
            only.put("name", "page1");
            only.put("elements", spec.list("elements", "questions"));
            pages.add(fill(survey, new Page(survey, new Spec(only)), false));
        }
        return List.copyOf(pages);
    }

    /** @param copied whether it is made of a template */
    static Container panel(Survey survey, Spec spec, boolean copied) {
        return fill(survey, new Container(survey, spec), copied);
    }

    private static <T extends Container> T fill(Survey survey, T container, boolean copied) {
        container.spec.specs("elements", "questions").forEach(spec -> container.add(element(survey, spec, copied)));
        return container;
    }

    static Element element(Survey survey, Spec json, boolean copied) {
        String type = json.text("type");
        Spec spec = Vocabulary.of(type, json, copied);
        return switch (type) {
            case "panel" -> panel(survey, spec, copied);
            case "text" -> new Text(survey, spec);
            case "comment" -> new Comment(survey, spec);
            case "radiogroup", "dropdown" -> new SingleChoice(survey, spec);
            case "checkbox", "tagbox" -> new Checkbox(survey, spec);
            case "ranking" -> new Ranking(survey, spec);
            case "rating" -> new Rating(survey, spec);
            case "boolean" -> new BooleanQuestion(survey, spec);
            case "matrix" -> new Matrix(survey, spec);
            case "matrixdropdown" -> new MatrixDropdown(survey, spec);
            case "multipletext" -> new MultipleText(survey, spec, copied);
            case "expression" -> new ExpressionQuestion(survey, spec);
            case "html" -> new Html(survey, spec);
            case "paneldynamic" -> new PanelDynamic(survey, spec);
            default -> throw new IllegalArgumentException("no such element: " + type);
        };
    }
}
