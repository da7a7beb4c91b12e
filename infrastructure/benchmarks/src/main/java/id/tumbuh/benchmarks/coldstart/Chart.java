package id.tumbuh.benchmarks.coldstart;

import id.tumbuh.benchmarks.coldstart.Subject.Packaging;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A bar for each cold start: init in the full colour, the first event in a lighter one. */
record Chart(String machine, List<Figures> figures) {

    private static final int LEFT = 330;
    private static final int WIDTH = 640;
    private static final int RIGHT = 90;
    private static final int TOP = 70;
    private static final int STEP = 22;
    private static final int BAR = 15;
    private static final Map<Packaging, String> COLOURS = Map.of(Packaging.ZIP, "#b45309", Packaging.FLAT, "#475569",
            Packaging.AOT, "#0f766e");

    String svg() {
        double longest = figures.stream().mapToDouble(each -> each.init() + each.first()).max().orElse(1);
        int height = TOP + figures.size() * STEP + 20;
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d"
                     font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="16" y="26" font-size="16" font-weight="bold">Cold start: init, and the first event (lighter)</text>
                <text x="16" y="46" fill="#555">%3$s</text>
                """, LEFT + WIDTH + RIGHT, height, escaped(machine)));
        for (int i = 0; i < figures.size(); i++) {
            out.append(bar(figures.get(i), TOP + i * STEP, WIDTH / longest));
        }
        return out.append("</svg>\n").toString();
    }

    private static String bar(Figures each, int y, double scale) {
        double init = each.init() * scale;
        double first = each.first() * scale;
        return String.format(Locale.ROOT, """
                <text x="%d" y="%d" text-anchor="end">%s</text>
                <rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>
                <rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s" fill-opacity="0.45"/>
                <text x="%.1f" y="%d">%.0f ms</text>
                """, LEFT - 8, y + 12, escaped(each.name() + ", " + each.packaging()), LEFT, y, init, BAR,
                COLOURS.get(each.packaging()), LEFT + init, y, first, BAR, COLOURS.get(each.packaging()),
                LEFT + init + first + 6, y + 12, each.init() + each.first());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
