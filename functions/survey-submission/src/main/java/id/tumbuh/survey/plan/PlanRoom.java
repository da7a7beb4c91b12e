package id.tumbuh.survey.plan;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.http.Routes;
import id.tumbuh.survey.plan.store.Completions;
import id.tumbuh.survey.plan.store.PlanPolicies;
import id.tumbuh.survey.store.Courses;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Needs;
import id.tumbuh.survey.store.Policies;
import id.tumbuh.survey.store.Requirements;

/** What of the context has to do with plans, wired for its door. */
public final class PlanRoom {

    private final Database database;

    private PlanRoom(Database database) {
        this.database = database;
    }

    public static PlanRoom in(Database database) {
        return new PlanRoom(database);
    }

    public void routes(Routes routes, Json json, Dossiers dossiers, Needs needs, Courses courses,
            Requirements requirements, Policies policies) {
        PlanPolicies worth = PlanPolicies.in(json);
        PersonalGaps gaps = new PersonalGaps(dossiers, needs, requirements, policies, worth);
        Completions completions = Completions.in(database);
        RecommendationHttp recommendation = new RecommendationHttp(
                new RecommendCourses(gaps, courses, completions, worth));
        routes.on("GET /me/recommendation", "recommendCourses", recommendation::mine);
    }
}
