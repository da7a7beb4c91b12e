package id.tumbuh.workforce.model;

import id.tumbuh.shared.LocalizedText;

/** Why a line of an import was not taken: its number in the file, the column and the reason. It never repeats a NIP. */
public record Rejection(int line, String pointer, LocalizedText message) {

    static Rejection of(int line, String pointer, String id, String en) {
        return new Rejection(line, pointer, new LocalizedText(id, en));
    }

    public static Rejection twice(int line) {
        return of(line, "/subject", "Orang atau NIP ini sudah ada di baris lain.",
                "This person or NIP is in another line already.");
    }

    public static Rejection otherPerson(int line) {
        return of(line, "/nip", "NIP ini tercatat untuk orang lain, atau orang ini tercatat dengan NIP lain.",
                "This NIP belongs to another person, or this person has another NIP.");
    }
}
