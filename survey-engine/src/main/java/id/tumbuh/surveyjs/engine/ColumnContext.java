package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.Lookup;
import id.tumbuh.surveyjs.expression.ValueContext;
import java.util.Optional;
import java.util.Set;

/**
 * Names in the condition of a matrix's columns. What comes of it hides a column from the eye alone: its cells are asked
 * and validated all the same. Reading it makes the rows that it names, and with them their cells' defaults.
 */
record ColumnContext(Column column, MatrixDropdown matrix) implements ValueContext {

    private static final Set<String> ITSELF = Set.of("name", "item");

    @Override
    public Lookup lookup(Request request) {
        boolean itself = request.path().size() == 1
                && ITSELF.contains(Names.lower(request.path().getFirst().name()));
        return itself ? Lookup.found(column.name()) : Lookup.MISSING;
    }

    @Override
    public Optional<ValueContext> root() {
        return Optional.of(matrix.valueContext());
    }
}
