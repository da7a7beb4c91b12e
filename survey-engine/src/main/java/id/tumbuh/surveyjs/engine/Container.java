package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.js.Js;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A panel or a page: it is visible where it has something to show. */
class Container extends Element {

    final List<Element> elements = new ArrayList<>();
    private final String name;
    private boolean runningConditions;
    private Optional<Boolean> shown = Optional.empty();
    /** What a dynamic panel does when one of its panels comes or goes. */
    Optional<Runnable> onVisible = Optional.empty();

    Container(Survey survey, Spec spec) {
        super(survey, spec);
        name = spec.text("name").strip();
    }

    @Override
    String name() {
        return name;
    }

    void add(Element element) {
        element.parent = Optional.of(this);
        elements.add(element);
    }

    /** Loads what it has, as a definition is read. */
    @Override
    void endLoading() {
        elements.forEach(Element::endLoading);
        super.endLoading();
    }

    @Override
    void attach(Data to) {
        super.attach(to);
        elements.forEach(element -> element.attach(to));
    }

    Stream<Question> questions() {
        return elements.stream().flatMap(element -> switch (element) {
            case Container panel -> panel.questions();
            case Question question -> Stream.of(question);
            default -> Stream.empty();
        });
    }

    /** Those that are not hidden themselves; what is in a hidden panel is not. */
    Stream<Question> visibleQuestions() {
        return elements.stream().filter(Element::visible).flatMap(element -> switch (element) {
            case Container panel -> panel.visibleQuestions();
            case Question question -> Stream.of(question);
            default -> Stream.empty();
        });
    }

    Optional<Question> questionByName(String wanted) {
        return questions().filter(question -> question.name().equals(wanted)).findFirst();
    }

    List<Question> questionsByValueName(String wanted, boolean byCase) {
        String key = byCase ? wanted : Names.lower(wanted);
        return questions().filter(question -> (byCase
                ? question.valueName()
                : Names.lower(question.valueName())).equals(key)).toList();
    }

    /** The values of its questions. */
    Object value() {
        var values = Values.newObject();
        questions().filter(question -> !question.isEmpty()).forEach(question -> {
            values.put(question.valueName(), question.value());
            data.ifPresent(from -> {
                Object comment = from.comment(question.valueName());
                if (Js.truthy(comment)) {
                    values.put(Names.comment(question.valueName()), comment);
                }
            });
        });
        return survey.copy(values);
    }

    @Override
    boolean isVisible() {
        return visible() && elements.stream().anyMatch(Element::isVisible);
    }

    @Override
    void runCondition() {
        if (isLoading()) {
            return;
        }
        boolean before = isVisible();
        runningConditions = true;
        List.copyOf(elements).forEach(Element::runCondition);
        runOwnConditions();
        runningConditions = false;
        if (before != isVisible()) {
            childVisibilityChanged();
        }
    }

    private void childVisibilityChanged() {
        if (!runningConditions && isVisible() != shown.orElse(true)) {
            onVisibleChanged();
        }
    }

    /** An element of it came or went. */
    void elementVisibilityChanged() {
        if (!isLoading()) {
            childVisibilityChanged();
            parent.ifPresent(Container::elementVisibilityChanged);
        }
    }

    @Override
    void visibleChanged() {
        onVisibleChanged();
        parent.ifPresent(Container::elementVisibilityChanged);
        onVisible.ifPresent(Runnable::run);
    }

    void onVisibleChanged() {
        boolean now = isVisible();
        boolean changed = !shown.equals(Optional.of(now));
        shown = Optional.of(now);
        if (changed) {
            parent.ifPresent(Container::elementVisibilityChanged);
        }
        if (valuesFollowVisibility()) {
            for (Question question : questions().toList()) {
                if (isVisible()) {
                    question.updateValueWithDefaults();
                } else {
                    question.clearValueIfInvisible(Hiding.CONTAINER);
                    question.hidden();
                }
            }
        }
    }

    @Override
    void onSurveyLoad() {
        elements.forEach(Element::onSurveyLoad);
        elementVisibilityChanged();
    }

    @Override
    void firstRendering() {
        elements.forEach(Element::render);
    }

    @Override
    void onAnyValueChanged(String changed, String question) {
        List.copyOf(elements).forEach(element -> element.onAnyValueChanged(changed, question));
    }

    @Override
    void readOnlyChanged() {
        elements.forEach(Element::tellReadOnly);
    }

    @Override
    void validate(Validation validation) {
        List.copyOf(elements).stream().filter(Element::isVisible).forEach(element -> element.validate(validation));
        validateSelf(validation);
    }

    @Override
    void requiredLifted() {
        validateContainers();
    }

    /** Itself and those it is in, without their questions. */
    void validateContainers() {
        validateSelf(new Validation(true, false));
        parent.ifPresent(Container::validateContainers);
    }

    private void validateSelf(Validation validation) {
        if (isReadOnly()) {
            return;
        }
        List<Failure> found = new ArrayList<>();
        if (required()) {
            List<Question> shownNow = visible() ? visibleQuestions().toList() : List.of();
            if (!shownNow.isEmpty() && shownNow.stream().allMatch(Question::isEmpty)) {
                found.add(Failure.of(Failure.Kind.ONE_ANSWER_REQUIRED, spec, "requiredErrorText"));
                validation.found(found);
            }
        }
        validation.found(found);
        if (validation.keeps) {
            errors.clear();
            errors.addAll(found);
        }
    }
}
