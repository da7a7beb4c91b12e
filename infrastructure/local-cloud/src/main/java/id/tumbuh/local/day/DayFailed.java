package id.tumbuh.local.day;

/** A step of the day did not come out as it should; the message says which and what came instead. */
public final class DayFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public DayFailed(String message) {
        super(message);
    }
}
