package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.Expression;
import id.tumbuh.surveyjs.expression.ValueContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A page, a panel or a question. As in survey-core, an element exists before it belongs to a survey: those of dynamic panels
 * and of matrices' rows are loaded first and attached then, and some of what they do depends on it.
 */
abstract class Element {

    final Survey survey;
    final Spec spec;
    final List<Failure> errors = new ArrayList<>();
    Optional<Container> parent = Optional.empty();
    Optional<Question> parentQuestion = Optional.empty();
    Optional<Data> data = Optional.empty();
    boolean loading = true;
    boolean attached;
    boolean rendered;
    /** Answers say how many panels there are, and so how many elements. */
    private static final int WORK = 50;

    private boolean visible;
    private boolean readOnly;
    private int waiting;
    private boolean required;
    private Optional<Boolean> toldReadOnly = Optional.empty();
    private final Set<String> running = new HashSet<>();

    Element(Survey survey, Spec spec) {
        this.survey = survey;
        this.spec = spec;
        survey.spend(WORK);
        visible = spec.flagOr(true, "visible");
        readOnly = spec.flag("readOnly");
        required = spec.flag("isRequired");
    }

    abstract String name();

    abstract boolean isVisible();

    abstract void runCondition();

    abstract void onSurveyLoad();

    /** All that its definition says of it is there. */
    void endLoading() {
        loading = false;
        if (!attached) {
            onSurveyLoad();
        }
    }

    void attach(Data to) {
        attached = to.isInSurvey();
        data = Optional.of(to);
    }

    abstract void validate(Validation validation);

    abstract void onAnyValueChanged(String name, String question);

    abstract void visibleChanged();

    abstract void requiredLifted();

    abstract void readOnlyChanged();

    abstract void firstRendering();

    boolean isLoading() {
        return loading || attached && survey.isLoading();
    }

    void render() {
        if (!rendered && !isLoading()) {
            rendered = true;
            firstRendering();
        }
    }

    boolean visible() {
        return visible;
    }

    void visible(boolean val) {
        if (visible != val) {
            visible = val;
            if (!isLoading()) {
                visibleChanged();
            }
        }
    }

    boolean required() {
        return required;
    }

    void required(boolean val) {
        if (required != val) {
            required = val;
            if (!val && !isLoading() && !errors.isEmpty()) {
                requiredLifted();
            }
        }
    }

    boolean ownReadOnly() {
        return readOnly;
    }

    void readOnly(boolean val) {
        if (readOnly != val) {
            readOnly = val;
            if (!isLoading()) {
                tellReadOnly();
            }
        }
    }

    /** Those inside are told where it is not what they were told before, the first time too. */
    void tellReadOnly() {
        Optional<Boolean> now = Optional.of(isReadOnly());
        if (!toldReadOnly.equals(now)) {
            toldReadOnly = now;
            readOnlyChanged();
        }
    }

    boolean isReadOnly() {
        return readOnly || parent.filter(Element::isReadOnly).isPresent();
    }

    /** What the element's own expressions see. */
    ValueContext context() {
        return data.orElse(survey).context();
    }

    /** Values follow visibility once the survey is there, but not while answers are put in. */
    boolean valuesFollowVisibility() {
        return !isLoading() && attached && !survey.isSettingData();
    }

    void runOwnConditions() {
        runIfChanged("visibleIf", result -> visible(Boolean.TRUE.equals(result)));
        runIfChanged("enableIf", result -> readOnly(Boolean.FALSE.equals(result)));
        runIfChanged("requiredIf", result -> required(Boolean.TRUE.equals(result)));
    }

    /** Not where a value changed which the expression does not read. */
    void runIfChanged(String property, Consumer<Object> then) {
        String text = spec.text(property);
        boolean unchanged = !text.isEmpty() && survey.changes().isPresent() && survey.expression(text)
                .filter(data.orElse(survey).seen(survey.changes().get())::leave).isPresent();
        if (!unchanged) {
            run(property, then);
        }
    }

    /** @return whether there is such an expression; one that is at work already is not run again inside itself */
    boolean run(String property, Consumer<Object> then) {
        String expression = spec.text(property);
        return !expression.isEmpty() && run(property, expression, then);
    }

    boolean run(String property, String expression, Consumer<Object> then) {
        if (running.add(property)) {
            boolean waits = survey.expression(expression).filter(Expression::isAsynchronous).isPresent();
            waiting += waits ? 1 : 0;
            Optional<Object> result;
            try {
                result = survey.evaluate(expression, context(), this);
            } catch (NotReady e) {
                return true;
            } finally {
                waiting -= waits ? 1 : 0;
            }
            result.ifPresent(then);
            running.remove(property);
            return result.isPresent();
        }
        return true;
    }

    /** Whether none of its expressions waits for what is shown of a question. */
    boolean isReady() {
        return waiting == 0;
    }

    List<? extends Element> parents() {
        List<Element> all = new ArrayList<>();
        for (Optional<Container> next = parent; next.isPresent(); next = next.get().parent) {
            all.add(next.get());
        }
        return all;
    }
}
