package id.tumbuh.progress.model.xapi;

import java.util.Comparator;
import java.util.Optional;

/**
 * A statement's place in the order of all: when it was stored, in microseconds, and its id where two have the same time.
 */
public record Position(long stored, String id) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparingLong(Position::stored)
            .thenComparing(Position::id);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** As a cursor has it. */
    public String text() {
        return Long.toString(stored, Character.MAX_RADIX) + "." + id;
    }

    /** Nothing for what is no cursor of ours. */
    public static Optional<Position> parse(String text) {
        if (!text.matches("[0-9a-z]{1,12}\\.[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.", 2);
        return Optional.of(new Position(Long.parseLong(parts[0], Character.MAX_RADIX), parts[1]));
    }
}
