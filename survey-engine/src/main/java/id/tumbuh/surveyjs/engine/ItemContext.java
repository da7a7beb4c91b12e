package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.Lookup;
import id.tumbuh.surveyjs.expression.ValueContext;
import java.util.List;
import java.util.Optional;

/** Names in a panel of a dynamic panel. */
final class ItemContext extends NestedContext {

    private final PanelItem item;

    ItemContext(PanelItem item) {
        super("panel", "prevpanel", "nextpanel");
        this.item = item;
    }

    @Override
    Object own(String lowerName) {
        return switch (lowerName) {
            case "panelindex" -> (double) item.owner().panels().indexOf(item);
            case "visiblepanelindex" -> (double) visiblePlace();
            default -> UNDEFINED;
        };
    }

    @Override
    int visiblePlace() {
        return item.owner().visiblePanels().indexOf(item);
    }

    @Override
    Optional<NestedContext> neighbour(int place) {
        List<PanelItem> all = item.owner().visiblePanels();
        return place < 0 || place >= all.size() ? Optional.empty() : Optional.of(new ItemContext(all.get(place)));
    }

    /** A dynamic panel may be in a panel of another one. */
    @Override
    Optional<Lookup> special(String lowerFirst, Request request) {
        boolean isOuter = request.path().size() > 1 && lowerFirst.equals("parentpanel");
        Optional<Data> outer = item.owner().parentQuestion.isPresent()
                ? item.owner().parent.flatMap(parent -> parent.data)
                : Optional.empty();
        return outer.filter(data -> isOuter).map(data -> data.context()
                .lookup(with(renamed(request, variable()), renamed(request, variable()).path(), true)));
    }

    @Override
    List<Question> questions(String lowerValueName) {
        return item.panel().questionsByValueName(lowerValueName, false);
    }

    @Override
    Object values() {
        return item.owner().itemValue(item);
    }

    @Override
    public Optional<ValueContext> root() {
        return Optional.of(item.owner().valueContext());
    }
}
