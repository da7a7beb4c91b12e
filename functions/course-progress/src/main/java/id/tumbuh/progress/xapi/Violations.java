package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.Violation;
import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import java.util.List;

/** What is wrong, as the answer says it. */
final class Violations {

    private Violations() {}

    /** @throws ProblemException INVALID with each of them, where there are any */
    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, violations.stream()
                    .map(violation -> new FieldError(violation.pointer(), violation.message())).toList());
        }
    }

    /** FORBIDDEN, with the right that is missing. */
    static ProblemException denied(Violation missing) {
        return new ProblemException(ProblemType.FORBIDDEN,
                List.of(new FieldError(missing.pointer(), missing.message())));
    }

    static ProblemException one(String pointer, String id, String en) {
        return one(ProblemType.INVALID, pointer, id, en);
    }

    /** A problem with one reason. */
    static ProblemException one(ProblemType type, String pointer, String id, String en) {
        return new ProblemException(type,
                List.of(new FieldError(pointer, Violation.at(pointer, id, en).message())));
    }
}
