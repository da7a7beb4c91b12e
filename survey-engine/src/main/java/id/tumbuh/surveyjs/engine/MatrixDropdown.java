package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.engine.Failure.Kind;
import id.tumbuh.surveyjs.expression.ValueContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A question of each column for each row. Rows come to be when somebody first looks at them. */
final class MatrixDropdown extends Question {

    private final List<Choice> rows;
    private final List<Column> columns;
    private final List<Choice> choices;
    private Optional<List<MatrixRow>> generated = Optional.empty();
    private boolean generating;
    private boolean rowChanging;
    private boolean notifyingRows;
    /** Of rows that were made before all was loaded, the values that are by default: new rows find them themselves. */
    private final Map<String, List<String>> defaults = new HashMap<>();

    MatrixDropdown(Survey survey, Spec spec) {
        super(survey, spec);
        rows = Choice.all(spec, "rows");
        columns = spec.specs("columns").stream()
                .map(column -> new Column(column, spec)).toList();
        choices = Choice.all(spec, "choices");
    }

    List<Column> columns() {
        return columns;
    }

    List<Choice> rowChoices() {
        return rows.stream().filter(row -> !Values.isBlank(row.value())).toList();
    }

    List<Choice> choices() {
        return choices;
    }

    // ---- rows

    /** All rows, of which some may be hidden; none while they are being made. */
    List<MatrixRow> allRows() {
        if (generating || isLoading()) {
            return List.of();
        }
        if (generated.isEmpty()) {
            generating = true;
            List<MatrixRow> made = new ArrayList<>();
            for (Choice row : rowChoices()) {
                Object values = Values.member(value(), row.key());
                Values.object(values).keySet().removeAll(defaults.getOrDefault(row.key(), List.of()));
                made.add(new MatrixRow(this, row, values));
            }
            generated = Optional.of(made);
            generating = false;
            if (data.isPresent()) {
                runRowConditions();
            }
            takeRowValues(made);
            updateAnswered();
        }
        return generated.get();
    }

    List<MatrixRow> visibleRows() {
        return allRows().stream().filter(MatrixRow::isVisible).toList();
    }

    private List<MatrixRow> madeRows() {
        return generated.orElse(List.of());
    }

    private Stream<Question> madeCells() {
        return madeRows().stream().flatMap(row -> row.questions().stream());
    }

    /** What cells had by default. */
    private void takeRowValues(List<MatrixRow> made) {
        Object before = newValue(true);
        Object next = newValue(false);
        for (MatrixRow row : made) {
            Object rowValue = row.value();
            if (!Values.equal(itemValue(row), rowValue)) {
                next = withRow(row, "", Values.object(rowValue), false, next);
            }
        }
        if (!Values.equal(before, next)) {
            rowChanging = true;
            setNewValue(next);
            rowChanging = false;
        }
    }

    private Object newValue(boolean nothingIfEmpty) {
        Object copy = Values.isObject(value()) ? survey.copy(value()) : Values.newObject();
        return nothingIfEmpty && Values.object(copy).isEmpty() ? UNDEFINED : copy;
    }

    /** A copy of what the value has for the row, or undefined; a row that is being made is none yet. */
    Object itemValue(MatrixRow row) {
        return madeRows().contains(row) ? survey.copy(Values.member(value(), row.name())) : UNDEFINED;
    }

    /** A cell of the row changed. */
    void rowChanged(MatrixRow row, String column, Map<String, Object> rowValue, boolean deletes) {
        Object before = newValue(true);
        if (Values.isObject(before)) {
            Values.object(before).putIfAbsent(row.name(), Values.newObject());
        }
        Object next = withRow(row, column, rowValue, deletes, newValue(false));
        if (Values.equal(before, next)) {
            return;
        }
        rowChanging = true;
        setNewValue(next);
        rowChanging = false;
        if (columns.stream().anyMatch(one -> one.isUnique() && one.name().equals(column))) {
            dropSolvedDuplicates(column, duplicates(column));
        }
    }

    private Object withRow(MatrixRow row, String column, Map<String, Object> rowValue, boolean deletes, Object all) {
        if (!Values.isObject(all)) {
            // once there was nothing left of the rows before, survey-core has nowhere to put this one
            return all;
        }
        Map<String, Object> next = Values.object(all);
        Map<String, Object> mine = Values.isObject(next.get(row.name()))
                ? Values.object(next.get(row.name()))
                : Values.newObject();
        next.put(row.name(), mine);
        if (deletes) {
            mine.remove(column);
        }
        row.questions().forEach(question -> mine.remove(question.valueName()));
        rowValue.forEach((key, cell) -> {
            if (!Values.isBlank(cell)) {
                mine.put(key, survey.copy(cell));
            }
        });
        if (mine.isEmpty()) {
            next.remove(row.name());
            return next.isEmpty() ? UNDEFINED : next;
        }
        return next;
    }

    @Override
    boolean isCorrect(Object val) {
        return Values.isObject(val);
    }

    @Override
    void setQuestionValue(Object val) {
        super.setQuestionValue(val);
        if (!rowChanging && !madeRows().isEmpty()) {
            rowChanging = true;
            Object all = newValue(false);
            madeRows().forEach(row -> row.value(Values.member(all, row.name())));
            rowChanging = false;
        }
        updateAnswered();
    }

