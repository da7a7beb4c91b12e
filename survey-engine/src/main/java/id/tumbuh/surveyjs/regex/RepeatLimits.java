package id.tumbuh.surveyjs.regex;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Refuses what would be too large once counted repeats are written out, as RE2 writes them: "((a{1000}){1000}){1000}" has
 * nineteen characters and a thousand million states.
 */
final class RepeatLimits {

    private static final int LENGTH = 2_000;
    private static final int DEPTH = 50;
    private static final long STATES = 10_000;

    private final String source;
    private final Deque<Long> outer = new ArrayDeque<>();
    private long states;
    private long last;

    private RepeatLimits(String source) {
        this.source = source;
    }

    /** @return about how many states it has @throws RegexRefused where the pattern is too long, too deep or too large */
    static long check(String source) {
        require(source.length() <= LENGTH, "is longer than " + LENGTH + " characters");
        RepeatLimits limits = new RepeatLimits(source);
        limits.run();
        return limits.states;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new RegexRefused(otherwise);
        }
    }

    private void run() {
        int at = 0;
        while (at < source.length()) {
            switch (source.charAt(at)) {
                case '\\' -> at = atom(at + 1);
                case '[' -> at = atom(endOfClass(at));
                case '(' -> open();
                case ')' -> close();
                case '{' -> repeat(Counted.at(source, at));
                default -> atom(at);
            }
            require(states <= STATES, "is larger than " + STATES + " states with its repeats written out");
            at++;
        }
    }

    private int atom(int end) {
        last = 1;
        states++;
        return end;
    }

    private int endOfClass(int start) {
        int at = start + 1;
        while (at < source.length() && source.charAt(at) != ']') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private void open() {
        outer.push(states);
        require(outer.size() <= DEPTH, "nests deeper than " + DEPTH);
        states = 0;
    }

    private void close() {
        last = states + 1;
        states = last + (outer.isEmpty() ? 0 : outer.pop());
    }

    private void repeat(Counted counted) {
        states += last * (counted.most() - 1);
        last *= counted.most();
    }
}
