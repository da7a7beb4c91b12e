package id.tumbuh.survey.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gap of a person: required minus actual level, at least 1, and what showed it. */
public record CompetencyGap(
        CompetencyCode competency,
        ProficiencyLevel required,
        Optional<ProficiencyLevel> actual,
        List<Source> sources) {

    /** What showed a gap. */
    public enum Source {
        SURVEY, COMPLAINTS
    }

    /** The size of the gap; where the level is not known, or complaints show a need in spite of it, at least 1. */
    public int size() {
        return Math.max(1, required.value() - actual.map(ProficiencyLevel::value).orElse(0));
    }

    /** The gaps that answers show: only levels below the required one. */
    public static List<CompetencyGap> shownBy(Survey survey, Map<String, ProficiencyLevel> answers,
            ProficiencyLevel required) {
        return survey.questions().stream().filter(question -> answers.get(question.name()).compareTo(required) < 0)
                .map(question -> new CompetencyGap(question.competency(), required,
                        Optional.of(answers.get(question.name())), List.of(Source.SURVEY)))
                .toList();
    }

    /** The gaps of a person: those of surveys, and those of the department that citizens complain of. */
    public static List<CompetencyGap> together(List<CompetencyGap> surveyed, List<CompetencyCode> complainedOf,
            ProficiencyLevel required) {
        List<CompetencyGap> all = new ArrayList<>();
        for (CompetencyGap gap : surveyed) {
            all.add(complainedOf.contains(gap.competency())
                    ? new CompetencyGap(gap.competency(), gap.required(), gap.actual(),
                            List.of(Source.SURVEY, Source.COMPLAINTS))
                    : gap);
        }
        complainedOf.stream().filter(code -> surveyed.stream().noneMatch(gap -> gap.competency().equals(code)))
                .map(code -> new CompetencyGap(code, required, Optional.empty(), List.of(Source.COMPLAINTS)))
                .forEach(all::add);
        return all;
    }
}
