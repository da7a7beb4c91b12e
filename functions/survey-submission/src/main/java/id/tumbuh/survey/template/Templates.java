package id.tumbuh.survey.template;

import id.tumbuh.runtime.Json;
import java.util.List;
import java.util.Optional;

/**
 * The templates that come with the code. Texts are under the names id and en and not under default: survey-core, whose
 * default locale is en, would show what is there in place of the English.
 */
public final class Templates {

    private static final List<String> IDS = List.of("competency-self-assessment", "public-communication-360",
            "change-readiness");

    private final Json json;

    public Templates(Json json) {
        this.json = json;
    }

    /** In the order in which they are offered. */
    public List<String> ids() {
        return IDS;
    }

    public Optional<Template> find(String id) {
        return IDS.contains(id)
                ? Optional.of(json.resource(Templates.class, id + ".json", Template.class))
                : Optional.empty();
    }
}
