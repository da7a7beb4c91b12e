package id.tumbuh.survey.akpk.view;

import id.tumbuh.runtime.Json;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.LocalizedText;
import java.util.Map;
import java.util.Optional;

/** What the codes of the dictionary of competencies that comes with the code mean; a city may have others. */
public record CompetencyNames(Map<String, LocalizedText> byCode) {

    public static CompetencyNames in(Json json) {
        return json.resource(CompetencyNames.class, "competencies.json", CompetencyNames.class);
    }

    Optional<LocalizedText> of(CompetencyCode code) {
        return Optional.ofNullable(byCode.get(code.value()));
    }
}
