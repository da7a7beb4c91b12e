package id.tumbuh.survey.anonymous.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place among released answers, which are stored in parts.
 *
 * @param part from 0
 * @param behind how many answers of the part are before it
 */
record Place(int part, int behind) {

    private static final String CURSOR = "\\d{1,6}-\\d{1,6}";
    /** An item has at most 400 KB, and a character at most three bytes. */
    private static final int PART_LENGTH = 100_000;

    /** A cursor that is none of ours is the beginning. */
    static Place of(Optional<String> cursor) {
        return cursor.filter(text -> text.matches(CURSOR)).map(text -> text.split("-"))
                .map(numbers -> new Place(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])))
                .orElse(new Place(0, 0));
    }

    /** The answers in parts that are items each. */
    static List<List<String>> parts(List<String> answers) {
        List<List<String>> parts = new ArrayList<>();
        int length = PART_LENGTH;
        for (String answer : answers) {
            length += answer.length();
            if (length > PART_LENGTH) {
                parts.add(new ArrayList<>());
                length = answer.length();
            }
            parts.getLast().add(answer);
        }
        return parts;
    }

    /** The place after so many more of a part of this size, where there are any. */
    Optional<Place> after(int more, int size, int parts) {
        if (behind + more < size) {
            return Optional.of(new Place(part, behind + more));
        }
        return part + 1 < parts ? Optional.of(new Place(part + 1, 0)) : Optional.empty();
    }

    String cursor() {
        return part + "-" + behind;
    }
}
