package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.Denied;
import id.tumbuh.progress.model.xapi.DocumentAccess;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The Activities resource: the activity with what is known of it, which may be its id alone. */
final class ActivitiesResource implements XapiResource {

    private final DocumentAccess access;
    private final KnownActivities known;

    ActivitiesResource(DocumentAccess access, KnownActivities known) {
        this.access = access;
        this.known = known;
    }

    @Override
    public HttpAnswer serve(XapiRequest request) {
        if (!request.method().equals("GET")) {
            throw new ProblemException(XapiHttp.NOT_ALLOWED);
        }
        Parameters parameters = Parameters.of(request, Set.of("activityId")).need("activityId");
        var asked = parameters.iri("activityId");
        parameters.done();
        String id = asked.orElseThrow();
        if (!access.mayAskAbout(request.speaker(), id)) {
            throw Violations.denied((request.speaker().mayRead() ? Denied.ACTIVITY : Denied.READING).violation());
        }
        Map<String, Object> activity = new LinkedHashMap<>();
        activity.put("objectType", "Activity");
        activity.put("id", id);
        known.definition(id).ifPresent(definition -> activity.put("definition", definition));
        return XapiAnswers.json(activity);
    }
}
