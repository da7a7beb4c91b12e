package id.tumbuh.progress.model.xapi;

import id.tumbuh.shared.LocalizedText;

/** What can be wrong in a statement, said to whoever sent it. */
enum Wrong {

    OBJECT("Wajib berupa objek.", "Must be an object."), //
    ARRAY("Wajib berupa larik.", "Must be an array."), //
    ACTIVITIES("Wajib berupa Activity atau larik Activity.", "Must be an Activity or an array of Activities."), //
    TEXT("Wajib berupa teks.", "Must be a text."), //
    FLAG("Wajib berupa true atau false.", "Must be true or false."), //
    NUMBER("Wajib berupa bilangan.", "Must be a number."), //
    LENGTH("Wajib berupa bilangan bulat, paling sedikit 0.", "Must be a whole number of at least 0."), //
    MISSING("Wajib ada.", "Must be there."), //
    UNKNOWN("Properti ini tidak dikenal di sini.", "This property is not known here."), //
    HALF("Berisi setengah pasangan surrogate Unicode.", "Holds half of a Unicode surrogate pair."), //
    UUID("Wajib berupa UUID.", "Must be a UUID."), //
    IRI("Wajib berupa IRI mutlak, dengan skema.", "Must be an absolute IRI, with a scheme."), //
    LANGUAGE("Wajib berupa tag bahasa RFC 5646.", "Must be a language tag of RFC 5646."), //
    TIMESTAMP("Wajib berupa waktu ISO 8601.", "Must be a time of ISO 8601."), //
    TIMESTAMP_WITH_OFFSET("Wajib berupa waktu RFC 3339, dengan zona.", "Must be a time of RFC 3339, with an offset."), //
    DURATION("Wajib berupa durasi ISO 8601.", "Must be a duration of ISO 8601."), //
    VERSION("Versi pernyataan tidak didukung di sini.", "This version of a statement is not supported here."), //
    MBOX("Wajib berupa mailto: dengan satu alamat surel.", "Must be mailto: with one e-mail address."), //
    SHA1("Wajib berupa SHA-1: 40 angka heksadesimal.", "Must be a SHA-1: 40 hexadecimal digits."), //
    SHA2("Wajib berupa SHA-2: 56, 64, 96, atau 128 angka heksadesimal.",
            "Must be a SHA-2: 56, 64, 96 or 128 hexadecimal digits."), //
    MEDIA_TYPE("Wajib berupa tipe media.", "Must be a media type."), //
    KIND("objectType ini tidak dikenal di sini.", "This objectType is not known here."), //
    AGENT("objectType wajib Agent.", "The objectType must be Agent."), //
    GROUP("objectType wajib Group.", "The objectType must be Group."), //
    ONE_IDENTIFIER("Wajib memiliki tepat satu dari mbox, mbox_sha1sum, openid, dan account.",
            "Must have exactly one of mbox, mbox_sha1sum, openid and account."), //
    MEMBERS("Kelompok tanpa pengenal wajib memiliki anggota.", "A group without an identifier must have members."), //
    AUTHORITY("Kelompok wajib berupa tepat dua Agent tanpa pengenal kelompok, salah satunya dengan account.",
            "A group must be exactly two Agents, without an identifier of its own, one of them with an account."), //
    NESTED("SubStatement tidak boleh berisi SubStatement.", "A SubStatement must not hold a SubStatement."), //
    VOIDS("Pembatalan wajib menunjuk StatementRef.", "A statement that voids must have a StatementRef as its object."), //
    ACTIVITY_ONLY("Hanya boleh ada bila objeknya Activity.", "Must only be there where the object is an Activity."), //
    SCALED("Wajib dari -1 sampai 1.", "Must be from -1 to 1."), //
    RAW("Wajib dari min sampai max.", "Must be from min to max."), //
    RANGE("min wajib kurang dari max.", "min must be less than max."), //
    INTERACTION_TYPE("interactionType ini tidak dikenal.", "This interactionType is not known."), //
    COMPONENTS("Tidak berlaku untuk interactionType ini.", "Not supported by this interactionType."), //
    TWICE("id ini sudah dipakai dalam daftar yang sama.", "This id is in the same list already."), //
    CONTEXT_AGENT("objectType wajib contextAgent.", "The objectType must be contextAgent."), //
    CONTEXT_GROUP("objectType wajib contextGroup.", "The objectType must be contextGroup."), //
    EMPTY("Tidak boleh kosong.", "Must not be empty.");

    final LocalizedText text;

    Wrong(String id, String en) {
        this.text = new LocalizedText(id, en);
    }
}
