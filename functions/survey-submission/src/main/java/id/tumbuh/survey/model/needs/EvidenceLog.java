package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.CompetencyCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was known on a day of a person's competencies, whatever order the log was read in. */
public record EvidenceLog(LocalDate day, List<Evidence> evidence, Set<String> withdrawn) {

    /** One order for every reading: by when it happened, then by what tells two apart. Of two with one id the first is it. */
    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::happenedAt)
            .thenComparing(Evidence::id).thenComparing(Evidence::competency);
    private static final Comparator<Evidence> FIRST = Comparator.comparing(Evidence::recordedAt).thenComparing(ORDER)
            .thenComparing(Evidence::toString);

    public static EvidenceLog asOf(LocalDate day, Collection<? extends LogEntry> entries) {
        Map<String, Evidence> byId = new TreeMap<>();
        Set<String> withdrawn = new TreeSet<>();
        entries.stream().filter(entry -> entry.isKnownOn(day)).forEach(entry -> {
            switch (entry) {
                case Evidence evidence -> byId.merge(evidence.id() + " " + evidence.competency(), evidence,
                        (one, other) -> FIRST.compare(one, other) <= 0 ? one : other);
                case Withdrawal withdrawal -> withdrawn.add(withdrawal.evidenceId());
            }
        });
        return new EvidenceLog(day, byId.values().stream().sorted(ORDER).toList(), Set.copyOf(withdrawn));
    }

    /** The competencies of which there is evidence. */
    public SortedSet<CompetencyCode> competencies() {
        return evidence.stream().map(Evidence::competency).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The evidence of one competency, oldest first. */
    public List<Evidence> of(CompetencyCode competency) {
        return evidence.stream().filter(one -> one.competency().equals(competency)).toList();
    }
}
