package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.engine.Failure.Kind;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.OwnList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Several choices: a checkbox or a tagbox. What was hidden of a value comes back when it is shown again. */
class Checkbox extends Select {

    private final Map<String, Object> hidden = new LinkedHashMap<>();
    private final double least;
    private final Choice all;
    private boolean clearing;

    Checkbox(Survey survey, Spec spec) {
        super(survey, spec);
        startWith(new OwnList());
        double min = Math.max(0, spec.number(0, "minSelectedChoices"));
        least = min;
        all = Choice.builtIn("", spec.get("selectAllText"), false);
    }

    /** Of choices: survey-core lets nobody choose more, but does not validate that. */
    double most() {
        double most = spec.number(0, "maxSelectedChoices");
        return most > 0 ? most : Double.POSITIVE_INFINITY;
    }

    private List<Object> chosen() {
        return value() instanceof List<?> ? Values.list(value()) : List.of();
    }

    @Override
    void addBuiltIn(List<Choice> choices) {
        super.addBuiltIn(choices);
        if (supportsOther() && spec.flag("showSelectAllItem", "hasSelectAll")) {
            choices.addFirst(all);
        }
    }

    @Override
    boolean isBuiltIn(Choice choice) {
        return choice == all || super.isBuiltIn(choice);
    }

    @Override
    boolean isSelectedCore(Choice choice) {
        return choice != all && rendered() instanceof List<?> list
                && list.stream().anyMatch(one -> Values.equal(one, choice.value()));
    }

    // ---- value

    @Override
    void setNewValue(Object fresh) {
        if (!clearing) {
            hidden.clear();
        }
        Object val = fromData(fresh);
        List<Object> next = Js.truthy(val) ? Values.list(val) : Values.newList();
        if (!Values.equal(chosen(), next)) {
            dropExclusive(chosen(), next);
            super.setNewValue(next);
        }
    }

    /** "None" goes with no other: the newer of the two stays. */
    private void dropExclusive(List<Object> before, List<Object> next) {
        List<Object> exclusive = visibleChoices().stream().filter(Choice::isExclusive).map(Choice::value).toList();
        if (before.equals(next) || exclusive.isEmpty()) {
            return;
        }
        Optional<Object> had = last(before, exclusive);
        Optional<Object> has = last(next, exclusive);
        if (had.isPresent()) {
            if (had.equals(has)) {
                next.remove(next.lastIndexOf(has.get()));
            } else if (next.contains(had.get()) && next.lastIndexOf(had.get()) < next.size() - 1) {
                next.remove(next.lastIndexOf(had.get()));
            }
        } else if (has.isPresent() && next.size() > 1) {
            next.clear();
            next.add(has.get());
        }
    }

    private static Optional<Object> last(List<Object> of, List<Object> exclusive) {
        return of.reversed().stream().filter(exclusive::contains).findFirst();
    }

    @Override
    void updateFromSurvey(Object val, boolean clears) {
        super.updateFromSurvey(val, clears);
        hidden.clear();
    }

    @Override
    Object fromData(Object val) {
        if (!Js.truthy(val)) {
            return val;
        }
        List<Object> each = Values.newList();
        if (val instanceof List<?> list) {
            list.forEach(one -> each.add(find(one, visibleChoices()).map(Choice::value).orElse(one)));
        } else {
            each.add(super.fromData(val));
        }
        return each;
    }

    @Override
    Object toData(Object val) {
        return Values.isEmpty(val) || Values.isList(val) ? val : new ArrayList<>(List.of(val));
    }

    @Override
    Object toRenderedCore(Object val) {
        List<Object> list = val instanceof List<?> ? Values.list(val) : Values.newList();
        if (!hasActiveChoices()) {
            return list;
        }
        for (int place = 0; place < list.size(); place++) {
            if (isOther(list.get(place))) {
                return list;
            }
            if (isUnknownItem(list.get(place), true, false, false)) {
                otherText(list.get(place));
                List<Object> shown = new ArrayList<>(list);
                shown.set(place, OTHER);
                return shown;
            }
        }
        return list;
    }

    private boolean hasActiveChoices() {
        if (visibleChoices().isEmpty()) {
            onVisibleChoicesChanged();
        }
        return visibleChoices().stream().anyMatch(choice -> !isBuiltIn(choice));
    }

    @Override
    Object toKeptCore(Object val) {
        if (!(val instanceof List<?> list) || list.isEmpty()) {
            return val;
        }
        List<Object> kept = Values.newList();
        for (Object one : list) {
            kept.add(isOther(one) && otherIsValue() ? otherText() : one);
        }
        return kept;
    }

