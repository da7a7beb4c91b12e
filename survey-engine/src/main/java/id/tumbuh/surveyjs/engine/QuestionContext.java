package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.Lookup;
import id.tumbuh.surveyjs.expression.PathItem;
import id.tumbuh.surveyjs.expression.PropertyContext;
import id.tumbuh.surveyjs.expression.ValueContext;
import id.tumbuh.surveyjs.expression.VariableContext;
import java.util.List;
import java.util.Optional;

/** Names behind a question's own: parts of its value. */
class QuestionContext implements ValueContext {

    private static final String SELF = "self";

    private final Question question;

    QuestionContext(Question question) {
        this.question = question;
    }

    @Override
    public Lookup lookup(Request request) {
        List<PathItem> path = request.path();
        String first = path.isEmpty() ? "" : path.getFirst().name();
        if (request.isProperty() && path.size() > 1) {
            if (first.equals(SELF)) {
                return new PropertyContext(new Properties(question)).lookup(request.rest(1, request.index()));
            }
            if (first.equals("parent") && question.parentQuestion.isPresent()) {
                return new PropertyContext(new Properties(question.parentQuestion.get()))
                        .lookup(request.rest(1, request.index()));
            }
        }
        if (path.isEmpty() || path.size() == 1 && first.equals(SELF)) {
            return new Lookup.Found(own(request), question.comparesStrictly(), Optional.of(this));
        }
        if (path.size() > 1 && first.equals("panel")
                && question.parent.filter(parent -> !(parent instanceof Page)).isPresent()) {
            return new SiblingsContext(question.parent.get()).lookup(request.rest(1, request.index()));
        }
        return question.isEmpty() ? Lookup.MISSING : part(request);
    }

    private Object own(Request request) {
        Object val = question.filteredValue();
        return request.index() > -1 && val instanceof List<?> list ? at(list, request.index()) : val;
    }

    private Lookup part(Request request) {
        Object val = question.value();
        if (request.index() >= 0) {
            if (!(val instanceof List<?> list)) {
                return Lookup.MISSING;
            }
            val = at(list, request.index());
        }
        return new VariableContext(val).lookup(new Request(request.path(), request.isRoot(), request.index(), false,
                request.isOriginal(), request.meter()));
    }

    private static Object at(List<?> list, double index) {
        return index < list.size() && index == Math.rint(index) ? list.get((int) index) : UNDEFINED;
    }

    @Override
    public Optional<ValueContext> root() {
        return question.data.map(Data::context);
    }
}
