package id.tumbuh.runtime;

/** A function can not start with what its environment says. One sentence tells all: where in the code is not of interest. */
public final class SettingProblem extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SettingProblem(String message) {
        super(message);
        setStackTrace(new StackTraceElement[0]);
    }
}