    // ---- conditions

    @Override
    void onSurveyLoad() {
        super.onSurveyLoad();
        madeRows().forEach(row -> defaults.put(row.name(), row.questions().stream().filter(Question::isValueDefault)
                .map(Question::valueName).toList()));
        generated = Optional.empty();
    }

    @Override
    void runConditions() {
        super.runConditions();
        String columnsVisibleIf = spec.text("columnsVisibleIf");
        if (!columnsVisibleIf.isEmpty()) {
            columns.forEach(column -> survey.isMet(columnsVisibleIf, new ColumnContext(column, this), column));
        }
        boolean changed = runRowConditions();
        if (changed && clearsOnHidden()) {
            clearInvisibleRows();
        }
        if (spec.flag("hideIfRowsEmpty")) {
            checkVisible();
        }
    }

    private boolean runRowConditions() {
        boolean changed = false;
        for (MatrixRow row : madeRows()) {
            boolean before = row.isVisible();
            row.runCondition(spec.text("rowsVisibleIf"));
            changed |= before != row.isVisible();
        }
        return changed;
    }

    @Override
    boolean isVisible() {
        return super.isVisible() && (!spec.flag("hideIfRowsEmpty") || !visibleRows().isEmpty());
    }

    @Override
    void clearInvisible(Hiding reason) {
        super.clearInvisible(reason);
        clearInvisibleRows();
    }

    private void clearInvisibleRows() {
        if (!isEmpty() && visibleRows().size() != allRows().size()
                && survey.index().byValueName(valueName()).size() < 2) {
            value(filteredValue());
        }
    }

    @Override
    Object filteredValue() {
        if (isEmpty() || generated.isEmpty()) {
            return value();
        }
        Map<String, Object> left = new LinkedHashMap<>();
        visibleRows().stream().filter(row -> !row.isEmpty()).forEach(row -> left.put(row.name(), row.value()));
        return left;
    }

    @Override
    void onAnyValueChanged(String changed, String question) {
        if (!isLoading() && !notifyingRows) {
            notifyingRows = true;
            madeRows().forEach(row -> row.onAnyValueChanged(changed, question));
            notifyingRows = false;
        }
    }

    @Override
    void readOnlyChanged() {
        super.readOnlyChanged();
        visibleRows().forEach(row -> row.questions().forEach(Question::tellReadOnly));
    }

    @Override
    void clearErrors() {
        super.clearErrors();
        madeRows().stream().filter(MatrixRow::isVisible).flatMap(row -> row.questions().stream())
                .forEach(Question::clearErrors);
    }

    // ---- validation

    @Override
    void validate(Validation validation) {
        allRows().stream().filter(MatrixRow::isVisible).forEach(row -> row.validate(validation));
        for (Column column : columns) {
            if (column.isUnique()) {
                List<Question> twice = duplicates(column.name());
                twice.stream().filter(question -> question.errors.stream().noneMatch(MatrixDropdown::isDuplicate))
                        .forEach(question -> question.errors.add(
                                Failure.of(Kind.DUPLICATE, spec, "keyDuplicationError")));
                dropSolvedDuplicates(column.name(), twice);
                if (!twice.isEmpty()) {
                    validation.found(List.of(Failure.of(Kind.DUPLICATE)));
                }
            }
        }
        super.validate(validation);
    }

    private static boolean isDuplicate(Failure failure) {
        return failure.kind() == Kind.DUPLICATE;
    }

    private void dropSolvedDuplicates(String column, List<Question> twice) {
        madeRows().stream().flatMap(row -> row.question(column).stream()).filter(cell -> !twice.contains(cell))
                .forEach(cell -> cell.errors.removeIf(MatrixDropdown::isDuplicate));
    }

    private List<Question> duplicates(String column) {
        Map<String, List<Question>> byValue = new LinkedHashMap<>();
        for (MatrixRow row : madeRows()) {
            row.question(column).filter(cell -> !Values.isBlank(cell.value())).ifPresent(cell -> byValue
                    .computeIfAbsent(uniqueKey(cell.value()), key -> new ArrayList<>()).add(cell));
        }
        return byValue.values().stream().filter(cells -> cells.size() > 1).flatMap(List::stream).toList();
    }

    private static String uniqueKey(Object val) {
        return val instanceof String text ? Names.lower(text) : Values.key(val);
    }

    @Override
    boolean hasErrors() {
        return super.hasErrors()
                || madeCells().anyMatch(Question::hasErrors);
    }

    @Override
    boolean isReady() {
        return super.isReady()
                && madeCells().allMatch(Question::isReady);
    }

    @Override
    boolean isAnswered() {
        return super.isAnswered() && generated.isPresent()
                && madeCells().filter(Question::isVisible).allMatch(Question::answered);
    }

    @Override
    Stream<Question> nested() {
        return Stream.concat(Stream.of(this), visibleRows().stream()
                .flatMap(row -> row.questions().stream()).flatMap(Question::nested));
    }

    @Override
    ValueContext valueContext() {
        return new RowsContext(this);
    }

    @Override
    Object displayValue(Object val) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (MatrixRow row : visibleRows()) {
            Object cells = Values.member(val, row.name());
            if (Values.isObject(cells)) {
                shown.put(row.choice().text(survey), displayOf(cells, row::question));
            }
        }
        return shown;
    }
}
