package id.tumbuh.survey;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.Members;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.model.needs.EvidenceLog;
import id.tumbuh.survey.model.needs.Perspective;
import id.tumbuh.survey.model.review.LastReview;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Policies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a person sees themselves and others see them, by the last review: for the person alone. */
final class PerspectiveHttp {

    private final Dossiers dossiers;
    private final Policies policies;

    PerspectiveHttp(Dossiers dossiers, Policies policies) {
        this.dossiers = dossiers;
        this.policies = policies;
    }

    HttpAnswer mine(HttpRequest request) {
        Map<String, Object> view = new LinkedHashMap<>();
        Optional<LastReview> last = last(request.requireCaller().id(), request.receivedAt());
        last.ifPresent(review -> {
            view.put("surveyId", review.surveyId());
            view.put("closedAt", review.closedAt());
        });
        view.put("items", last.map(review -> review.perspectives().entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue())).toList()).orElse(List.of()));
        return HttpAnswer.json(200, view);
    }

    private Optional<LastReview> last(AsnId asn, Instant at) {
        return dossiers.of(asn).flatMap(dossier -> LastReview.of(
                EvidenceLog.asOf(LocalDate.ofInstant(at, Period.ZONE), dossier.log()), policies::on));
    }

    private static Map<String, Object> item(CompetencyCode competency, Perspective perspective) {
        return switch (perspective) {
            case Perspective.NotShown() -> Members.of("competency", competency, "view", "not-shown");
            case Perspective.BlindSpot(int self, int others, var groups) ->
                item(competency, "blind-spot", self, others, groups);
            case Perspective.HiddenStrength(int self, int others, var groups) ->
                item(competency, "hidden-strength", self, others, groups);
            case Perspective.Alike(int self, int others, var groups) ->
                item(competency, "alike", self, others, groups);
        };
    }

    private static Map<String, Object> item(CompetencyCode competency, String view, int self, int others,
            List<Perspective.Group> groups) {
        Map<String, Object> item = new LinkedHashMap<>(Members.of("competency", competency, "view", view));
        item.put("self", WhyView.decimal(self));
        item.put("others", WhyView.decimal(others));
        item.put("groups", groups.stream().map(group -> Members.of("group", group.name(), "raters", group.raters(),
                "level", WhyView.decimal(group.level()))).toList());
        return item;
    }
}
