package id.tumbuh.local.template;

/** Something in template.yaml that the local cloud can not interpret; the message names the line. */
public final class TemplateProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    public TemplateProblem(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
        this.line = line;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }
}
