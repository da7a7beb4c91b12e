package id.tumbuh.progress.model.xapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Finds halves of surrogate pairs in keys and texts, extensions included: they would be stored as another text than was sent. Goes without
 * recursion, since extensions are as deep as their author likes.
 */
final class Surrogates {

    private record Place(Place parent, Object step, Object value) {

        /** Written from the inside out, and without recursion too. */
        String pointer(String root) {
            StringBuilder pointer = new StringBuilder();
            for (Place place = this; place.parent != null; place = place.parent) {
                pointer.insert(0, Part.step(place.step));
            }
            return pointer.insert(0, root).toString();
        }
    }

    private Surrogates() {}

    static void check(Object tree, String pointer, Findings findings) {
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(null, "", tree));
        while (!open.isEmpty() && !findings.full()) {
            Place place = open.pop();
            switch (place.value) {
                case Map<?, ?> map -> map.forEach((key, value) -> {
                    visit(place, key, key, pointer, open, findings);
                    visit(place, key, value, pointer, open, findings);
                });
                case List<?> list -> {
                    int index = 0;
                    for (Object value : list) {
                        visit(place, index++, value, pointer, open, findings);
                    }
                }
                case null, default -> {
                    // a lone value was looked at with what holds it
                }
            }
        }
    }

    private static void visit(Place parent, Object step, Object value, String pointer, Deque<Place> open,
            Findings findings) {
        if (value instanceof String text) {
            if (!isWhole(text)) {
                findings.add(new Place(parent, step, value).pointer(pointer), Wrong.HALF);
            }
        } else if (value instanceof Map || value instanceof List) {
            open.push(new Place(parent, step, value));
        }
    }

    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
