package id.tumbuh.survey.template;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.Members;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.Role;
import java.util.Map;

/** The HTTP edge of templates: for BKPSDM, who makes the surveys. */
public final class TemplateHttp {

    private final Templates templates;

    public TemplateHttp(Templates templates) {
        this.templates = templates;
    }

    public HttpAnswer list(HttpRequest request) {
        return request.requireCaller().is(Role.BKPSDM)
                ? HttpAnswer.json(200, Map.of("items", templates.ids().stream()
                        .map(id -> outline(id, templates.find(id).orElseThrow())).toList()))
                : HttpAnswer.problem(ProblemType.FORBIDDEN);
    }

    public HttpAnswer get(HttpRequest request) {
        if (!request.requireCaller().is(Role.BKPSDM)) {
            return HttpAnswer.problem(ProblemType.FORBIDDEN);
        }
        String id = request.pathParameter("templateId");
        return templates.find(id)
                .map(template -> HttpAnswer.json(200, Members.with(Members.with(outline(id, template), "definition",
                        template.definition()), "competencies", template.competencies())))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    private static Map<String, Object> outline(String id, Template template) {
        return Members.of("templateId", id, "title", template.title(), "description", template.description());
    }
}
