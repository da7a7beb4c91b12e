package id.tumbuh.survey.akpk.view;

import id.tumbuh.runtime.http.Members;
import id.tumbuh.survey.akpk.model.Bands;
import id.tumbuh.survey.akpk.model.Cell;
import id.tumbuh.survey.akpk.model.MeanGap;
import id.tumbuh.survey.akpk.model.Report;
import id.tumbuh.survey.akpk.model.Wave;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports as JSON: hundredths of a level are numbers of two decimals. */
public final class JsonView {

    private static final int DECIMALS = 2;

    private JsonView() {}

    public static Map<String, Object> wave(Wave wave) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("surveyId", wave.surveyId());
        if (wave.version() > 0) {
            view.put("version", wave.version());
        }
        if (!wave.series().isEmpty()) {
            view.put("series", wave.series());
        }
        view.put("title", wave.title());
        view.put("closedAt", wave.closedAt());
        view.put("minimumGroupSize", wave.smallestGroup());
        return view;
    }

    public static Map<String, Object> of(Report report) {
        Map<String, Object> view = wave(report.wave());
        report.before().ifPresent(before -> view.put("before",
                Members.of("surveyId", before.surveyId(), "closedAt", before.closedAt())));
        List<Map<String, Object>> competencies = new ArrayList<>();
        report.competencies().forEach((competency, column) -> {
            List<Map<String, Object>> departments = new ArrayList<>();
            column.departments().forEach((department, entry) -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("department", department);
                row.putAll(cell(entry, report.wave().smallestGroup()));
                departments.add(row);
            });
            competencies.add(Members.of("competency", competency, "city",
                    cell(column.city(), report.wave().smallestGroup()), "departments", departments));
        });
        view.put("competencies", competencies);
        return view;
    }

    private static Map<String, Object> cell(Report.Entry entry, int smallestGroup) {
        Map<String, Object> view = new LinkedHashMap<>();
        switch (entry.cell()) {
            case Cell.Withheld() -> view.put("withheld", true);
            case Cell.Told told -> {
                view.put("withheld", false);
                view.put("people", told.people());
                view.put("levels", levels(told));
                told.gap().ifPresent(gap -> {
                    view.put("meanGap", decimal(gap.hundredths()));
                    view.put("meanGapStep", decimal(MeanGap.step(told.people(), smallestGroup)));
                });
                entry.trend().ifPresent(trend -> view.put("trend", decimal(trend)));
            }
        }
        return view;
    }

    private static List<Map<String, Object>> levels(Cell.Told told) {
        List<Map<String, Object>> levels = new ArrayList<>();
        for (Bands.Band band : told.bands().all()) {
            levels.add(Members.of("from", band.from(), "to", band.to(), "people", told.sizes().get(levels.size())));
        }
        return levels;
    }

    /** Levels as a number of two decimals. */
    public static BigDecimal decimal(int hundredths) {
        return BigDecimal.valueOf(hundredths, DECIMALS);
    }
}
