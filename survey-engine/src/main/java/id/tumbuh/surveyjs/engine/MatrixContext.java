package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.Lookup;
import java.util.Optional;

/** Names behind a matrix: its rows', whose values they are. */
final class MatrixContext extends InsideContext {

    private final Matrix matrix;

    MatrixContext(Matrix matrix) {
        super(matrix);
        this.matrix = matrix;
    }

    @Override
    protected Step step(String name, Object from, Request request) {
        return matrix.row(Names.lower(name)).<Step>map(row -> new Step.Into(
                rest -> rest.path().isEmpty() ? Lookup.found(matrix.seenCell(row)) : Lookup.MISSING, Optional.empty()))
                .orElse(Step.NOWHERE);
    }
}
