package id.tumbuh.runtime.http;

import id.tumbuh.shared.LocalizedText;

/** A kind of problem (RFC 9457): a stable slug, the HTTP status and its title in both languages. */
public record ProblemType(String slug, int status, LocalizedText title) {

    public static final ProblemType MALFORMED = of("malformed", 400, "Isi permintaan tidak dapat dibaca.",
            "The body of the request can not be read.");
    public static final ProblemType INVALID = of("invalid", 400, "Ada isian yang tidak sah.",
            "Some fields are not valid.");
    public static final ProblemType UNAUTHENTICATED = of("unauthenticated", 401, "Bukti diri tidak sah.",
            "The credentials are not valid.");
    public static final ProblemType FORBIDDEN = of("forbidden", 403, "Anda tidak berwenang melakukan ini.",
            "You are not allowed to do this.");
    public static final ProblemType NOT_FOUND = of("not-found", 404, "Tidak ditemukan.", "Not found.");
    public static final ProblemType NOT_ACCEPTABLE = of("not-acceptable", 406, "Bentuk yang diminta tidak tersedia.",
            "The requested form is not available.");
    public static final ProblemType CONFLICT = of("conflict", 409, "Bertentangan dengan keadaan sekarang.",
            "In conflict with the present state.");
    public static final ProblemType STALE = of("precondition-failed", 412,
            "Sudah berubah sejak Anda melihatnya. Ambil lagi, lalu kirim ETag-nya dalam If-Match.",
            "It has changed since you saw it. Get it again, and send its ETag in If-Match.");
    public static final ProblemType UNGUARDED = of("precondition-required", 428,
            "Kirim ETag-nya dalam If-Match; yang pertama If-None-Match: *.",
            "Send its ETag in If-Match; If-None-Match: * for the first.");
    public static final ProblemType TOO_LARGE = of("too-large", 413, "Isi permintaan terlalu besar.",
            "The body of the request is too large.");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = of("unsupported-media-type", 415,
            "Jenis isi tidak didukung.", "The type of the body is not supported.");
    public static final ProblemType KEY_REUSED = of("idempotency-key-reused", 422,
            "Idempotency-Key ini sudah dipakai untuk isi yang lain.",
            "This Idempotency-Key was used with another body.");
    public static final ProblemType BUSY = of("busy", 429, "Sedang sibuk, ulangi sebentar lagi.",
            "Busy, try again in a moment.");

    /** A problem of a context. */
    public static ProblemType of(String slug, int status, String id, String en) {
        return new ProblemType(slug, status, new LocalizedText(id, en));
    }
}
