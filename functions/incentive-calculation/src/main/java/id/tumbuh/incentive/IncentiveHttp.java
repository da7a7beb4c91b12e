package id.tumbuh.incentive;

import id.tumbuh.incentive.model.AwardRun;
import id.tumbuh.incentive.model.LedgerEntry;
import id.tumbuh.incentive.model.Nomination;
import id.tumbuh.incentive.store.AwardRuns;
import id.tumbuh.incentive.store.Ledger;
import id.tumbuh.incentive.store.Shards;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.Members;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The HTTP edge of incentive-calculation. */
final class IncentiveHttp {

    private static final Supplier<ProblemException> NO_PERIOD = () -> ProblemException.invalid("period",
            "Periode adalah triwulan seperti 2026-Q4.",
            "A period is a quarter such as 2026-Q4.");

    private final Ledger ledger;
    private final AwardRuns runs;
    private final Shards shards;

    IncentiveHttp(Ledger ledger, AwardRuns runs, Shards shards) {
        this.ledger = ledger;
        this.runs = runs;
        this.shards = shards;
    }

    /** Of the period that is asked for, else of the present one: in its grace the one before still grows. */
    HttpAnswer points(HttpRequest request) {
        Period period = request.parameter("period").map(text -> Period.parse(text).orElseThrow(NO_PERIOD))
                .orElseGet(() -> Period.of(request.receivedAt()));
        List<LedgerEntry> entries = ledger.of(request.requireCaller().id(), period, request.receivedAt());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("period", period);
        view.put("total", entries.stream().mapToLong(LedgerEntry::points).sum());
        view.put("entries", entries.stream().map(IncentiveHttp::view).toList());
        return HttpAnswer.json(200, view);
    }

    HttpAnswer run(HttpRequest request) {
        if (!mayReadRuns(request.requireCaller())) {
            return HttpAnswer.problem(ProblemType.FORBIDDEN);
        }
        return Period.parse(request.pathParameter("period")).flatMap(runs::latest)
                .map(run -> HttpAnswer.json(200, view(run))).orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    /** Of the latest complete run: all for who may read runs, the own one for everybody else. */
    HttpAnswer nominations(HttpRequest request) {
        Caller caller = request.requireCaller();
        Optional<AwardRun> run = Period.parse(request.pathParameter("period")).flatMap(runs::latestComplete);
        if (run.isEmpty()) {
            return HttpAnswer.problem(ProblemType.NOT_FOUND);
        }
        List<Nomination> nominations = shards.nominations(run.get()).stream()
                .filter(nomination -> mayReadRuns(caller) || nomination.asn().equals(caller.id())).toList();
        return HttpAnswer.json(200,
                Members.of("run", run.get().run(), "status", run.get().status(), "items", nominations));
    }

    private static boolean mayReadRuns(Caller caller) {
        return caller.is(Role.BKPSDM, Role.AUDITOR, Role.PENILAI);
    }

    private static Map<String, Object> view(AwardRun run) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("period", run.period());
        view.put("run", run.run());
        view.put("status", run.status());
        view.put("asOf", run.asOf());
        view.put("departments", run.departments().size());
        view.put("departmentsDone", run.departmentsDone());
        view.put("policy", run.policy());
        return view;
    }

    private static Map<String, Object> view(LedgerEntry entry) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("entryId", entry.entryId());
        view.put("points", entry.points());
        view.put("reason", entry.reason());
        view.put("rule", entry.rule());
        view.put("policy", entry.policy());
        view.put("happenedAt", entry.happenedAt());
        view.put("bookedAt", entry.bookedAt());
        return view;
    }
}
