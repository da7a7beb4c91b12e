package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Meter;
import java.util.List;
import java.util.Optional;

/** Where variables are looked up (survey-core's IValueGetterContext): a survey, a panel, a row, a question, plain values. */
public interface ValueContext {

    Lookup lookup(Request request);

    /** Where to look next, with the whole name, for what is not found here (getRootObj). */
    default Optional<ValueContext> root() {
        return Optional.empty();
    }

    /**
     * @param path never empty at the root; what is left of the name after a question was found, which may be nothing
     * @param isRoot whether the path is the whole name
     * @param index the index that followed the name of the question found: NaN for none, -1 at the root
     * @param isProperty whether the name began with "$": a property of an element is meant, not a value
     * @param isOriginal whether a question's value is wanted unfiltered, as the ...InArray functions want it
     * @param meter is told of each member that is looked at
     */
    record Request(List<PathItem> path, boolean isRoot, double index, boolean isProperty, boolean isOriginal,
            Meter meter) {

        public Request {
            path = List.copyOf(path);
        }

        /** The rest of the path, for the context of what was found with this index. */
        public Request rest(int from, double foundIndex) {
            return new Request(path.subList(from, path.size()), false, foundIndex, isProperty, isOriginal, meter);
        }
    }
}
