package id.tumbuh.survey.plan;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.http.Routes;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PlanApproved;
import id.tumbuh.survey.akpk.store.Reports;
import id.tumbuh.survey.plan.model.Contribution;
import id.tumbuh.survey.plan.store.Histories;
import id.tumbuh.survey.plan.store.GroupPlans;
import id.tumbuh.survey.plan.store.PlanPolicies;
import id.tumbuh.survey.plan.store.Plans;
import id.tumbuh.survey.store.Courses;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Situations;

/** What of the context has to do with plans, wired for its door. */
public final class PlanRoom {

    private final Database database;
    private final Plans plans;
    private final GroupPlans groups;

    private PlanRoom(Database database) {
        this.database = database;
        this.plans = Plans.in(database);
        this.groups = GroupPlans.in(database);
    }

    public static PlanRoom in(Database database) {
        return new PlanRoom(database);
    }

    public void routes(Routes routes, Json json, People people, Situations situations, Courses courses,
            Reports reports) {
        PlanPolicies worth = PlanPolicies.in(json);
        PersonalGaps gaps = new PersonalGaps(situations, worth);
        Histories histories = Histories.in(database);
        RecommendationHttp recommendation = new RecommendationHttp(
                new RecommendCourses(gaps, courses, histories, worth));
        PlanHttp plan = new PlanHttp(new WritePlan(plans, people, courses, gaps), plans, histories, worth);
        SuperiorHttp superior = new SuperiorHttp(new DecidePlan(plans, people, worth), histories, worth);
        routes.on("GET /me/recommendation", "recommendCourses", recommendation::mine)
                .on("GET /me/plans/{year}", "getMyPlan", plan::mine)
                .on("PUT /me/plans/{year}", "writeMyPlan", plan::write)
                .on("PUT /me/plans/{year}/submission", "submitMyPlan", plan::submit)
                .on("GET /plans", "listPlans", superior::list)
                .on("GET /plans/{asn}/{year}", "getPlan", superior::get)
                .on("PUT /plans/{asn}/{year}/approval", "approvePlan", superior::approve)
                .on("PUT /plans/{asn}/{year}/return", "returnPlan", superior::giveBack)
                .on("GET /hcdp", "getHcdp", new HcdpHttp(new ReadHcdp(groups, people, worth, reports))::get);
    }

    /** Deletes what the room keeps of a person. The person was forgotten before, so that nothing is added meanwhile. */
    public void forget(AsnId asn) {
        plans.forget(asn);
        groups.forget(asn);
    }

    public void take(PlanApproved approved) {
        groups.take(approved.asn(), Contribution.of(approved));
    }
}
