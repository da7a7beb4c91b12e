package id.tumbuh.survey.plan;

import id.tumbuh.runtime.http.Members;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.akpk.model.Cell;
import id.tumbuh.survey.akpk.model.MeanGap;
import id.tumbuh.survey.akpk.model.Report;
import id.tumbuh.survey.akpk.view.JsonView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the last analysis of needs (AKPK) tells, beside what is planned: the mean gaps of the city and of departments, in levels. What
 * the report withholds is missing.
 */
record HcdpNeeds(Report report) {

    Map<String, Object> json() {
        return Members.with(Members.of("surveyId", report.wave().surveyId(), "closedAt", report.wave().closedAt(),
                "city", gaps(city())), "departments",
                report.departments().stream()
                        .map(department -> Members.of("department", department, "competencies",
                                gaps(of(department))))
                        .toList());
    }

    private static List<Map<String, Object>> gaps(SortedMap<CompetencyCode, BigDecimal> gaps) {
        return gaps.entrySet().stream()
                .map(gap -> Members.of("competency", gap.getKey(), "meanGap", gap.getValue())).toList();
    }

    SortedMap<CompetencyCode, BigDecimal> city() {
        return told(column -> Optional.of(column.city()));
    }

    SortedMap<CompetencyCode, BigDecimal> of(DepartmentCode department) {
        return told(column -> Optional.ofNullable(column.departments().get(department)));
    }

    private SortedMap<CompetencyCode, BigDecimal> told(Function<Report.Column, Optional<Report.Entry>> entry) {
        SortedMap<CompetencyCode, BigDecimal> gaps = new TreeMap<>();
        report.competencies().forEach((competency, column) -> entry.apply(column).map(Report.Entry::cell)
                .flatMap(Cell::gap).map(MeanGap::hundredths)
                .ifPresent(gap -> gaps.put(competency, JsonView.decimal(gap))));
        return gaps;
    }
}
