package id.tumbuh.local.restore;

/** An export is not what its manifest says; the message names the file. */
final class DamagedExport extends Exception {

    private static final long serialVersionUID = 1L;

    DamagedExport(String message) {
        super(message);
    }
}
