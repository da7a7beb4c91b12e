package id.tumbuh.surveyjs.js;

/** Counts the work that data makes, so that whoever asked for it can stop it by an exception. */
@FunctionalInterface
public interface Meter {

    Meter FREE = units -> {};

    /** @param units about how many values or operands were looked at */
    void spend(long units);
}
