package id.tumbuh.workforce.model;

import id.tumbuh.shared.LocalizedText;

/** Why a line is not taken. */
public enum Reason {
    NO_CSV, TOO_LONG, COLUMNS, SUBJECT, NIP, NAME, DEPARTMENT, POSITION, KIND, SUPERIOR, ELIGIBLE, ACTIVE, GRADE, TWICE, OTHER_PERSON, OUTDATED, ERASED;

    /** The column that it is about, empty where it is the whole line. */
    public String pointer() {
        return switch (this) {
            case NO_CSV, TOO_LONG, COLUMNS -> "";
            case SUBJECT, TWICE, OUTDATED, ERASED -> "/subject";
            case NIP, OTHER_PERSON -> "/nip";
            case NAME -> "/name";
            case DEPARTMENT -> "/department";
            case POSITION -> "/position";
            case KIND -> "/positionKind";
            case SUPERIOR -> "/superior";
            case ELIGIBLE -> "/eligible";
            case ACTIVE -> "/active";
            case GRADE -> "/grade";
        };
    }

    /** What people are told; it never repeats what the line says. */
    public LocalizedText message() {
        return switch (this) {
            case NO_CSV -> text("Baris ini bukan CSV yang sah.", "This line is no valid CSV.");
            case TOO_LONG -> text("Baris ini lebih panjang dari 1.500 byte.", "This line is longer than 1,500 bytes.");
            case COLUMNS -> text("Jumlah kolom tidak sama dengan baris pertama.",
                    "There are not as many columns as in the first line.");
            case SUBJECT -> text("Id orang tidak sah.", "The person's id is not valid.");
            case NIP -> text("NIP tidak sah.", "The NIP is not valid.");
            case NAME -> text("Nama 1 sampai 120 karakter, yang semuanya dapat dicetak.",
                    "The name has 1 to 120 characters, all of which can be printed.");
            case DEPARTMENT -> text("Kode OPD tidak sah.", "The department's code is not valid.");
            case POSITION -> text("Jabatan 1 sampai 120 karakter, yang semuanya dapat dicetak.",
                    "The position has 1 to 120 characters, all of which can be printed.");
            case KIND -> text("Jenis jabatan tidak dikenal.", "The kind of position is not known.");
            case SUPERIOR -> text("Id atasan tidak sah.", "The superior's id is not valid.");
            case ELIGIBLE, ACTIVE -> text("Isi ya atau tidak.", "Must be ya or tidak.");
            case GRADE -> text("Golongan tidak sah.", "The grade is not valid.");
            case TWICE -> text("Orang atau NIP ini sudah ada di baris lain.",
                    "This person or NIP is in another line already.");
            case OTHER_PERSON -> text("NIP ini tercatat untuk orang lain, atau orang ini tercatat dengan NIP lain.",
                    "This NIP belongs to another person, or this person has another NIP.");
            case OUTDATED -> text("Impor yang lebih baru sudah mencatat orang ini.",
                    "A newer import has recorded this person already.");
            case ERASED -> text("Data orang ini telah dihapus menurut hukum dan tidak diimpor lagi.",
                    "This person's data was deleted as the law wants it, and is not imported again.");
        };
    }

    private static LocalizedText text(String id, String en) {
        return new LocalizedText(id, en);
    }
}
