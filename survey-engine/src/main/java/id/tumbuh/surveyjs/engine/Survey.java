package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.Environment;
import id.tumbuh.surveyjs.expression.Expression;
import id.tumbuh.surveyjs.expression.ValueContext;
import id.tumbuh.surveyjs.expression.WorkLimit;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsText;
import id.tumbuh.surveyjs.js.Nothing;
import id.tumbuh.surveyjs.regex.JsRegex;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A definition at work for one person's answers: what survey-core's SurveyModel does without a page to show. Conditions are
 * run until nothing changes any more, at most eleven times; what a change of a value leads to is done in its order.
 */
final class Survey implements Data {

    /** Of a text where the definition has no limit. */
    static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_RUNS = 10;

    private enum Phase {
        LOADING, ELEMENTS, CONDITIONS, READY
    }

    private final Compiled compiled;
    private final Spec spec;
    private final Moment moment;
    private final WorkLimit work;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final List<Page> pages;
    private final List<Calculated> calculated;
    private final QuestionIndex index = new QuestionIndex();
    private final Set<String> notifying = new HashSet<>();
    private Phase phase = Phase.LOADING;
    private Optional<Page> current = Optional.empty();
    private boolean settingData;
    private boolean runningConditions;
    private boolean changedWhileRunning;
    private boolean notifyAfterRun;
    private boolean completed;
    private boolean runningForChange;
    private Optional<Changes> changes = Optional.empty();
    private int runs;

    Survey(Compiled compiled, Moment moment, WorkLimit work) {
        this.compiled = compiled;
        this.spec = compiled.spec();
        this.moment = moment;
        this.work = work;
        calculated = spec.specs("calculatedValues").stream().map(one -> new Calculated(this, one)).toList();
        pages = Elements.pages(this, spec);
        pages.stream().flatMap(Container::questions).forEach(index::add);
        load();
    }

    private void load() {
        pages.forEach(page -> {
            page.attach(this);
            page.endLoading();
        });
        phase = Phase.ELEMENTS;
        pages.forEach(Container::onSurveyLoad);
        phase = Phase.CONDITIONS;
        runConditions();
        notifyOfChange("", "");
        phase = Phase.READY;
        updateCurrentPage();
    }

    /** What answers make the survey do counts with what expressions do. */
    void spend(long units) {
        work.spend(units);
    }

    WorkLimit work() {
        return work;
    }

    /** A deep copy, that counts. */
    Object copy(Object value) {
        work.spendCopy(value);
        return Values.copy(value);
    }

    boolean isLoading() {
        return phase == Phase.LOADING;
    }

    boolean isSettingData() {
        return settingData;
    }

    // ---- answers in, verdict out

    /** Puts the answers in the place of all that is there, defaults too. */
    void answer(Map<String, Object> answers) {
        values.clear();
        put(answers);
    }

    /** Puts the answers over what is there, those inside others too; a list is put in the place of a list. */
    void merge(Map<String, Object> answers) {
        Map<String, Object> merged = result();
        Values.merge(answers, merged);
        put(merged);
    }

    private void put(Map<String, Object> answers) {
        answers.forEach((key, answer) -> values.put(JsText.trim(key), answer));
        settingData = true;
        updateAll();
        questions().toList().forEach(question -> question.onSurveyValueChanged(value(question.valueName())));
        notifyOfChange("", "");
        settingData = false;
        runConditions();
        updateAll();
    }

    private void updateAll() {
        for (Question question : questions().toList()) {
            question.updateFromSurvey(value(question.valueName()), false);
            if (question.keepsComment()) {
                question.updateCommentFromSurvey(comment(question.valueName()));
            }
        }
    }

    /** Whether all pages that are visible are valid; their elements keep what is wrong. */
    boolean validate() {
        Validation validation = new Validation(true, false);
        visiblePages().forEach(page -> page.validate(validation));
        return validation.valid();
    }

    /** Whether the page on which the survey stands is: what tryComplete() alone asks for. */
    boolean validateCurrent() {
        Validation validation = new Validation(true, false);
        current.ifPresent(page -> page.validate(validation));
        return validation.valid();
    }

    /** Clears what does not belong to the result. */
    void complete() {
        completed = true;
        questions().toList().forEach(Question::clearUnusedValues);
        Hiding reason = clearing() == Hiding.NONE ? Hiding.NONE : Hiding.COMPLETE;
        questions().toList().forEach(question -> question.clearValueIfInvisible(reason));
    }

    Map<String, Object> result() {
        Map<String, Object> result = new LinkedHashMap<>(values);
        result.values().removeIf(value -> value == UNDEFINED);
        calculated.stream().filter(Calculated::isInResult).forEach(one -> {
            Object value = variable(one.name());
            if (value != UNDEFINED) {
                result.put(one.name(), value);
            }
        });
        return result;
    }

