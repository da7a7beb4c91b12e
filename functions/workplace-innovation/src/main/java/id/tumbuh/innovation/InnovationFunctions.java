package id.tumbuh.innovation;

import id.tumbuh.innovation.store.Innovations;
import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.FunctionDoor;
import id.tumbuh.runtime.dynamo.PeopleDepartments;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;

/** The door of workplace-innovation. */
public final class InnovationFunctions extends FunctionDoor {

    @Override
    protected void open(Door door) {
        PeopleDepartments people = new PeopleDepartments(door.database());
        Innovations innovations = Innovations.in(door.database());
        InnovationHttp http = new InnovationHttp(new SubmitInnovation(people, innovations),
                new ListInnovations(innovations));
        door.http(routes -> routes.on("POST /innovations", "submitInnovation", http::submit)
                .on("GET /innovations", "listInnovations", http::list));
        door.queue("onEvents",
                handlers -> handlers.on(PeopleChanged.class, received -> people.take(received.event().people()))
                        .on(PersonErased.class, received -> {
                            people.forget(received.event());
                            innovations.disown(received.event().asn());
                        }));
        door.relay();
    }
}
