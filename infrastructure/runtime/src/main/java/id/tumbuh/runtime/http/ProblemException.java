package id.tumbuh.runtime.http;

import id.tumbuh.shared.LocalizedText;
import java.util.List;

/** A request that the edge refuses before any use case sees it. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldError> errors;

    public ProblemException(ProblemType type) {
        this(type, List.of());
    }

    public ProblemException(ProblemType type, List<FieldError> errors) {
        super(type.slug(), null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** One field, parameter or header of the request is not valid. @param field its name, or a JSON pointer */
    public static ProblemException invalid(String field, String id, String en) {
        return new ProblemException(ProblemType.INVALID, List.of(new FieldError(field, new LocalizedText(id, en))));
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