    @Override
    boolean isUnknown(Object val, boolean otherIsKnown, boolean ofFiltered) {
        return val instanceof List<?> list
                ? list.stream().anyMatch(one -> isUnknownItem(one, otherIsKnown, ofFiltered, false))
                : super.isUnknown(val, otherIsKnown, ofFiltered);
    }

    private int firstUnknown(Object val) {
        if (val instanceof List<?> list) {
            for (int place = 0; place < list.size(); place++) {
                if (isUnknownItem(list.get(place), false, false, false)) {
                    return place;
                }
            }
        }
        return -1;
    }

    @Override
    Object commentOf(Object val) {
        int place = firstUnknown(val);
        return place < 0 ? "" : Values.list(val).get(place);
    }

    @Override
    Object withOther(Object val) {
        int place = firstUnknown(val);
        if (place < 0) {
            return val;
        }
        Values.list(val).set(place, OTHER);
        return val;
    }

    @Override
    void setUnknownDefault(Object val) {
        if (!(val instanceof List<?> list)) {
            super.setUnknownDefault(val);
        } else if (!hasActiveChoices()) {
            list.forEach(this::hide);
            value(val);
        } else {
            List<Object> known = Values.newList();
            Object written = "";
            for (Object one : list) {
                if (!isUnknown(one, false, true)) {
                    known.add(one);
                } else if (!Js.truthy(written)) {
                    written = one;
                    known.add(OTHER);
                }
            }
            render(known, true);
            otherText(written);
        }
    }

    // ---- what is not among the choices

    private void hide(Object val) {
        hidden.put(Values.key(val), val);
    }

    @Override
    boolean hasValueToClear() {
        return super.hasValueToClear() || !hidden.isEmpty();
    }

    @Override
    void clearIncorrect() {
        List<Object> back = shownAgain();
        if (chosen().isEmpty()) {
            clearing = true;
            if (hasComment()) {
                value(UNDEFINED);
            } else {
                clearValue(true);
            }
            clearing = false;
            if (back.isEmpty()) {
                return;
            }
        }
        List<Object> kept = Values.newList();
        for (Object one : List.copyOf(chosen())) {
            if (isToClear(one)) {
                hide(one);
            } else {
                kept.add(one);
            }
        }
        if (kept.size() == chosen().size() && back.isEmpty()) {
            return;
        }
        kept.addAll(back);
        clearing = true;
        if (kept.isEmpty()) {
            clearValue(true);
        } else {
            value(kept);
        }
        clearing = false;
    }

    private List<Object> shownAgain() {
        List<Object> back = Values.newList();
        for (Choice choice : visibleChoices()) {
            String key = choice.key();
            if (choice != all && hidden.containsKey(key) && Values.same(choice.value(), hidden.get(key))) {
                if (!isSelected(choice)) {
                    back.add(choice.value());
                }
                hidden.remove(key);
            }
        }
        return back;
    }

    // ---- validation

    @Override
    void check(List<Failure> found, Validation validation) {
        super.check(found, validation);
        if (!validation.onChange && least >= 1 && tooFew()) {
            found.add(Failure.of(Kind.TOO_FEW));
        }
    }

    private boolean tooFew() {
        int count = chosen().size();
        boolean noneIsEnough = count == 1
                && visibleChoices().stream().filter(Choice::isExclusive).anyMatch(this::isSelected);
        return !noneIsEnough && count < least;
    }

    @Override
    Object displayValue(Object val) {
        if (!(val instanceof List<?> list)) {
            return super.displayValue(val);
        }
        List<Object> shown = Values.same(value(), list) ? shownOfOwn(Values.list(list)) : List.of();
        return (shown.isEmpty() ? list.stream().map(this::choiceText).filter(Js::truthy) : shown.stream())
                .map(Js::toText).collect(Collectors.joining(", "));
    }

    /** Of its own value only what is there to be chosen; all of it where nothing is. */
    private List<Object> shownOfOwn(List<Object> list) {
        List<Choice> selected = isEmpty()
                ? List.of()
                : Values.list(rendered()).stream().flatMap(one -> Choice.find(visibleChoices(), one).stream()).toList();
        List<Object> shown = Values.newList();
        for (Choice choice : selected) {
            shown.add(choice == other() ? otherShown(list.get(shown.size())) : choice.text(survey));
        }
        return shown;
    }

    private Object otherShown(Object val) {
        if (hasOther() && hasComment() && Js.truthy(val)) {
            return val;
        }
        return Js.truthy(comment()) ? comment() : other().text(survey);
    }
}
