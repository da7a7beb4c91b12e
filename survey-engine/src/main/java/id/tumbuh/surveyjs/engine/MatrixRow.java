package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.ValueContext;
import id.tumbuh.surveyjs.js.Js;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of a matrix: its cells' questions keep their values here. */
final class MatrixRow implements Data {

    private final MatrixDropdown matrix;
    private final Choice choice;
    private final List<Question> cells = new ArrayList<>();
    private boolean visible = true;
    private boolean settingValue;

    MatrixRow(MatrixDropdown matrix, Choice choice, Object value) {
        this.matrix = matrix;
        this.choice = choice;
        settingValue = true;
        // a matrix that is looked at before it belongs to the survey does not know how that keeps comments
        boolean storesOthers = matrix.attached && matrix.survey.storesOthersAsComment();
        for (Column column : matrix.columns()) {
            Question cell = column.cell(matrix, storesOthers);
            cell.parentQuestion = Optional.of(matrix);
            cell.attach(this);
            cell.render();
            cells.add(cell);
            Object val = Values.member(value, column.name());
            if (!Values.isEmpty(val)) {
                cell.value(val);
                Object comment = Values.member(value, Names.comment(column.name()));
                if (!Values.isEmpty(comment)) {
                    cell.comment(comment);
                }
            }
        }
        settingValue = false;
    }

    MatrixDropdown matrix() {
        return matrix;
    }

    Choice choice() {
        return choice;
    }

    String name() {
        return choice.key();
    }

    boolean isVisible() {
        return visible;
    }

    List<Question> questions() {
        return cells;
    }

    Optional<Question> question(String name) {
        return cells.stream().filter(cell -> cell.name().equals(name)).findFirst();
    }

    List<Question> questionsByValueName(String lowerName) {
        return cells.stream().filter(cell -> Names.lower(cell.valueName()).equals(lowerName)).toList();
    }

    /** What the cells have. */
    Object value() {
        Map<String, Object> all = Values.newObject();
        for (Question cell : cells) {
            if (!cell.isEmpty()) {
                all.put(cell.valueName(), cell.value());
            }
            if (Js.truthy(cell.comment()) && matrix.survey.storesOthersAsComment()) {
                all.put(Names.comment(cell.valueName()), cell.comment());
            }
        }
        return all;
    }

    void value(Object all) {
        settingValue = true;
        for (Question cell : cells) {
            Object val = Values.member(all, cell.valueName());
            Object said = Values.member(all, Names.comment(cell.valueName()));
            Object comment = Values.isNothing(said) ? "" : said;
            Object before = cell.comment();
            cell.updateFromSurvey(val);
            if (Js.truthy(comment) || Values.sameByCase(before, cell.comment())) {
                cell.updateCommentFromSurvey(comment);
            }
            cell.onSurveyValueChanged(val);
        }
        settingValue = false;
    }

    /** With what the matrix's value has beside the cells. */
    Map<String, Object> allValues() {
        Map<String, Object> all = Values.object(value());
        Values.object(matrix.itemValue(this)).forEach(all::putIfAbsent);
        return all;
    }

    boolean isEmpty() {
        return Values.isEmpty(value());
    }

    int index() {
        return matrix.allRows().indexOf(this);
    }

    // ---- where the cells' values are

    @Override
    public Object value(String name) {
        return allValues().getOrDefault(name, UNDEFINED);
    }

    @Override
    public void value(String name, Object val) {
        change(name, val, false);
    }

    @Override
    public Object comment(String name) {
        return question(name).map(Question::comment).orElse("");
    }

    @Override
    public Changes seen(Changes changes) {
        List<String> names = new ArrayList<>(
                List.of("rowIndex", "visibleRowIndex", "item", "rowName", "rowValue", "rowTitle"));
        if (matrix.isChanged(changes)) {
            names.addAll(List.of("row", "matrix", "prevRow", "nextRow", "totalRow"));
        }
        return changes.with(names);
    }

    @Override
    public void comment(String name, Object comment) {
        change(name, comment, true);
    }

    private void change(String name, Object val, boolean isComment) {
        if (settingValue) {
            return;
        }
        if (!isComment) {
            shareValue(name, val);
        }
        Optional<Question> changed = question(name);
        changed.filter(cell -> !isComment && cell.isEmpty() && !Values.sameByCase(UNDEFINED, cell.value()))
                .ifPresent(cell -> quietly(() -> cell.value(UNDEFINED)));
        String key = isComment ? Names.comment(name) : name;
        Object all = value();
        if (Values.sameByCase(all, Values.member(matrix.itemValue(this), key))) {
            return;
        }
        boolean deletes = Values.isNothing(val) && changed.isEmpty()
                || isComment && !Js.truthy(val) && changed.isPresent();
        matrix.rowChanged(this, key, Values.object(all), deletes);
        onAnyValueChanged("row", "");
    }

    /** Two columns may keep one value. */
    private void shareValue(String name, Object val) {
        List<Question> sharing = cells.stream().filter(cell -> cell.valueName().equals(name)).toList();
        if (sharing.size() > 1) {
            sharing.stream().filter(cell -> !Values.same(cell.value(), val))
                    .forEach(cell -> quietly(() -> cell.updateFromSurvey(val)));
        }
    }

    private void quietly(Runnable change) {
        settingValue = true;
        change.run();
        settingValue = false;
    }

    @Override
    public boolean isInSurvey() {
        return matrix.attached;
    }

    @Override
    public ValueContext context() {
        return new RowContext(this);
    }

    // ---- conditions and validation

    void runCondition(String rowsVisibleIf) {
        visible = isTrue(rowsVisibleIf) && isTrue(choice.visibleIf());
        if (!choice.enableIf().isEmpty()) {
            choice.enabled(isTrue(choice.enableIf()));
            cells.forEach(cell -> cell.disabled = !choice.isEnabled());
        }
        cells.forEach(Question::runCondition);
        if (!choice.enableIf().isEmpty()) {
            cells.forEach(Question::tellReadOnly);
        }
    }

    private boolean isTrue(String condition) {
        return condition.isEmpty() || matrix.survey.isMet(condition, context(), this);
    }

    void onAnyValueChanged(String changed, String question) {
        cells.forEach(cell -> cell.onAnyValueChanged(changed, question));
    }

    void validate(Validation validation) {
        cells.stream().filter(Question::isVisible).filter(cell -> !validation.onChange || !cell.isEmpty())
                .forEach(cell -> cell.validate(validation));
    }
}
