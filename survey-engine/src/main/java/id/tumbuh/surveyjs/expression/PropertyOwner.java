package id.tumbuh.surveyjs.expression;

/** An element whose properties expressions read by "{$name.property}". */
@FunctionalInterface
public interface PropertyOwner {

    /** The property's value, which may itself be a PropertyOwner for the rest of the path; undefined where there is none. */
    Object property(String name);
}
