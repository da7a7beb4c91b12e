package id.tumbuh.surveyjs.engine;

/** Why a value may be cleared: its question was hidden, what it is in was, or the survey is complete. */
enum Hiding {
    QUESTION, CONTAINER, COMPLETE, NONE;

    /** When the definition wants invisible values cleared. */
    static Hiding of(String clearInvisibleValues) {
        return switch (clearInvisibleValues) {
            case "none" -> NONE;
            case "onHidden" -> QUESTION;
            case "onHiddenContainer" -> CONTAINER;
            default -> COMPLETE;
        };
    }
}