    /** How long answers in text may be for the whole survey, or nothing above 0. */
    double mostWritten() {
        return spec.number(0, "maxTextLength");
    }

    /** How long a comment may be. */
    int mostCommented() {
        double most = spec.number(0, "maxCommentLength", "maxOthersLength");
        return most > 0 ? (int) most : MOST_CHARACTERS;
    }

    Set<String> calculatedNames() {
        return calculated.stream().filter(Calculated::isInResult).map(Calculated::name).collect(Collectors.toSet());
    }

    // ---- elements

    Stream<Question> questions() {
        return pages.stream().flatMap(Container::questions);
    }

    List<Page> pages() {
        return pages;
    }

    List<Page> visiblePages() {
        return pages.stream().filter(Container::isVisible).toList();
    }

    QuestionIndex index() {
        return index;
    }

    /** Whether another question that keeps the same value is there to be seen. */
    boolean hasVisibleTwin(Question question) {
        List<Question> twins = index.byValueName(question.valueName());
        return twins.size() > 1 && twins.stream().anyMatch(twin -> twin != question && twin.isVisible()
                && twin.isParentVisible() && question.parentQuestion.isEmpty());
    }

    void pageVisibilityChanged(Page page, boolean visible) {
        if (!isLoading() && (visible && current.isEmpty() || current.filter(page::equals).isPresent())) {
            updateCurrentPage();
        }
    }

    private void updateCurrentPage() {
        if (current.filter(Page::isVisible).isEmpty()) {
            Optional<Page> before = current;
            current = visiblePages().stream().findFirst();
            current.ifPresent(Element::render);
            before.ifPresent(page -> page.questions().forEach(Question::hidden));
            before.filter(page -> !page.passed).ifPresent(page -> {
                Validation validation = new Validation(false, false);
                page.validate(validation);
                page.passed = validation.valid();
            });
        }
    }

    Optional<Page> currentPage() {
        return current;
    }

    Hiding clearing() {
        return Hiding.of(spec.textOr("onComplete", "clearInvisibleValues"));
    }

    boolean storesOthersAsComment() {
        return spec.flagOr(true, "storeOthersAsComment");
    }

    // ---- expressions

    Optional<Expression> expression(String text) {
        return compiled.expression(text);
    }

    JsRegex regex(String pattern, boolean ignoreCase) {
        return compiled.regex(pattern, ignoreCase);
    }

    /**
     * Nothing where the expression can not be read.
     *
     * @throws NotReady where it can not be told now
     */
    Optional<Object> evaluate(String text, ValueContext context, Object element) {
        return expression(text).map(expression -> expression.evaluate(context,
                new Environment(moment.now(), moment.zone(), work, new SurveyHost(this, element))));
    }

    /**
     * As the conditions of choices, rows and columns are judged: survey-core takes displayValue for a function whose
     * result comes later, and does not wait for it here.
     */
    boolean isMet(String text, ValueContext context, Object element) {
        boolean waits = expression(text).filter(Expression::isAsynchronous).isPresent();
        return isTrue(text, context, element) && !waits;
    }

    /** As conditions are judged that need not be booleans. */
    boolean isTrue(String text, ValueContext context, Object element) {
        try {
            return evaluate(text, context, element).filter(result -> Js.looseEquals(result, Boolean.TRUE)).isPresent();
        } catch (NotReady e) {
            return false;
        }
    }

    ZoneId zone() {
        return moment.zone();
    }

    String locale() {
        return chosenLocale().isEmpty() ? "en" : chosenLocale();
    }

    private String chosenLocale() {
        return moment.locale().isEmpty() ? spec.text("locale") : moment.locale();
    }

    /** survey-core's own language is none: what a text says by default goes before what it says in English. */
    private String textsOwn() {
        return "en".equals(chosenLocale()) ? "default" : chosenLocale();
    }

    /** A text of the definition in the survey's language, or in the definition's own; empty where there is none. */
    String localized(Object text) {
        return switch (text) {
            case String plain -> plain;
            case Map<?, ?> languages -> Stream.of(textsOwn(), "default", "en").map(languages::get)
                    .filter(String.class::isInstance).map(String.class::cast).findFirst().orElse("");
            default -> Values.isNothing(text) ? "" : Values.key(text);
        };
    }

    /** A word of survey-core's own. */
    String word(String name) {
        return Words.of(locale(), name);
    }

