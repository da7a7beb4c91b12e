package id.tumbuh.progress.model.xapi;

import id.tumbuh.shared.LocalizedText;

/**
 * Which right is missing. It tells what the key or the token is for, which its holder may know, and nothing of what others
 * stated.
 */
public enum Denied {

    READING("Authorization", "Kunci ini tidak berhak membaca.", "This key may not read."), //
    WRITING("Authorization", "Kunci ini tidak berhak menulis.", "This key may not write."), //
    ACTOR("/actor", "Anda hanya dapat menyatakan tentang diri sendiri: actor wajib berupa akun Anda.",
            "You may state about yourself alone: the actor must be your own account."), //
    OBJECT("/object", "Kunci ini hanya untuk aktivitasnya sendiri, dan objek ini bukan salah satunya.",
            "This key is for its own activities alone, and this object is none of them."), //
    VOIDED("/object", "Pernyataan yang dibatalkan bukan pernyataan yang boleh Anda buat.",
            "The statement that is voided is none that you may state."), //
    ACTIVITY("activityId", "Kunci ini hanya untuk aktivitasnya sendiri.", "This key is for its own activities alone."), //
    AGENT("agent", "Anda hanya dapat menanyakan dan menyimpan tentang diri sendiri.",
            "You may ask and keep what is about yourself alone."), //
    AGENT_OF_BOUND("Authorization",
            "Kunci ini terikat pada aktivitas, dan profil agen tidak termasuk aktivitas apa pun.",
            "This key is bound to activities, and an agent's profile is of none."), //
    PROFILE("Authorization", "Profil aktivitas hanya dapat ditulis dengan kunci kursus.",
            "An activity's profile is written with a courseware's key alone.");

    private final String pointer;
    private final LocalizedText text;

    Denied(String pointer, String id, String en) {
        this.pointer = pointer;
        this.text = new LocalizedText(id, en);
    }

    public Violation violation() {
        return at("");
    }

    /** @param statement a pointer to the statement, empty where there is one alone */
    public Violation at(String statement) {
        return new Violation(pointer.startsWith("/") ? statement + pointer : pointer, text);
    }
}
