package id.tumbuh.survey.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A gap of a person: required minus actual level, at least 1, and what showed it. */
public record CompetencyGap(
        CompetencyCode competency,
        ProficiencyLevel required,
        Optional<ProficiencyLevel> actual,
        List<Source> sources) {

    private static final int HIGHEST = 5;

    /** What showed a gap. */
    public enum Source {
        SURVEY, COMPLAINTS
    }

    /** The size of the gap; where complaints show a need in spite of a level that is high enough, 1. */
    public int size() {
        return Math.max(1, required.value() - actual.map(ProficiencyLevel::value).orElse(0));
    }

    /** The level that closes the gap: the required one, or the next where the person has that already. */
    public ProficiencyLevel target() {
        int next = actual.map(ProficiencyLevel::value).orElse(0) + 1;
        return new ProficiencyLevel(Math.min(HIGHEST, Math.max(required.value(), next)));
    }

    /**
     * The gaps of a person whose position requires this level, largest first: the levels that are below it, and whatever
     * citizens complain of in the department.
     */
    public static List<CompetencyGap> of(Map<CompetencyCode, ProficiencyLevel> levels,
            Collection<CompetencyCode> complainedOf, ProficiencyLevel required) {
        Set<CompetencyCode> all = new TreeSet<>(levels.keySet());
        all.addAll(complainedOf);
        return all.stream().flatMap(code -> of(code, Optional.ofNullable(levels.get(code)),
                complainedOf.contains(code), required).stream())
                .sorted(Comparator.comparingInt(CompetencyGap::size).reversed()
                        .thenComparing(CompetencyGap::competency))
                .toList();
    }

    private static Optional<CompetencyGap> of(CompetencyCode code, Optional<ProficiencyLevel> actual,
            boolean complainedOf, ProficiencyLevel required) {
        List<Source> sources = new ArrayList<>();
        if (actual.filter(level -> level.compareTo(required) < 0).isPresent()) {
            sources.add(Source.SURVEY);
        }
        if (complainedOf) {
            sources.add(Source.COMPLAINTS);
        }
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(new CompetencyGap(code, required, actual, List.copyOf(sources)));
    }
}
