package id.tumbuh.progress.model.xapi;

import id.tumbuh.shared.LocalizedText;

/** What is wrong, and where: a JSON Pointer (RFC 6901) into what was sent, or the name of a parameter. */
public record Violation(String pointer, LocalizedText message) {

    public static Violation at(String pointer, String id, String en) {
        return new Violation(pointer, new LocalizedText(id, en));
    }
}
