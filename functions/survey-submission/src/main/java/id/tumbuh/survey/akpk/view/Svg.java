package id.tumbuh.survey.akpk.view;

import java.util.ArrayList;
import java.util.List;

/** A picture as it grows: elements of SVG, whose texts are escaped. */
final class Svg {

    private final StringBuilder body = new StringBuilder();

    Svg text(double x, double y, String kind, String text) {
        body.append("<text x=\"%s\" y=\"%s\" class=\"%s\">%s</text>%n".formatted(number(x), number(y), kind,
                escaped(text)));
        return this;
    }

    Svg rectangle(double x, double y, double width, double height, String kind) {
        body.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"/>%n".formatted(number(x), number(y),
                        number(width), number(height), kind));
        return this;
    }

    /** What belongs together, and what a pointer over it tells. */
    Svg group(String title, Svg of) {
        body.append("<g><title>").append(escaped(title)).append("</title>").append(of.body).append("</g>\n");
        return this;
    }

    String picture(double width, double height, String title, String description, String style) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" lang="id" \
                role="img" aria-labelledby="judul uraian">
                <title id="judul">%3$s</title>
                <desc id="uraian">%4$s</desc>
                %5$s<rect width="%1$s" height="%2$s" fill="#ffffff"/>
                %6$s</svg>
                """.formatted(number(width), number(height), escaped(title), escaped(description), style, body);
    }

    /** The text in lines of at most so many characters, where its words are not longer. */
    static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : text.split(" ")) {
            String last = lines.getLast();
            if (!last.isEmpty() && last.length() + 1 + word.length() > most) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, last.isEmpty() ? word : last + " " + word);
            }
        }
        return lines;
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** Without what XML has no characters for. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ").replace("&", "&amp;").replace("<", "&lt;")
                .replace(">", "&gt;").replace("\"", "&quot;");
    }
}
