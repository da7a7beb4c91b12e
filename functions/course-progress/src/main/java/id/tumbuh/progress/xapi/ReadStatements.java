package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.AgentId;
import id.tumbuh.progress.model.xapi.Denied;
import id.tumbuh.progress.model.xapi.Position;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementAccess.About;
import id.tumbuh.progress.model.xapi.StatementAccess;
import id.tumbuh.progress.model.xapi.StatementFilter;
import id.tumbuh.progress.model.xapi.Timestamps;
import id.tumbuh.progress.store.Kept;
import id.tumbuh.progress.store.Statements;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.ProblemType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Answers GET of statements: one by its id, or those that a filter asks for, page by page. */
final class ReadStatements implements XapiResource {

    private static final Set<String> ONE = Set.of("statementId", "voidedStatementId", "attachments", "format");
    private static final Set<String> ALL = Set.of("agent", "verb", "activity", "registration", "related_activities",
            "related_agents", "since", "until", "limit", "format", "attachments", "ascending", "cursor");
    private static final int MAX_LIMIT = 500;
    private static final int DEFAULT_LIMIT = 100;

    private final Statements statements;
    private final StatementAccess access;
    private final StatementPages pages;

    ReadStatements(Statements statements, StatementAccess access, StatementPages pages) {
        this.statements = statements;
        this.access = access;
        this.pages = pages;
    }

    @Override
    public HttpAnswer serve(XapiRequest request) {
        if (!request.speaker().mayRead()) {
            throw Violations.denied(Denied.READING.violation());
        }
        boolean one = request.parameters().containsKey("statementId")
                || request.parameters().containsKey("voidedStatementId");
        Parameters parameters = one ? Parameters.of(request, ONE, ALL, "statementId") : Parameters.of(request, ALL);
        StatementPages.Form form = new StatementPages.Form(
                parameters.choice("format", "exact", "ids", "exact", "canonical"),
                parameters.flag("attachments"), request.header("accept-language").orElse(""));
        return one ? one(request, parameters, form) : list(request, parameters, form);
    }

    private HttpAnswer one(XapiRequest request, Parameters parameters, StatementPages.Form form) {
        Optional<String> plain = parameters.uuid("statementId");
        Optional<String> voided = parameters.uuid("voidedStatementId");
        if (request.parameters().containsKey("statementId") && request.parameters().containsKey("voidedStatementId")) {
            parameters.refuse("voidedStatementId", "Tidak bersama statementId.", "Not together with statementId.");
        }
        parameters.done();
        String id = plain.or(() -> voided).orElseThrow();
        Optional<Kept> found = Optional.ofNullable(statements.find(List.of(id), request.receivedAt()).get(id))
                .filter(kept -> kept.voided() == voided.isPresent() && sees(request.speaker(), kept));
        return consistent(found.map(kept -> pages.one(kept, form))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND)), statements.through(request.receivedAt()));
    }

    private HttpAnswer list(XapiRequest request, Parameters parameters, StatementPages.Form form) {
        StatementFilter filter = new StatementFilter(parameters.agentOrGroup("agent").flatMap(AgentId::of),
                parameters.iri("verb"), parameters.iri("activity"), parameters.uuid("registration"),
                parameters.flag("related_activities"), parameters.flag("related_agents"));
        Statements.Query query = new Statements.Query(index(filter, request.speaker()),
                parameters.timestamp("since"), parameters.timestamp("until"), parameters.flag("ascending"),
                parameters.cursor("cursor"));
        int limit = parameters.count("limit", DEFAULT_LIMIT, MAX_LIMIT);
        parameters.done();
        StatementPages.Page page = pages.page(form, limit);
        Instant now = request.receivedAt();
        Chain chain = new Chain(statements, kept -> sees(request.speaker(), kept));
        Statements.Listed listed = statements.list(query,
                kept -> sees(request.speaker(), kept) && chain.matches(kept, filter, now), page::take, now);
        return consistent(page.answer(listed.next().map(next -> more(request, next)).orElse("")), listed.through());
    }

    private boolean sees(Speaker speaker, Kept kept) {
        return access.maySee(speaker, About.of(kept.json()));
    }

    /** A person's own statements are found by the person, whatever else is asked for. */
    private StatementFilter index(StatementFilter filter, Speaker speaker) {
        return speaker instanceof Speaker.Person(var asn) && filter.agent().isEmpty()
                ? new StatementFilter(Optional.of(access.accounts().agentOf(asn)), filter.verb(), filter.activity(),
                        filter.registration(), filter.relatedActivities(), false)
                : filter;
    }

    private static HttpAnswer consistent(HttpAnswer answer, Instant through) {
        return answer.withHeader(StatementResource.CONSISTENT_THROUGH, Timestamps.text(through));
    }

    /** The address is complete: who follows it asks for the same. */
    private static String more(XapiRequest request, Position next) {
        Map<String, String> parameters = new TreeMap<>(request.parameters());
        parameters.put("cursor", next.text());
        StringBuilder address = new StringBuilder("/xapi/statements");
        parameters.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&').append(name)
                .append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }
}
