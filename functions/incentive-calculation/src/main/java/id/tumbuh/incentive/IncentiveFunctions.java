package id.tumbuh.incentive;

import id.tumbuh.incentive.model.AwardPolicy;
import id.tumbuh.incentive.store.AwardRuns;
import id.tumbuh.incentive.store.Ledger;
import id.tumbuh.incentive.store.People;
import id.tumbuh.incentive.store.Periods;
import id.tumbuh.incentive.store.Policies;
import id.tumbuh.incentive.store.Shards;
import id.tumbuh.incentive.store.Waiting;
import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.FunctionDoor;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.event.AwardShardRequested;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import java.util.Map;

/** The door of incentive-calculation. */
public final class IncentiveFunctions extends FunctionDoor {

    @Override
    protected void open(Door door) {
        Database database = door.database();
        Policies policies = Policies.in(database, door.json());
        Periods periods = Periods.in(database);
        People people = People.in(database);
        Ledger ledger = Ledger.in(door.database("LEDGER_TABLE"));
        Shards shards = Shards.in(database, door.json(), door.clock());
        AwardRuns runs = AwardRuns.in(database, shards);
        BookPoints book = new BookPoints(policies, periods, ledger, Waiting.in(database, door.json()), door.clock());
        CalculateShard calculate = new CalculateShard(policies, ledger, shards);
        IncentiveHttp http = new IncentiveHttp(ledger, runs, shards);
        door.http(routes -> routes.on("GET /me/points", "getMyPoints", http::points)
                .on("GET /award-runs/{period}", "getAwardRun", http::run)
                .on("GET /award-runs/{period}/nominations", "listNominations", http::nominations));
        door.queue("onEvents",
                handlers -> handlers.on(PeopleChanged.class, received -> people.take(received.event().people()))
                        .on(PersonErased.class,
                                received -> new ForgetPerson(people, periods, runs, shards).accept(received.event()))
                        .on(CertificateIssued.class, received -> book.accept(received.event()))
                        .on(AwardShardRequested.class, received -> calculate.accept(received.event())));
        door.schedule("calculateAwards", new CalculateAwards(book, policies, periods, people, runs,
                new RequestShards(people, shards, RequestShards.MEMBERS), door.clock()));
        door.operator("publishPolicy", AwardPolicy.class, policy -> {
            policies.publish(new CompiledPolicy(policy).policy());
            return Map.of("policy", policy.name());
        });
        door.relay();
    }
}
