package id.tumbuh.surveyjs.engine;

import java.util.List;

/** How many questions an element can come to, where answers ask for as many panels as there may be. */
final class Footprint {

    private Footprint() {}

    static long of(Spec element, int mostPanels) {
        return switch (element.text("type")) {
            case "panel" -> inside(element, mostPanels, "elements", "questions");
            case "matrixdropdown" -> 1 + cells(element);
            case "matrix" -> 1 + element.list("rows").size();
            case "multipletext" -> 1 + element.list("items").size();
            case "paneldynamic" -> 1 + (long) panels(element, mostPanels)
                    * inside(element, mostPanels, "templateElements", "questions");
            default -> 1;
        };
    }

    static long cells(Spec matrix) {
        return (long) matrix.list("rows").size() * matrix.list("columns").size();
    }

    /** As survey-core counts: the least is there though it is more than the most. */
    static int panels(Spec dynamic, int most) {
        double max = Math.clamp(dynamic.number(most, "maxPanelCount"), 1, most);
        return (int) Math.clamp(Math.max(max, Math.max(dynamic.number(0, "minPanelCount"),
                dynamic.number(0, "panelCount"))), 1, most);
    }

    private static long inside(Spec container, int mostPanels, String... properties) {
        return List.of(properties).stream().flatMap(property -> container.specs(property).stream())
                .mapToLong(element -> of(element, mostPanels)).sum();
    }
}
