package id.tumbuh.survey.akpk.view;

import id.tumbuh.survey.akpk.model.Bands;
import id.tumbuh.survey.akpk.model.Cell;
import id.tumbuh.survey.akpk.model.MeanGap;
import id.tumbuh.survey.akpk.model.Report;
import id.tumbuh.survey.akpk.model.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports as CSV (RFC 4180): a line for each cell, the city's with an empty department. */
public final class CsvView {

    private static final String HEADER = "survei,versi,seri,judul,ditutup,kompetensi,cakupan,opd,keadaan,peserta,tingkat,"
            + "kesenjangan_rata_rata,pembulatan,tren";

    private CsvView() {}

    public static String of(Report report) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        report.competencies().forEach((competency, column) -> {
            lines.add(line(report, competency.value(), "kota", "", column.city()));
            column.departments().forEach((department, entry) -> lines
                    .add(line(report, competency.value(), "opd", department.value(), entry)));
        });
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String line(Report report, String competency, String scope, String department, Report.Entry entry) {
        Wave wave = report.wave();
        Stream<String> of = Stream.of(wave.surveyId(), wave.version() == 0 ? "" : String.valueOf(wave.version()),
                text(wave.series()), text(wave.title().id()),
                wave.closedAt().toString(), text(competency), scope, text(department));
        Stream<String> what = switch (entry.cell()) {
            case Cell.Withheld() -> Stream.of("tidak ditampilkan", "", "", "", "", "");
            case Cell.Told told -> Stream.of("ditampilkan", String.valueOf(told.people()), levels(told, ": ", "; "),
                    told.gap().map(gap -> decimal(gap.hundredths())).orElse(""),
                    told.gap().map(gap -> decimal(MeanGap.step(told.people(), wave.smallestGroup()))).orElse(""),
                    entry.trend().map(CsvView::decimal).orElse(""));
        };
        return Stream.concat(of, what).collect(Collectors.joining(","));
    }

    /** As {@code 1: 10; 2: 7; 3-5: 8} in CSV. */
    static String levels(Cell.Told told, String people, String next) {
        List<Bands.Band> bands = told.bands().all();
        return IntStream.range(0, bands.size()).mapToObj(b -> name(bands.get(b)) + people + told.sizes().get(b))
                .collect(Collectors.joining(next));
    }

    private static String name(Bands.Band band) {
        return band.from() == band.to() ? String.valueOf(band.from()) : band.from() + "-" + band.to();
    }

    static String decimal(int hundredths) {
        return JsonView.decimal(hundredths).toPlainString();
    }

    /** A spreadsheet takes what begins so for a formula; with an apostrophe before it, for text (OWASP, CSV Injection). */
    static String text(String value) {
        String safe = value.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
