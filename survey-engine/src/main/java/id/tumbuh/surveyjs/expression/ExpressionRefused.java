package id.tumbuh.surveyjs.expression;

/** A text that is no expression, or one that is too large. The message is in English, for whoever writes the survey. */
public final class ExpressionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a text was refused. */
    public enum Reason {
        /** survey-core's parser refuses it too: the expression cannot run. */
        SYNTAX,
        /** Nothing but null or undefined: survey-core takes it for no expression. */
        NOTHING,
        /** survey-core's parser accepts it and then fails with a TypeError: null as a later element of an array, or negated. */
        FAULT,
        /** Longer, deeper or with more operands than {@link ExpressionLimits} allow. */
        TOO_LARGE
    }

    private final Reason reason;
    private final int position;

    ExpressionRefused(Reason reason, int position, String message) {
        super(message + " (at character " + position + ")", null, false, false);
        this.reason = reason;
        this.position = position;
    }

    public Reason reason() {
        return reason;
    }

    /** The offset from 0 at which reading stopped, counted after "=>", "=<", "<>" and "equals" were replaced as survey-core does. */
    public int position() {
        return position;
    }
}
