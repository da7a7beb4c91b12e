package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Helpers;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a variable's name between dots: "rows[2]" has the name "rows" and the index 2.
 *
 * @param index NaN where there is none; it may be negative (from the end) or a fraction
 */
public record PathItem(String name, double index) {

    public static List<PathItem> path(String name) {
        var path = new ArrayList<PathItem>();
        for (var part : name.split("\\.", -1)) {
            path.add(of(part));
        }
        return path;
    }

    public boolean hasIndex() {
        return !Double.isNaN(index);
    }

    private static PathItem of(String part) {
        var open = part.endsWith("]") ? part.lastIndexOf('[') : -1;
        var index = open < 0 ? Double.NaN : Helpers.getNumber(part.substring(open + 1, part.length() - 1));
        return new PathItem(Double.isNaN(index) ? part : part.substring(0, open), index);
    }
}
