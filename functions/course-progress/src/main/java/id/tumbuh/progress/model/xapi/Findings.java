package id.tumbuh.progress.model.xapi;

import java.util.ArrayList;
import java.util.List;

/** The violations that were found; fifty are enough for anybody to see that something is wrong. */
final class Findings {

    private static final int MAX = 50;
    /** A key as long as a statement may be is not sent back fifty times. */
    private static final int MAX_POINTER = 1_000;

    private final List<Violation> found = new ArrayList<>();

    boolean full() {
        return found.size() >= MAX;
    }

    void add(String pointer, Wrong wrong) {
        if (!full()) {
            found.add(new Violation(shortened(pointer), wrong.text));
        }
    }

    private static String shortened(String pointer) {
        if (pointer.length() <= MAX_POINTER) {
            return pointer;
        }
        int end = Character.isHighSurrogate(pointer.charAt(MAX_POINTER - 1)) ? MAX_POINTER - 1 : MAX_POINTER;
        return pointer.substring(0, end) + "...";
    }

    List<Violation> list() {
        return List.copyOf(found);
    }
}
