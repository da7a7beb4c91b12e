package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.ValueContext;
import java.util.List;
import java.util.Optional;

/** Names in a row of a matrix. */
final class RowContext extends NestedContext {

    private final MatrixRow row;

    RowContext(MatrixRow row) {
        super("row", "prevrow", "nextrow");
        this.row = row;
    }

    @Override
    Object own(String lowerName) {
        return switch (lowerName) {
            case "rowindex" -> (double) row.index() + 1;
            case "visiblerowindex" -> (double) visiblePlace() + 1;
            case "item", "rowname", "rowvalue" -> row.choice().value();
            case "rowtitle" -> row.choice().text(row.matrix().survey);
            case "matrix" -> row.matrix().filteredValue();
            default -> UNDEFINED;
        };
    }

    @Override
    int visiblePlace() {
        return row.matrix().visibleRows().indexOf(row);
    }

    @Override
    Optional<NestedContext> neighbour(int place) {
        List<MatrixRow> all = row.matrix().visibleRows();
        return place < 0 || place >= all.size() ? Optional.empty() : Optional.of(new RowContext(all.get(place)));
    }

    @Override
    List<Question> questions(String lowerValueName) {
        return row.questionsByValueName(lowerValueName);
    }

    @Override
    Object values() {
        return row.allValues();
    }

    @Override
    public Optional<ValueContext> root() {
        return Optional.of(row.matrix().valueContext());
    }
}