    void runConditions() {
        if (completed || phase == Phase.ELEMENTS || runningConditions) {
            return;
        }
        runningConditions = true;
        calculated.forEach(Calculated::reset);
        calculated.forEach(one -> one.calculate(calculated));
        pages.forEach(Container::runCondition);
        runningConditions = false;
        if (changedWhileRunning && runs < MOST_RUNS) {
            changedWhileRunning = false;
            runs++;
            runConditions();
        } else {
            changedWhileRunning = false;
            runs = 0;
            if (notifyAfterRun) {
                notifyAfterRun = false;
                notifyOfChange("", "");
            }
            if (!runningForChange) {
                changes = Optional.empty();
            }
        }
    }

    /** What changed, where conditions run for that alone. */
    Optional<Changes> changes() {
        return runningForChange ? changes : Optional.empty();
    }

    private void runConditionsOnChange(String name, Object val) {
        Changes known = changes.orElseGet(Changes::new);
        known.add(name, val);
        changes = Optional.of(known);
        if (runningConditions) {
            changedWhileRunning = true;
        } else {
            runningForChange = true;
            runConditions();
            runningForChange = false;
            changes = Optional.empty();
        }
    }

    private void notifyOfChange(String name, String question) {
        if (phase == Phase.ELEMENTS) {
            return;
        }
        if (runningConditions) {
            notifyAfterRun = true;
            return;
        }
        pages.forEach(page -> page.onAnyValueChanged(name, question));
    }

    // ---- values

    /** Itself, to look at: what is kept is never changed, but replaced. */
    private Object kept(String name) {
        return values.getOrDefault(name, UNDEFINED);
    }

    @Override
    public Object value(String name) {
        return name.isEmpty() ? Nothing.NULL : copy(kept(name));
    }

    @Override
    public void value(String name, Object fresh) {
        if (isSame(name, fresh)) {
            return;
        }
        Object before = kept(name);
        // a date inside is a text from here on, and may be what was there before
        Object val = Values.isEmpty(fresh) ? fresh : copy(fresh);
        if (Values.isEmpty(val)) {
            values.remove(name);
        } else {
            values.put(name, val);
        }
        index.byValueName(name).stream().filter(question -> !isLoading() && !Values.equal(question.value(), val))
                .toList().forEach(question -> question.updateFromSurvey(val, false));
        if (Values.sameByCase(val, before)) {
            return;
        }
        notifying.add(name);
        runConditionsOnChange(name, val);
        if (notifying.remove(name)) {
            notifyQuestions(name, val);
        }
    }

    private boolean isSame(String name, Object val) {
        Object before = kept(name);
        boolean nothing = Values.isNothing(val) || "".equals(val);
        boolean nothingBefore = Values.isNothing(before) || "".equals(before);
        return nothing || nothingBefore ? nothing && nothingBefore : Values.equal(val, before);
    }

    private void notifyQuestions(String name, Object val) {
        if (!isLoading()) {
            index.byValueName(name).forEach(question -> {
                validateOnChange(question);
                question.onSurveyValueChanged(val);
            });
            notifyOfChange(name, name);
        }
    }

    private static void validateOnChange(Question question) {
        if (question.hasErrors()) {
            question.validateOnChange();
            return;
        }
        question.parents().stream().filter(parent -> !parent.errors.isEmpty()).findFirst()
                .ifPresent(parent -> ((Container) parent).validateContainers());
    }

    @Override
    public void comment(String name, Object said) {
        Object comment = Js.truthy(said) ? said : "";
        Object before = comment(name);
        if (Values.equal(comment, before)) {
            return;
        }
        boolean silent = Values.sameByCase(comment, before);
        if (Values.isBlank(comment)) {
            values.remove(Names.comment(name));
        } else {
            values.put(Names.comment(name), comment);
        }
        index.byValueName(name).forEach(question -> {
            question.updateCommentFromSurvey(comment);
            validateOnChange(question);
        });
        if (!silent) {
            Changes known = changes.orElseGet(Changes::new);
            known.add(name, value(name));
            changes = Optional.of(known);
            runConditionsOnChange(Names.comment(name), comment);
        }
        index.byValueName(name).stream().findFirst().ifPresent(question -> question.comment(comment));
    }

    // ---- variables

    Object variable(String name) {
        return variables.getOrDefault(Names.lower(name), UNDEFINED);
    }

    void variable(String name, Object val) {
        Object before = variable(name);
        values.remove(name);
        variables.put(Names.lower(name), val);
        notifyOfChange(Names.lower(name), "");
        if (!Values.same(before, val)) {
            runConditionsOnChange(Names.lower(name), val);
        }
    }

    Map<String, Object> values() {
        return values;
    }

    Map<String, Object> variables() {
        return variables;
    }

    @Override
    public ValueContext context() {
        return new SurveyContext(this);
    }
}
