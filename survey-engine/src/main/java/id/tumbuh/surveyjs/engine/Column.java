package id.tumbuh.surveyjs.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A column of a matrix: what each of its cells asks. */
final class Column {

    private final Spec spec;

    Column(Spec column, String matrixCellType) {
        Map<String, Object> json = new HashMap<>(column.json());
        String own = column.textOr("default", "cellType");
        json.put("type", "default".equals(own) ? matrixCellType : own);
        spec = new Spec(json);
    }

    String name() {
        return Names.valid(spec.text("name"));
    }

    boolean isUnique() {
        return spec.flag("isUnique");
    }

    String cellType() {
        return spec.text("type");
    }

    Spec spec() {
        return spec;
    }

    /** A question for a cell, not yet of a row. */
    Question cell(MatrixDropdown matrix) {
        Question cell = (Question) Elements.element(matrix.survey, spec, true);
        if (cell instanceof Select select) {
            select.shared = Optional.of(matrix.choices());
            select.storesOthers = Optional.of(matrix.survey.storesOthersAsComment());
        }
        cell.endLoading();
        return cell;
    }
}
