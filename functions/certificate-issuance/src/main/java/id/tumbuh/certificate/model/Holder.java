package id.tumbuh.certificate.model;

/** Who holds a certificate, as they were when it was issued; department is its name, the NIP is sealed. */
public record Holder(String name, String department, String position, String sealedNip) {

    /** What stands in the place of a holder whose data was deleted. */
    public static final Holder ERASED = new Holder("(nama telah dihapus)", "-", "-", "");
}
