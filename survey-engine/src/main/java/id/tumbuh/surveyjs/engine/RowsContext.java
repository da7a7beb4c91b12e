package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.Lookup;
import java.util.Optional;

/** Names behind a matrix of questions: its rows'. */
final class RowsContext extends InsideContext {

    private final MatrixDropdown matrix;

    RowsContext(MatrixDropdown matrix) {
        super(matrix);
        this.matrix = matrix;
    }

    @Override
    public Lookup lookup(Request request) {
        return request.path().isEmpty() && matrix.isEmpty() ? Lookup.found(UNDEFINED) : super.lookup(request);
    }

    @Override
    protected Step step(String name, Object from, Request request) {
        String wanted = Names.lower(name);
        if (matrix.rowChoices().stream().noneMatch(row -> Names.lower(row.key()).equals(wanted))) {
            return Step.NOWHERE;
        }
        return matrix.visibleRows().stream().filter(row -> Names.lower(row.name()).equals(wanted)).findFirst()
                .<Step>map(row -> new Step.Into(row.context(), Optional.empty())).orElse(Step.NOWHERE);
    }
}
