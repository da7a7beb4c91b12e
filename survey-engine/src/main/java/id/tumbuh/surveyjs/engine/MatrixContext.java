package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.Lookup;
import id.tumbuh.surveyjs.expression.PathContext;
import id.tumbuh.surveyjs.expression.ValueContext;
import java.util.Optional;

/** Names behind a matrix: its rows', whose values they are. */
final class MatrixContext extends PathContext {

    private final Matrix matrix;

    MatrixContext(Matrix matrix) {
        this.matrix = matrix;
    }

    @Override
    protected Object first() {
        return UNDEFINED;
    }

    @Override
    protected boolean longestFirst() {
        return false;
    }

    @Override
    protected Step step(String name, Object from, Request request) {
        return matrix.row(Names.lower(name)).<Step>map(row -> new Step.Into(
                rest -> rest.path().isEmpty() ? Lookup.found(matrix.seenCell(row)) : Lookup.MISSING, Optional.empty()))
                .orElse(Step.NOWHERE);
    }

    @Override
    public Optional<ValueContext> root() {
        return matrix.data.map(Data::context);
    }
}
