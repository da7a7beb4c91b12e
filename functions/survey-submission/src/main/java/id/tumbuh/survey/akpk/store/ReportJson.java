package id.tumbuh.survey.akpk.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.akpk.model.Bands;
import id.tumbuh.survey.akpk.model.Cell;
import id.tumbuh.survey.akpk.model.MeanGap;
import id.tumbuh.survey.akpk.model.Report;
import id.tumbuh.survey.akpk.model.Wave;
import id.tumbuh.survey.store.Packed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A report as it is kept, in few units: a cell is a list of numbers, an empty one where it is withheld. */
final class ReportJson {

    /** The place of a number that is not there. */
    private static final int NONE = Integer.MIN_VALUE;
    /** Cuts, gap and trend come before the sizes of the bands. */
    private static final int SIZES = 3;

    private record Stored(String surveyId, Integer version, String series, LocalizedText title, Instant closedAt,
            Instant settlesAt,
            int smallestGroup, String beforeId, Instant beforeClosedAt, List<String> departments,
            Map<String, List<int[]>> competencies) {}

    private ReportJson() {}

    static byte[] packed(Json json, Report report) {
        Map<String, List<int[]>> columns = new TreeMap<>();
        report.competencies().forEach((competency, column) -> {
            List<int[]> cells = new ArrayList<>();
            cells.add(numbers(column.city()));
            column.departments().values().forEach(entry -> cells.add(numbers(entry)));
            columns.put(competency.value(), cells);
        });
        Wave wave = report.wave();
        return Packed.of(json, new Stored(wave.surveyId(), wave.version(), wave.series(), wave.title(), wave.closedAt(),
                wave.settlesAt(), wave.smallestGroup(), report.before().map(Report.Before::surveyId).orElse(null),
                report.before().map(Report.Before::closedAt).orElse(null),
                report.departments().stream().map(DepartmentCode::value).toList(), columns));
    }

    static Report read(Json json, byte[] packed) {
        Stored stored = Packed.read(json, packed, Stored.class);
        List<DepartmentCode> departments = stored.departments().stream().map(DepartmentCode::new).toList();
        SortedMap<CompetencyCode, Report.Column> columns = new TreeMap<>();
        stored.competencies().forEach((competency, cells) -> {
            SortedMap<DepartmentCode, Report.Entry> entries = new TreeMap<>();
            for (int d = 0; d < departments.size(); d++) {
                entries.put(departments.get(d), entry(cells.get(d + 1)));
            }
            columns.put(new CompetencyCode(competency), new Report.Column(entry(cells.getFirst()), entries));
        });
        return new Report(new Wave(stored.surveyId(),
                stored.version() == null ? 0 : stored.version(), stored.series(), stored.title(), stored.closedAt(),
                stored.settlesAt(), stored.smallestGroup()),
                Optional.ofNullable(stored.beforeId()).map(id -> new Report.Before(id, stored.beforeClosedAt())),
                new TreeSet<>(departments), columns);
    }

    private static int[] numbers(Report.Entry entry) {
        return switch (entry.cell()) {
            case Cell.Withheld() -> new int[0];
            case Cell.Told(int people, Bands bands, List<Integer> sizes, Optional<MeanGap> gap) -> {
                int[] numbers = new int[SIZES + sizes.size()];
                numbers[0] = bands.cuts();
                numbers[1] = gap.map(MeanGap::hundredths).orElse(NONE);
                numbers[2] = entry.trend().orElse(NONE);
                for (int b = 0; b < sizes.size(); b++) {
                    numbers[SIZES + b] = sizes.get(b);
                }
                yield numbers;
            }
        };
    }

    private static Report.Entry entry(int[] numbers) {
        if (numbers.length == 0) {
            return new Report.Entry(new Cell.Withheld(), Optional.empty());
        }
        List<Integer> sizes = new ArrayList<>();
        for (int b = SIZES; b < numbers.length; b++) {
            sizes.add(numbers[b]);
        }
        return new Report.Entry(new Cell.Told(sizes.stream().mapToInt(size -> size).sum(), new Bands(numbers[0]), sizes,
                there(numbers[1]).map(MeanGap::new)), there(numbers[2]));
    }

    private static Optional<Integer> there(int number) {
        return number == NONE ? Optional.empty() : Optional.of(number);
    }
}
