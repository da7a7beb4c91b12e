package id.tumbuh.workforce.model;

/** A line of an import that was not taken: its number in the file, whose header is line 1, and why. */
public record Rejection(int line, Reason reason) {}
