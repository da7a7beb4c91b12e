package id.tumbuh.runtime.http;

import id.tumbuh.shared.LocalizedText;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Why a text is no JSON, and where: nothing of what was sent is told but the name of a member that is there twice. */
public final class MalformedJson {

    /** A name as long as a body may be is not sent back. */
    private static final int MAX_POINTER = 1_000;

    private MalformedJson() {}

    /** @param reason what the parser threw; what is no {@link JacksonException} knows no place */
    public static ProblemException of(RuntimeException reason) {
        return reason instanceof JacksonException e
                ? problem(e)
                : one("", "Memuat bilangan yang tidak dapat dibaca.", "Has a number that can not be read.");
    }

    private static ProblemException problem(JacksonException e) {
        if (e.getLocation() == null || e.getLocation().getLineNr() < 1) {
            return one("", "Bukan JSON yang sah.", "Is no valid JSON.");
        }
        int line = e.getLocation().getLineNr();
        int column = e.getLocation().getColumnNr();
        // there is no type of its own for it
        boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
        return twice
                ? one(pointer(e), "Ada dua kali, baris %d, kolom %d.".formatted(line, column),
                        "Is there twice, line %d, column %d.".formatted(line, column))
                : one("", "Bukan JSON yang sah: baris %d, kolom %d.".formatted(line, column),
                        "Is no valid JSON: line %d, column %d.".formatted(line, column));
    }

    private static String pointer(JacksonException e) {
        String pointer = e.processor() instanceof JsonParser parser
                ? parser.streamReadContext().pathAsPointer().toString()
                : "";
        return pointer.length() > MAX_POINTER ? "" : pointer;
    }

    private static ProblemException one(String pointer, String id, String en) {
        return new ProblemException(ProblemType.MALFORMED,
                List.of(new FieldError(pointer, new LocalizedText(id, en))));
    }
}
