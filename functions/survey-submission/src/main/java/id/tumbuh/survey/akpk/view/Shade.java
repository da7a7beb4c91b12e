package id.tumbuh.survey.akpk.view;

/**
 * Classes of mean gaps and their colours: ColorBrewer's YlGnBu, which those who see red and green alike, and prints in grey, tell
 * apart by lightness; texts on them have a contrast of 4.5 or more.
 */
enum Shade {
    NONE(0, "di bawah 0,25", "#ffffd9", "#1a1a1a"), SMALL(25, "0,25 – 0,74", "#a1dab4", "#1a1a1a"), MIDDLE(75,
            "0,75 – 1,24", "#41b6c4", "#1a1a1a"), LARGE(125, "1,25 – 1,99",
                    "#225ea8", "#ffffff"), LARGEST(200, "2 atau lebih", "#081d58", "#ffffff");

    private final int from;
    private final String label;
    private final String fill;
    private final String ink;

    Shade(int from, String label, String fill, String ink) {
        this.from = from;
        this.label = label;
        this.fill = fill;
        this.ink = ink;
    }

    static Shade of(int hundredths) {
        Shade shade = NONE;
        for (Shade next : values()) {
            if (hundredths >= next.from) {
                shade = next;
            }
        }
        return shade;
    }

    String label() {
        return label;
    }

    /** The class of its rectangles; texts on it have the class with a t behind. */
    String kind() {
        return "s" + ordinal();
    }

    String style() {
        return ".%1$s{fill:%2$s;stroke:#8a8a8a;stroke-width:.5}.%1$st{fill:%3$s}".formatted(kind(), fill, ink);
    }
}
