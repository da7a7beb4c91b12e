package id.tumbuh.surveyjs.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A column of a matrix: what each of its cells asks. */
final class Column {

    private final Spec spec;

    Column(Spec column, Spec matrix) {
        Map<String, Object> json = new LinkedHashMap<>(column.json());
        String own = column.textOr("default", "cellType");
        json.put("type", "default".equals(own) ? matrix.textOr("dropdown", "cellType") : own);
        if ("default".equals(column.text("cellType")) && !matrix.list("choices").isEmpty()) {
            // who says "default" has the matrix's choices, whatever the column's are; who says nothing has not
            json.remove("choices");
        }
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

    /**
     * A question for a cell, not yet of a row.
     *
     * @param storesOthers whether what is written beside "other" is kept as a comment
     */
    Question cell(MatrixDropdown matrix, boolean storesOthers) {
        Question cell = (Question) Elements.element(matrix.survey, spec, true);
        if (cell instanceof Select select) {
            select.shared = Optional.of(matrix.choices());
            select.storesOthers = Optional.of(storesOthers);
        }
        cell.endLoading();
        return cell;
    }
}
