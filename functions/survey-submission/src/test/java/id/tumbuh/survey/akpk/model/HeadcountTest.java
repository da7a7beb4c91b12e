package id.tumbuh.survey.akpk.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.Json;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.RequiredLevels;
import id.tumbuh.survey.model.needs.ComplaintNeed;
import id.tumbuh.survey.model.needs.DepartmentNeeds;
import id.tumbuh.survey.model.needs.Dossier;
import id.tumbuh.survey.model.needs.Evidence;
import id.tumbuh.survey.model.needs.Held;
import id.tumbuh.survey.model.needs.LogEntry;
import id.tumbuh.survey.model.needs.Source;
import id.tumbuh.survey.model.needs.Withdrawal;
import id.tumbuh.survey.store.Policies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How a participant is counted: by the day on which the wave closed, from what was known when it settled. */
class HeadcountTest {

    private static final Wave WAVE = new SmallCity(5, new TreeMap<>(), new TreeMap<>()).wave("w");
    private static final Instant BEFORE = WAVE.closedAt().minus(Duration.ofDays(2));
    private static final Instant AFTER = WAVE.closedAt().plus(Duration.ofDays(2));
    private static final CompetencyCode T03 = new CompetencyCode("T03");
    private static final DepartmentCode DISHUB = new DepartmentCode("dishub");
    private static final DepartmentNeeds NOTHING = new DepartmentNeeds(DISHUB, List.of(), Map.of());
    private static final Headcount HEADCOUNT = headcount(WAVE.closingDay());

    /** By the policy of the day. */
    private static Headcount headcount(LocalDate day) {
        return new Headcount(WAVE, new RequiredLevels(LocalDate.of(2026, 1, 1), "x",
                Arrays.stream(PositionKind.values()).collect(Collectors.toMap(Function.identity(),
                        kind -> new ProficiencyLevel(kind == PositionKind.PELAKSANA ? 2 : 4)))),
                Policies.in(new Json()).on(day));
    }

    @Test
    void an_answer_that_was_given_in_time_counts_though_it_came_late() {
        assertEquals(1, tally(answer("survey/w", 3, BEFORE, AFTER)).of(2, 3));
    }

    @Test
    void what_happened_after_the_closing_does_not_count() {
        assertEquals(1, tally(answer("survey/w", 3, BEFORE, BEFORE),
                evidence("certificate/c", Source.CERTIFICATE, 5, AFTER, AFTER)).of(2, 3));
    }

    @Test
    void other_evidence_of_what_was_answered_about_counts_too() {
        assertEquals(1, tally(answer("survey/w", 1, BEFORE, BEFORE),
                evidence("certificate/c", Source.CERTIFICATE, 5, BEFORE, BEFORE)).of(2, 3));
    }

    @Test
    void a_later_revision_takes_the_place_of_the_one_before() {
        assertEquals(1, tally(answer("survey/w", 1, BEFORE, BEFORE), new Withdrawal("survey/w", BEFORE),
                answer("survey/w/000002", 4, BEFORE, BEFORE)).of(2, 4));
        assertEquals(WaveTally.empty(),
                counted(List.of(), answer("survey/w", 1, BEFORE, BEFORE), new Withdrawal("survey/w", BEFORE)));
    }

    @Test
    void who_answered_another_survey_alone_is_no_participant() {
        assertEquals(WaveTally.empty(), counted(List.of(), answer("survey/w2", 3, BEFORE, BEFORE)));
    }

    @Test
    void a_participant_counts_where_they_worked_and_as_what_when_the_wave_closed() {
        WaveTally counted = counted(List.of(held(PositionKind.PELAKSANA, "dlh", BEFORE),
                held(PositionKind.PENGAWAS, "dishub", AFTER)), answer("survey/w", 3, BEFORE, BEFORE));
        assertEquals(1, counted.competencies().get(T03).get(new DepartmentCode("dlh")).of(2, 3));
    }

    @Test
    void complaints_count_as_they_do_in_the_participants_own_gaps() {
        List<Held> held = List.of(held(PositionKind.PELAKSANA, "dishub", BEFORE));
        ComplaintNeed need = new ComplaintNeed(T03, 5, 1000, Optional.empty(), Optional.of(WAVE.closingDay()));
        WaveTally counted = counted(headcount(LocalDate.of(2026, 12, 1)),
                new DepartmentNeeds(DISHUB, List.of(need), Map.of()), held, answer("survey/w", 3, BEFORE, BEFORE));
        assertEquals(1, counted.competencies().get(T03).get(DISHUB).of(2, 2));
    }

    private static Tally tally(LogEntry... log) {
        return counted(List.of(held(PositionKind.PELAKSANA, "dishub", BEFORE)), log).competencies().get(T03)
                .get(DISHUB);
    }

    private static WaveTally counted(List<Held> held, LogEntry... log) {
        return counted(HEADCOUNT, NOTHING, held, log);
    }

    private static WaveTally counted(Headcount headcount, DepartmentNeeds needs, List<Held> held, LogEntry... log) {
        return headcount.of(new Dossier(new Person(new AsnId("asn-1"), DISHUB, PositionKind.PELAKSANA, Optional.empty(),
                Optional.empty()), held, List.of(log)), needs);
    }

    private static Held held(PositionKind kind, String department, Instant since) {
        return new Held(kind, new DepartmentCode(department), since);
    }

    private static Evidence answer(String id, int level, Instant happened, Instant recorded) {
        return evidence(id, Source.SELF, level, happened, recorded);
    }

    private static Evidence evidence(String id, Source source, int level, Instant happened, Instant recorded) {
        return new Evidence(id, T03, source, level * 1000, 1, happened, recorded, Optional.empty());
    }
}
