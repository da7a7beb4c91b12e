package id.tumbuh.survey.akpk.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.model.HiddenDepartments;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The report of a wave: made once, and the same for ever. All that is told is in it, and nothing that is not. */
public record Report(Wave wave, Optional<Before> before, SortedSet<DepartmentCode> departments,
        SortedMap<CompetencyCode, Column> competencies) {

    /** Fewer are nobody's group, whatever a survey says. */
    public static final int LEAST_GROUP = 3;

    /** The wave before in the same series, against which the trend is. */
    public record Before(String surveyId, Instant closedAt) {}

    /** What is told of one competency, of the city and of each department. */
    public record Column(Entry city, SortedMap<DepartmentCode, Entry> departments) {}

    /** @param trend the told gap less the one that the wave before told, in hundredths of a level */
    public record Entry(Cell cell, Optional<Integer> trend) {}

    public static Report of(Wave wave, WaveTally tally, Optional<Report> before) {
        return of(wave, tally, before, true);
    }

    /** What would be told if nothing were withheld for the sake of something else: for the test that finds it wanting. */
    static Report withoutComplements(Wave wave, WaveTally tally) {
        return of(wave, tally, Optional.empty(), false);
    }

    private static Report of(Wave wave, WaveTally tally, Optional<Report> before, boolean complementary) {
        int smallest = Math.max(LEAST_GROUP, wave.smallestGroup());
        Set<DepartmentCode> hidden = complementary
                ? HiddenDepartments.of(tally.participants(), Set.of(), smallest)
                : HiddenDepartments.small(tally.participants(), Set.of(), smallest);
        boolean cityGaps = Whereabouts.areOpen(tally, hidden, smallest);
        SortedMap<CompetencyCode, Column> columns = new TreeMap<>();
        tally.competencies().forEach((competency, some) -> {
            SortedMap<DepartmentCode, Tally> all = new TreeMap<>(some);
            tally.participants().keySet().forEach(department -> all.putIfAbsent(department, Tally.EMPTY));
            Suppression.Told told = new Suppression(all, hidden, cityGaps, smallest, complementary).told();
            Optional<Column> last = before.map(report -> report.competencies().get(competency));
            SortedMap<DepartmentCode, Entry> entries = new TreeMap<>();
            told.departments().forEach((department, cell) -> entries.put(department,
                    entry(cell, last.map(column -> column.departments().get(department)))));
            columns.put(competency, new Column(entry(told.city(), last.map(Column::city)), entries));
        });
        return new Report(wave.withSmallestGroup(smallest),
                before.map(report -> new Before(report.wave().surveyId(), report.wave().closedAt())),
                new TreeSet<>(tally.participants().keySet()), columns);
    }

    private static Entry entry(Cell cell, Optional<Entry> last) {
        return new Entry(cell, cell.gap().flatMap(now -> last.map(Entry::cell).flatMap(Cell::gap)
                .map(then -> now.hundredths() - then.hundredths())));
    }

    /**
     * Which share of each department has a gap, at most, in thousandths: everybody who has one lacks a level at least, so the mean
     * gap tells it. It follows from what is told alone; 0 where that is withheld.
     */
    public SortedMap<DepartmentCode, Map<CompetencyCode, Integer>> gapShares() {
        SortedMap<DepartmentCode, Map<CompetencyCode, Integer>> shares = new TreeMap<>();
        competencies.forEach((competency, column) -> column.departments().forEach((department, entry) -> shares
                .computeIfAbsent(department, none -> new TreeMap<>())
                .put(competency, entry.cell().gap().map(MeanGap::share).orElse(0))));
        return shares;
    }

    /** Some of its cells, as they are. */
    public Report only(Predicate<DepartmentCode> department, Predicate<CompetencyCode> competency) {
        SortedSet<DepartmentCode> rows = new TreeSet<>(departments.stream().filter(department).toList());
        SortedMap<CompetencyCode, Column> columns = new TreeMap<>();
        competencies.forEach((code, column) -> {
            if (competency.test(code)) {
                SortedMap<DepartmentCode, Entry> cells = new TreeMap<>(column.departments());
                cells.keySet().retainAll(rows);
                columns.put(code, new Column(column.city(), cells));
            }
        });
        return new Report(wave, before, rows, columns);
    }
}
