package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.AgentId;
import id.tumbuh.progress.model.xapi.Denied;
import id.tumbuh.progress.model.xapi.DocumentAccess;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Agents resource: a Person object, which has lists where an agent has one value. No directory is asked, so it tells no
 * more than who asks knew.
 */
final class AgentsResource implements XapiResource {

    private static final List<String> LISTED = List.of("name", "mbox", "mbox_sha1sum", "openid", "account");

    private final DocumentAccess access;

    AgentsResource(DocumentAccess access) {
        this.access = access;
    }

    @Override
    public HttpAnswer serve(XapiRequest request) {
        if (!request.method().equals("GET")) {
            throw new ProblemException(XapiHttp.NOT_ALLOWED);
        }
        Parameters parameters = Parameters.of(request, Set.of("agent")).need("agent");
        var asked = parameters.agent("agent");
        parameters.done();
        Map<String, Object> agent = asked.orElseThrow();
        if (!access.mayAskAbout(request.speaker(), AgentId.of(agent).orElseThrow())) {
            throw Violations.denied((request.speaker().mayRead() ? Denied.AGENT : Denied.READING).violation());
        }
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("objectType", "Person");
        LISTED.stream().filter(agent::containsKey).forEach(name -> person.put(name, List.of(agent.get(name))));
        return XapiAnswers.json(person);
    }
}
