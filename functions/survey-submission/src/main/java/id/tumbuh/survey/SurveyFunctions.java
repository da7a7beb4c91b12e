package id.tumbuh.survey;

import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.FunctionDoor;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.event.AkpkPublished;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.CertificateRevoked;
import id.tumbuh.shared.event.CoursePublished;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.shared.event.PlanApproved;
import id.tumbuh.shared.event.ReviewAggregationContinued;
import id.tumbuh.shared.event.TrainingNeedRaised;
import id.tumbuh.shared.event.WaveCountingContinued;
import id.tumbuh.survey.akpk.AkpkHttp;
import id.tumbuh.survey.akpk.ReadReports;
import id.tumbuh.survey.akpk.SettleWave;
import id.tumbuh.survey.akpk.SettleWaves;
import id.tumbuh.survey.akpk.SpreadShares;
import id.tumbuh.survey.akpk.StartOver;
import id.tumbuh.survey.akpk.store.Reports;
import id.tumbuh.survey.akpk.store.Waves;
import id.tumbuh.survey.akpk.view.CompetencyNames;
import id.tumbuh.survey.anonymous.Audience;
import id.tumbuh.survey.anonymous.CountHttp;
import id.tumbuh.survey.anonymous.store.Participations;
import id.tumbuh.survey.partner.NeedsHttp;
import id.tumbuh.survey.partner.TalkOfNeeds;
import id.tumbuh.survey.partner.store.Threads;
import id.tumbuh.survey.plan.PlanRoom;
import id.tumbuh.survey.store.Courses;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Levels;
import id.tumbuh.survey.store.Needs;
import id.tumbuh.survey.store.OverdueSurveys;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Policies;
import id.tumbuh.survey.store.Requirements;
import id.tumbuh.survey.store.Responses;
import id.tumbuh.survey.store.Reviews;
import id.tumbuh.survey.store.Situations;
import id.tumbuh.survey.store.Surveys;
import id.tumbuh.survey.template.TemplateHttp;
import id.tumbuh.survey.template.Templates;
import java.util.List;

/** The door of survey-submission. */
public final class SurveyFunctions extends FunctionDoor {

