package id.tumbuh.shared;

/** A text for people in Bahasa Indonesia and in English; neither is blank. */
public record LocalizedText(String id, String en) {

    public LocalizedText {
        if (id == null || id.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("a text is there in both languages");
        }
    }
}
