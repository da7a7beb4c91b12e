package id.tumbuh.service;

import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.FunctionDoor;
import id.tumbuh.runtime.dynamo.PeopleDepartments;
import id.tumbuh.service.store.Complaints;
import id.tumbuh.service.store.Policies;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;

/** The door of service-quality. */
public final class ServiceFunctions extends FunctionDoor {

    @Override
    protected void open(Door door) {
        PeopleDepartments people = new PeopleDepartments(door.database());
        Policies policies = Policies.in(door.database());
        Complaints complaints = Complaints.in(door.database());
        CountWaiting waiting = new CountWaiting(policies, complaints);
        door.http(routes -> {
            WebhookSignature signature = new WebhookSignature(door.settings().required("WEBHOOK_SECRET"));
            ServiceHttp http = new ServiceHttp(signature, new ReceiveComplaint(policies, complaints, waiting),
                    new ListTrainingNeeds(people, complaints));
            routes.on("POST /webhooks/complaints", "receiveComplaint", http::receive).on("GET /training-needs",
                    "listTrainingNeeds", http::needs);
        });
        door.queue("onEvents",
                handlers -> handlers.on(PeopleChanged.class, received -> people.take(received.event().people()))
                        .on(PersonErased.class, received -> people.forget(received.event())));
        door.operator("publishPolicy", PublishPolicy.Input.class, new PublishPolicy(policies, waiting, door.clock()));
        door.relay();
    }
}
