package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.Lookup;
import java.util.List;

/** Names behind a dynamic panel: those of the panel at an index, or parts of its value. */
final class PanelsContext extends QuestionContext {

    private final PanelDynamic question;

    PanelsContext(PanelDynamic question) {
        super(question);
        this.question = question;
    }

    @Override
    public Lookup lookup(Request request) {
        if (request.index() > -1) {
            List<PanelItem> panels = question.panels();
            return request.index() < panels.size() && request.index() == Math.rint(request.index())
                    ? panels.get((int) request.index()).context()
                            .lookup(NestedContext.with(request, request.path(), false))
                    : Lookup.MISSING;
        }
        if (question.isEmpty()) {
            return request.path().isEmpty() ? Lookup.found(UNDEFINED) : Lookup.MISSING;
        }
        return super.lookup(request);
    }
}
