package id.tumbuh.runtime.http;

import java.util.List;
import java.util.Optional;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** Content negotiation by the Accept header. */
final class Accept {

    private Accept() {}

    static Optional<String> best(String header, List<String> offered) {
        List<MimeType> ranges;
        try {
            ranges = MimeTypeUtils.parseMimeTypes(header);
        } catch (InvalidMimeTypeException e) {
            return Optional.empty();
        }
        String best = null;
        double quality = 0;
        for (String type : offered) {
            double q = quality(MimeTypeUtils.parseMimeType(type), ranges);
            if (q > quality) {
                best = type;
                quality = q;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The quality of the most specific range that includes the type; 0 where none does. */
    private static double quality(MimeType type, List<MimeType> ranges) {
        double quality = 0;
        int specific = -1;
        for (MimeType range : ranges) {
            int now = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
            if (range.includes(type) && now > specific) {
                specific = now;
                quality = weight(range.getParameter("q"));
            }
        }
        return quality;
    }

    private static double weight(String q) {
        try {
            return q == null ? 1 : Double.parseDouble(q);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
