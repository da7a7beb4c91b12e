package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.NULL;
import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.engine.Failure.Kind;
import id.tumbuh.surveyjs.expression.ValueContext;
import id.tumbuh.surveyjs.js.Js;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A column, or several, chosen for each row. */
final class Matrix extends Question {

    private final List<Choice> rows;
    private final List<Choice> columns;
    private final boolean several;

    private boolean looked;
    private boolean looking;
    private boolean told;

    Matrix(Survey survey, Spec spec) {
        super(survey, spec);
        rows = Choice.all(spec, "rows");
        columns = Choice.all(spec, "columns");
        several = "checkbox".equals(spec.text("cellType"));
    }

    List<Choice> rows() {
        return rows.stream().filter(row -> !Values.isBlank(row.value())).toList();
    }

    boolean takesSeveral() {
        return several;
    }

    List<Choice> columns() {
        return columns;
    }

    private List<Choice> visibleRows() {
        look();
        return rows().stream().filter(Choice::isVisible).toList();
    }

    Object cell(Choice row) {
        return Values.member(value(), row.key());
    }

    /** A row without an answer has null, once it was told that there is none; it is told only after somebody looked. */
    Object seenCell(Choice row) {
        look();
        Object cell = cell(row);
        return told && Values.isEmpty(cell) ? NULL : cell;
    }

    /** survey-core makes rows now, and each that has an answer tells it: a survey that has lost it has it again. */
    private void look() {
        if (looked || looking || isLoading()) {
            return;
        }
        looking = true;
        for (Choice row : rows()) {
            Object cell = cell(row);
            if (!Values.equal(UNDEFINED, cell)) {
                Map<String, Object> cells = Values.object(value());
                if (Values.isEmpty(cell)) {
                    cells.remove(row.key());
                }
                setNewValue(cells);
            }
        }
        looking = false;
        looked = true;
    }

    @Override
    void setQuestionValue(Object val) {
        super.setQuestionValue(val);
        told = looked;
    }

    @Override
    void endLoading() {
        super.endLoading();
        checkRows();
    }

    private void checkRows() {
        if (spec.flag("hideIfRowsEmpty") && !isLoading()) {
            checkVisible();
        }
    }

    @Override
    boolean isVisible() {
        return super.isVisible() && (!spec.flag("hideIfRowsEmpty") || !visibleRows().isEmpty());
    }

    @Override
    boolean isCorrect(Object val) {
        return Values.isObject(val);
    }

    /** One where it is asked for one, a list where it is asked for several. */
    @Override
    Object corrected(Object val) {
        if (val instanceof Map<?, ?>) {
            Map<String, Object> cells = Values.object(val);
            for (String key : List.copyOf(cells.keySet())) {
                Object cell = cells.get(key);
                if (cell instanceof List<?> list && !several) {
                    if (list.isEmpty()) {
                        cells.remove(key);
                    } else {
                        cells.put(key, list.getFirst());
                    }
                } else if (several && !(cell instanceof List<?>)) {
                    List<Object> one = Values.newList();
                    one.add(cell);
                    cells.put(key, one);
                }
            }
        }
        return val;
    }

    @Override
    void runConditions() {
        rows.forEach(row -> row.enabled(row.isMet(row.enableIf(), "", this)));
        super.runConditions();
        boolean rowsChanged = false;
        boolean columnsChanged = false;
        for (Choice row : rows) {
            rowsChanged |= row.visible(row.isMet(row.visibleIf(), spec.text("rowsVisibleIf"), this));
        }
        for (Choice column : columns) {
            columnsChanged |= column.visible(column.isMet(column.visibleIf(), spec.text("columnsVisibleIf"), this));
        }
        if (columnsChanged && clearsOnHidden()) {
            clearCells(false, true);
        }
        if (rowsChanged || columnsChanged) {
            looked = false;
            told = false;
            checkRows();
        }
    }

    @Override
    void clearInvisible(Hiding reason) {
        super.clearInvisible(reason);
        clearCells(true, true);
    }

    private void clearCells(boolean inRows, boolean inColumns) {
        if (isEmpty()) {
            return;
        }
        Map<String, Object> left = Values.object(survey.copy(value()));
        for (Choice row : rows) {
            Object cell = left.get(row.key());
            if (cell != null && Js.truthy(cell)) {
                if (inRows && !row.isVisible()) {
                    left.remove(row.key());
                } else if (inColumns) {
                    clearCell(row.key(), left);
                }
            }
        }
        if (!Values.equal(left, value())) {
            value(left);
        }
    }

    private void clearCell(String key, Map<String, Object> cells) {
        if (several && cells.get(key) instanceof List<?>) {
            List<Object> chosen = Values.list(cells.get(key));
            chosen.removeIf(one -> !isVisibleColumn(one));
            if (chosen.isEmpty()) {
                cells.remove(key);
            }
        } else if (!isVisibleColumn(cells.get(key))) {
            cells.remove(key);
        }
    }

    private boolean isVisibleColumn(Object val) {
        return Choice.find(columns, val).filter(Choice::isVisible).isPresent();
    }

    @Override
    void check(List<Failure> found, Validation validation) {
        super.check(found, validation);
        if (validation.onChange && errors.isEmpty()) {
            return;
        }
        boolean missing = false;
        boolean twice = false;
        Set<String> seen = new HashSet<>();
        for (Choice row : visibleRows()) {
            Object cell = cell(row);
            boolean empty = Values.isBlank(cell);
            twice |= spec.flag("eachRowUnique") && !empty && seen.contains(Values.key(cell));
            missing |= empty && isEachRequired();
            if (!(empty && isEachRequired())) {
                seen.add(Values.key(cell));
            }
        }
        if (missing) {
            found.add(Failure.of(Kind.ROWS_REQUIRED));
        }
        if (twice) {
            found.add(Failure.of(Kind.ROWS_NOT_UNIQUE));
        }
    }

    private boolean isEachRequired() {
        return spec.flag("eachRowRequired", "isAllRowRequired");
    }

    @Override
    boolean isAnswered() {
        return super.isAnswered() && visibleRows().stream().noneMatch(row -> Values.isBlank(cell(row)));
    }

    @Override
    ValueContext valueContext() {
        return new MatrixContext(this);
    }

    Optional<Choice> row(String lowerName) {
        return rows().stream().filter(row -> Names.lower(row.key()).equals(lowerName)).findFirst();
    }

    @Override
    Object displayValue(Object val) {
        Map<String, Object> shown = Values.newObject();
        members(val).forEach((key, cell) -> shown.put(
                Choice.find(rows, key).map(row -> row.text(survey)).filter(text -> !text.isEmpty()).orElse(key),
                cell instanceof List<?> list
                        ? list.stream().map(this::columnText).collect(Collectors.toCollection(ArrayList::new))
                        : columnText(cell)));
        return shown;
    }

    /** Of a text its characters, of a list its items, by their places: JavaScript's for (key in value). */
    private static Map<String, Object> members(Object val) {
        List<?> inOrder = switch (val) {
            case String text -> text.chars().mapToObj(Character::toString).toList();
            case List<?> list -> list;
            default -> List.of();
        };
        Map<String, Object> members = Values.newObject();
        for (int place = 0; place < inOrder.size(); place++) {
            members.put(String.valueOf(place), inOrder.get(place));
        }
        return Values.isObject(val) ? Values.object(val) : members;
    }

    private Object columnText(Object val) {
        return Choice.find(columns, val).map(column -> column.text(survey)).filter(text -> !text.isEmpty())
                .map(text -> (Object) text).orElse(val);
    }
}
