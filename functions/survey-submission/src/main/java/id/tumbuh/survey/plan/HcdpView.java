package id.tumbuh.survey.plan;

import id.tumbuh.runtime.http.Members;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.survey.plan.model.ShownYear.Shown;
import id.tumbuh.survey.plan.model.ShownYear;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The city's plan over years in JSON and as a table. What is withheld is missing, and the group says that something is. */
final class HcdpView {

    private static final String HEADER = "year,department,kind,code,people,lessonHours,levels,withheld,meanGap\r\n";

    private HcdpView() {}

    static Map<String, Object> json(ReadHcdp.Hcdp hcdp) {
        Map<String, Object> view = new LinkedHashMap<>(
                Members.of("from", hcdp.from(), "to", hcdp.to(), "smallestGroup", hcdp.smallestGroup()));
        hcdp.needs().ifPresent(needs -> view.put("needs", needs.json()));
        view.put("years", hcdp.years().stream().map(HcdpView::year).toList());
        return view;
    }

    private static Map<String, Object> year(ShownYear year) {
        return Members.of("year", year.year(), "city", group(year.city()), "departments",
                year.departments().entrySet().stream().map(department -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("department", department.getKey());
                    view.putAll(group(department.getValue()));
                    return view;
                }).toList());
    }

    private static Map<String, Object> group(Shown shown) {
        Map<String, Object> view = new LinkedHashMap<>();
        shown.people().ifPresent(people -> view.put("people", people));
        shown.lessonHours().ifPresent(hours -> view.put("lessonHours", hours));
        view.put("courses", shown.courses().entrySet().stream()
                .map(course -> Members.of("courseId", course.getKey(), "people", course.getValue())).toList());
        view.put("competencies", shown.gaps().entrySet().stream().map(gap -> Members.of("competency", gap.getKey(),
                "people", gap.getValue().people(), "levels", gap.getValue().levels())).toList());
        view.put("withheld", shown.withheld());
        return view;
    }

    /** A row for each group, and one for each course and competency of it; the city's have no department. */
    static String csv(ReadHcdp.Hcdp hcdp) {
        Stream<String> plans = hcdp.years().stream().flatMap(year -> Stream.concat(rows(year.year(), "", year.city()),
                year.departments().entrySet().stream().flatMap(
                        department -> rows(year.year(), department.getKey().value(), department.getValue()))));
        return Stream.concat(hcdp.needs().stream().flatMap(HcdpView::rows), plans)
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static Stream<String> rows(HcdpNeeds needs) {
        return Stream.concat(rows(needs, "", needs.city()), needs.report().departments().stream()
                .flatMap(department -> rows(needs, department.value(), needs.of(department))));
    }

    private static Stream<String> rows(HcdpNeeds needs, String department, Map<CompetencyCode, BigDecimal> gaps) {
        int year = needs.report().wave().closingDay().getYear();
        return gaps.entrySet().stream().map(gap -> row(List.of(year, department), "need", gap.getKey(), "", "", "", "",
                gap.getValue()));
    }

    private static Stream<String> rows(int year, String department, Shown shown) {
        List<Object> group = List.of(year, department);
        return Stream.of(
                Stream.of(row(group, "total", "", text(shown.people()), text(shown.lessonHours()), "",
                        shown.withheld(), "")),
                shown.courses().entrySet().stream()
                        .map(course -> row(group, "course", course.getKey(), course.getValue(), "", "", "", "")),
                shown.gaps().entrySet().stream().map(gap -> row(group, "competency", gap.getKey(),
                        gap.getValue().people(), "", gap.getValue().levels(), "", "")))
                .flatMap(rows -> rows);
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    /** Codes have letters, digits and '-' alone, so nothing is to be quoted. */
    private static String row(List<Object> group, Object... values) {
        return Stream.concat(group.stream(), Stream.of(values)).map(String::valueOf)
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
