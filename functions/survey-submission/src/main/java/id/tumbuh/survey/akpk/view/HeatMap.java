package id.tumbuh.survey.akpk.view;

import id.tumbuh.shared.Period;
import id.tumbuh.survey.akpk.model.Cell;
import id.tumbuh.survey.akpk.model.MeanGap;
import id.tumbuh.survey.akpk.model.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A report as a picture: a row for each department, a column for each competency, the mean gap in each cell. What explains it
 * fits a phone's width; of a city with many competencies the table is wider.
 */
public final class HeatMap {

    private static final int MARGIN = 12;
    private static final int LABELS = 130;
    private static final int COLUMN = 60;
    private static final int ROW = 46;
    private static final int PHONE = 390;
    private static final int LINE = 16;
    private static final int CHARACTERS = 58;
    private static final int TITLE_CHARACTERS = 34;
    private static final int LABEL_CHARACTERS = 18;

    private final Report report;
    private final CompetencyNames names;
    private final Svg svg = new Svg();
    private int y = 30;

    private HeatMap(Report report, CompetencyNames names) {
        this.report = report;
        this.names = names;
    }

    public static String of(Report report, CompetencyNames names) {
        return new HeatMap(report, names).drawn();
    }

    private String drawn() {
        String title = "AKPK: " + report.wave().title().id();
        Svg.lines(title, TITLE_CHARACTERS).forEach(line -> svg.text(MARGIN, next(22), "judul", line));
        Svg.lines("Analysis of competency needs: " + report.wave().title().en(), CHARACTERS)
                .forEach(line -> svg.text(MARGIN, next(LINE - 1), "kecil", line));
        explain();
        legend();
        table();
        names();
        int width = Math.max(PHONE, 2 * MARGIN + LABELS + COLUMN * report.competencies().size());
        return svg.picture(width, y + MARGIN, title, description(), style());
    }

    private int next(int height) {
        int now = y;
        y += height;
        return now;
    }

    private void explain() {
        List<String> texts = new ArrayList<>(List.of(
                "Ditutup " + report.wave().closingDay()
                        + (report.wave().version() > 1 ? ", sampai versi " + report.wave().version() : "")
                        + ". Angka besar: rata-rata kesenjangan dalam tingkat, dibulatkan. "
                        + "Angka kecil: jumlah peserta."));
        report.before().ifPresent(before -> texts.add("▲ naik, ▼ turun sejak gelombang sebelumnya ("
                + day(before.closedAt()) + ")."));
        texts.add("Arsiran: tidak ditampilkan, karena pesertanya kurang dari " + report.wave().smallestGroup()
                + " orang atau karena angkanya dapat dihitung dari sel lain.");
        texts.add(
                "Hatched: withheld, of too few people or computable from other cells. Large: mean gap, small: people.");
        y += 6;
        texts.forEach(text -> Svg.lines(text, CHARACTERS).forEach(line -> svg.text(MARGIN, next(LINE), "teks", line)));
    }

    private void legend() {
        y += 4;
        svg.text(MARGIN, next(10), "tebal", "Rata-rata kesenjangan / mean gap");
        int x = MARGIN;
        for (Shade shade : Shade.values()) {
            x = swatch(x, shade.kind(), shade.label());
        }
        x = swatch(x, "jumlah", "hanya jumlah peserta / number only");
        swatch(x, "arsir", "tidak ditampilkan / withheld");
        y += 34;
    }

    /** @return where the next one begins, in the next line where it would not fit a phone */
    private int swatch(int x, String kind, String label) {
        int width = 26 + label.length() * 6;
        if (x > MARGIN && x + width > PHONE) {
            y += 22;
            return swatch(MARGIN, kind, label);
        }
        svg.rectangle(x, y, 18, 14, kind).text(x + 23.0, y + 11.5, "kecil", label);
        return x + width + 8;
    }

    private void table() {
        if (report.competencies().isEmpty()) {
            svg.text(MARGIN, next(LINE), "tebal", "Tidak ada yang dapat ditampilkan. / There is nothing to show.");
            return;
        }
        int x = MARGIN + LABELS;
        for (var competency : report.competencies().keySet()) {
            svg.group(competency.value(), new Svg().text(x + COLUMN / 2.0, y, "kolom",
                    Svg.shortened(competency.value(), 8)));
            x += COLUMN;
        }
        y += 8;
        row("Kota", "tebal", Report.Column::city);
        y += 6;
        report.departments().forEach(department -> row(department.value(), "teks",
                column -> column.departments().get(department)));
    }

    private void row(String name, String kind, Function<Report.Column, Report.Entry> entry) {
        label(name, kind);
        int x = MARGIN + LABELS;
        for (var column : report.competencies().entrySet()) {
            cell(x, name + ", " + column.getKey(), entry.apply(column.getValue()));
            x += COLUMN;
        }
        y += ROW;
    }