    @Override
    protected void open(Door door) {
        Database database = door.database();
        People people = People.in(database, door.clock());
        Dossiers dossiers = Dossiers.in(database, door.clock());
        Courses courses = Courses.in(database);
        Needs needs = Needs.in(database, door.clock());
        Levels levels = Levels.in(database);
        Requirements requirements = Requirements.in(database, door.clock());
        Surveys surveys = Surveys.in(database, door.json());
        Responses responses = Responses.in(database, door.json());
        Reviews reviews = Reviews.in(database, door.clock());
        Threads threads = Threads.in(database);
        Participations participations = Participations.in(database);
        Waves waves = Waves.in(database, door.clock(), door.json());
        Reports reports = Reports.in(database, door.clock(), door.json());
        PlanRoom plans = PlanRoom.in(database);
        door.http(routes -> {
            // the routes parse the policies at start-up; who needs them for a message, when it comes
            Policies policies = Policies.in(door.json());
            Situations situations = new Situations(dossiers, needs, requirements, policies);
            SurveyHttp survey = new SurveyHttp(
                    new ManageSurveys(surveys, AnonymousWiring::opensNone, AnonymousWiring::closesNone),
                    new ReadSurveys(surveys, responses, people, participations),
                    new RemindPeople(surveys, responses, people, new OwedRatings(people, reviews)));
            Judge judge = new Judge();
            AskedPeople asked = new AskedPeople(surveys, people);
            ReviewHttp review = new ReviewHttp(new RatePerson(surveys, reviews, people, asked, judge),
                    new ReadMyReviews(surveys, reviews, people));
            ResponseHttp response = new ResponseHttp(
                    new SubmitResponse(surveys, responses, asked, requirements, judge),
                    new SaveAnswers(surveys, responses, people), door.json());
            GapHttp gap = new GapHttp(new ReadMyGaps(situations, courses),
                    new ExplainGap(dossiers, requirements, policies, needs));
            NeedsHttp needed = new NeedsHttp(new TalkOfNeeds(threads));
            EvidenceHttp evidence = new EvidenceHttp(new RecordEvidence(dossiers, people));
            routes.on("PUT /people/{asn}/evidence/{evidenceId}", "recordEvidence", evidence::put)
                    .on("DELETE /people/{asn}/evidence/{evidenceId}", "withdrawEvidence", evidence::delete);
            routes.on("PUT /partners/{subject}", "registerPartner", needed::register)
                    .on("GET /needs/{competency}/messages", "listNeedMessages", needed::read)
                    .on("POST /needs/{competency}/messages", "sayOfNeed", needed::say)
                    .on("PUT /needs/{competency}/messages/{messageId}/decision", "decideProposal", needed::decide);
            TemplateHttp template = new TemplateHttp(new Templates(door.json()));
            routes.on("GET /survey-templates", "listSurveyTemplates", template::list)
                    .on("GET /survey-templates/{templateId}", "getSurveyTemplate", template::get);
            AkpkHttp akpk = new AkpkHttp(new ReadReports(reports, people),
                    () -> CompetencyNames.in(door.json()));
            routes.on("GET /akpk", "listAkpk", akpk::list).on("GET /akpk/{surveyId}", "getAkpk", akpk::get);
            routes.on("GET /me/gaps", "getMyGaps", gap::gaps)
                    .on("GET /me/gaps/{competency}/why", "explainMyGap", gap::why)
                    .on("GET /me/perspective", "getMyPerspective", new PerspectiveHttp(dossiers, policies)::mine)
                    .on("GET /surveys", "listSurveys", survey::list)
                    .on("POST /surveys", "createSurvey", survey::create)
                    .on("GET /surveys/{surveyId}", "getSurvey", survey::get)
                    .on("GET /surveys/{surveyId}/reminders", "listReminders", survey::reminders)
                    .on("PUT /surveys/{surveyId}/draft", "draftSurvey", survey::draft)
                    .on("GET /surveys/{surveyId}/participation", "countParticipations",
                            new CountHttp(new Audience(surveys, people), participations)::count)
                    .on("POST /surveys/{surveyId}/responses", "submitResponse", response::submit)
                    .on("GET /surveys/{surveyId}/responses/me", "getMyResponse", response::mine)
                    .on("PUT /surveys/{surveyId}/responses/me", "saveMyResponse", response::save)
                    .on("GET /surveys/{surveyId}/reviews/me", "listMyReviews", review::mine)
                    .on("POST /surveys/{surveyId}/reviews/{subject}", "ratePerson", review::rate);
            plans.routes(routes, door.json(), people, situations, courses, reports);
        });
        AnonymousWiring.register(door, surveys, people, participations);
        door.queue("onEvents",
                handlers -> handlers.on(PeopleChanged.class, received -> people.take(received.event().people()))
                        .on(PersonErased.class,
                                received -> new ForgetPerson(people,
                                        List.of(asn -> new StartOver(waves).run(), dossiers::forget, levels::forget,
                                                reviews::forget,
                                                responses::forget, participations::forget,
                                                plans::forget, new TalkOfNeeds(threads)::forget))
                                        .accept(received.event()))
                        .on(WaveCountingContinued.class,
                                received -> new SettleWave(waves, reports, dossiers, needs, requirements,
                                        Policies.in(door.json())).accept(received.event()))
                        .on(CoursePublished.class, received -> courses.take(received.event()))
                        .on(PlanApproved.class, received -> plans.take(received.event()))
                        .on(TrainingNeedRaised.class, received -> needs.take(received.event()))
                        .on(AkpkPublished.class, received -> new SpreadShares(reports, needs).accept(received.event()))
                        .on(CertificateRevoked.class, received -> dossiers.revoke(received.event()))
                        .on(ReviewAggregationContinued.class,
                                received -> new AggregateReviews(surveys, reviews, Policies.in(door.json()), waves,
                                        door.clock()).continued(received))
                        .on(CertificateIssued.class,
                                received -> new RecordCertificate(courses, dossiers).accept(received.event())));
        door.schedule("settleWaves", new SettleWaves(OverdueSurveys.in(database), surveys, waves));
        door.operator("publishRequirements", PublishRequirements.Input.class, new PublishRequirements(requirements));
        door.relay();
    }
}
