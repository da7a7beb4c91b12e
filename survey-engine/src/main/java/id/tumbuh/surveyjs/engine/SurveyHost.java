package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.Host;
import id.tumbuh.surveyjs.expression.ValueContext;
import id.tumbuh.surveyjs.js.Js;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What functions in an expression ask of the survey, from where the expression stands. */
record SurveyHost(Survey survey, Object element) implements Host {

    @Override
    public Optional<ValueContext> surveyContext() {
        return Optional.of(survey.context());
    }

    @Override
    public Object isDisplayMode() {
        return Boolean.FALSE;
    }

    @Override
    public boolean isContainerReady(Object name, Optional<Object> panelIndex) {
        String wanted = Js.toText(name);
        Optional<Container> container = Stream.concat(survey.pages().stream().map(Container.class::cast), panels())
                .filter(one -> one.name().equals(wanted)).findFirst();
        if (container.isPresent()) {
            return isReady(container.get());
        }
        Optional<PanelDynamic> dynamic = survey.index().byName(wanted).filter(PanelDynamic.class::isInstance)
                .map(PanelDynamic.class::cast);
        if (dynamic.isEmpty()) {
            return false;
        }
        List<PanelItem> items = dynamic.get().panels();
        if (panelIndex.isEmpty()) {
            return items.stream().allMatch(item -> isReady(item.panel()));
        }
        double place = Js.toNumber(panelIndex.get());
        return place >= 0 && place < items.size() && isReady(items.get((int) place).panel());
    }

    private Stream<Container> panels() {
        return survey.pages().stream().flatMap(SurveyHost::inside);
    }

    private static Stream<Container> inside(Container container) {
        return container.elements.stream().filter(Container.class::isInstance).map(Container.class::cast)
                .flatMap(panel -> Stream.concat(Stream.of(panel), inside(panel)));
    }

    private static boolean isReady(Container container) {
        return container.questions().toList().stream().allMatch(question -> {
            if (question instanceof PanelDynamic dynamic) {
                return dynamic.panels().stream().allMatch(item -> isReady(item.panel()));
            }
            Validation validation = new Validation(false, false);
            question.validate(validation);
            return validation.valid();
        });
    }

    @Override
    public Object propertyValue(Object name, Object property) {
        return find(name).map(question -> new Properties(question).property(Js.toText(property))).orElse(UNDEFINED);
    }

    @Override
    public Object displayValue(Object name, Optional<Object> value) {
        return find(name).map(question -> {
            if (!question.isReady()) {
                throw new NotReady();
            }
            return question.shownValue(value.orElseGet(question::value));
        }).orElse(UNDEFINED);
    }

    @Override
    public Object comment(Object name, Optional<Object> value) {
        Optional<Question> found = survey.index().byName(Js.toText(name));
        if (found.isEmpty()) {
            return "";
        }
        if (value.isEmpty()) {
            return found.get().comment();
        }
        return found.get() instanceof Select select && select.find(value.get(), select.visibleChoices()).isPresent()
                ? select.isOther(value.get()) && select.isOtherSelected() ? select.otherText() : ""
                : UNDEFINED;
    }

    /** From here outwards: the panels around, then the whole survey. */
    private Optional<Question> find(Object name) {
        String wanted = Js.toText(name);
        Optional<Question> from = element instanceof Question question ? Optional.of(question) : Optional.empty();
        while (from.flatMap(question -> question.parent).isPresent()) {
            Optional<Question> found = from.get().parent.get().questionByName(wanted);
            if (found.isPresent()) {
                return found;
            }
            from = from.get().parentQuestion;
        }
        if (element instanceof Question question && question.data.orElse(survey) instanceof MatrixRow row
                && row.question(wanted).isPresent()) {
            return row.question(wanted);
        }
        return panelAround().flatMap(panel -> panel.questionByName(wanted)).or(() -> survey.index().byName(wanted));
    }

    /** The innermost panel of a dynamic one. */
    private Optional<Container> panelAround() {
        Optional<Element> at = element instanceof Element one ? Optional.of(one) : Optional.empty();
        while (at.isPresent()) {
            if (at.get().data.orElse(survey) instanceof PanelItem item) {
                return Optional.of(item.panel());
            }
            at = at.get().parentQuestion.map(Element.class::cast);
        }
        return Optional.empty();
    }
}