    /** In two lines where one would not hold it. */
    private void label(String name, String kind) {
        List<String> lines = Svg.lines(name.replace("-", "- "), LABEL_CHARACTERS).stream()
                .map(line -> line.replace("- ", "-")).toList();
        Svg label = new Svg();
        double from = y + ROW / 2.0 + 4 - (lines.size() > 1 ? LINE / 2.0 : 0);
        label.text(MARGIN, from, kind, Svg.shortened(lines.getFirst(), LABEL_CHARACTERS));
        if (lines.size() > 1) {
            label.text(MARGIN, from + LINE, kind,
                    Svg.shortened(String.join("", lines.subList(1, lines.size())), LABEL_CHARACTERS));
        }
        svg.group(name, label);
    }

    /** What the codes above the columns mean, where it is known. */
    private void names() {
        List<String> known = report.competencies().keySet().stream()
                .flatMap(code -> names.of(code).map(name -> code + " " + name.id() + " / " + name.en()).stream())
                .toList();
        if (!known.isEmpty()) {
            y += 18;
            svg.text(MARGIN, next(LINE), "tebal", "Kompetensi / competencies");
            known.forEach(name -> Svg.lines(name, CHARACTERS)
                    .forEach(line -> svg.text(MARGIN, next(LINE), "teks", line)));
        }
    }

    private void cell(int x, String name, Report.Entry entry) {
        Svg cell = new Svg();
        double middle = x + COLUMN / 2.0;
        switch (entry.cell()) {
            case Cell.Withheld() -> svg.group(name + ": tidak ditampilkan",
                    cell.rectangle(x, y, COLUMN, ROW, "arsir"));
            case Cell.Told told when told.gap().isEmpty() -> svg.group(name + ": " + people(told),
                    cell.rectangle(x, y, COLUMN, ROW, "jumlah").text(middle, y + 17.0, "angka", "–")
                            .text(middle, y + 29.5, "peserta", people(told)));
            case Cell.Told told -> {
                int gap = told.gap().map(MeanGap::hundredths).orElse(0);
                String ink = Shade.of(gap).kind() + "t";
                cell.rectangle(x, y, COLUMN, ROW, Shade.of(gap).kind())
                        .text(middle, y + 17.0, "angka " + ink, decimal(gap))
                        .text(middle, y + 29.5, "peserta " + ink, people(told));
                entry.trend().ifPresent(trend -> cell.text(middle, y + 41.0, "peserta " + ink, arrow(trend)));
                svg.group(
                        "%s: kesenjangan %s, %s; tingkat %s".formatted(name, decimal(gap), people(told),
                                CsvView.levels(told, " = ", ", ")),
                        cell);
            }
        }
    }

    private static String people(Cell.Told told) {
        return "n " + told.people();
    }

    private static String arrow(int trend) {
        return trend == 0 ? "tetap" : (trend > 0 ? "▲ " : "▼ ") + decimal(Math.abs(trend));
    }

    private static String decimal(int hundredths) {
        return CsvView.decimal(hundredths).replace('.', ',');
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Period.ZONE);
    }

    private String description() {
        List<Map.Entry<String, Integer>> gaps = new ArrayList<>();
        report.competencies().forEach((competency, column) -> column.city().cell().gap()
                .ifPresent(gap -> gaps.add(Map.entry(competency.value(), gap.hundredths()))));
        gaps.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        return "Peta panas %d OPD dan %d kompetensi. Kesenjangan terbesar di kota: %s. Angka yang sama ada dalam bentuk CSV."
                .formatted(report.departments().size(), report.competencies().size(), gaps.isEmpty()
                        ? "tidak ditampilkan"
                        : gaps.stream().limit(3).map(gap -> gap.getKey() + " " + decimal(gap.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    private static String style() {
        return """
                <defs><pattern id="garis" width="6" height="6" patternUnits="userSpaceOnUse" \
                patternTransform="rotate(45)"><rect width="6" height="6" fill="#f4f4f4"/>\
                <line x1="0" y1="0" x2="0" y2="6" stroke="#6b6b6b" stroke-width="1.6"/></pattern></defs>
                <style>text{font-family:system-ui,"Noto Sans","DejaVu Sans",sans-serif;fill:#1a1a1a}\
                .judul{font-size:17px;font-weight:600}.teks{font-size:12px}.tebal{font-size:12px;font-weight:600}\
                .kecil{font-size:11px}.kolom{font-size:12px;font-weight:600;text-anchor:middle}\
                .angka{font-size:14px;font-weight:600;text-anchor:middle}.peserta{font-size:10px;text-anchor:middle}\
                .arsir{fill:url(#garis);stroke:#8a8a8a;stroke-width:.5}.jumlah{fill:#e9e9e9;stroke:#8a8a8a;stroke-width:.5}\
                """ + Arrays.stream(Shade.values()).map(Shade::style).collect(Collectors.joining()) + "</style>\n";
    }
}
