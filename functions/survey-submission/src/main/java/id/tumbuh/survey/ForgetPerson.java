package id.tumbuh.survey;

import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Levels;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Responses;
import id.tumbuh.survey.store.Reviews;
import java.util.function.Consumer;

/** Deletes a person's answers and what they showed. The person is forgotten first, so that no new answers come. */
final class ForgetPerson implements Consumer<PersonErased> {

    private final People people;
    private final Levels levels;
    private final Dossiers dossiers;
    private final Responses responses;
    private final Reviews reviews;

    ForgetPerson(People people, Dossiers dossiers, Levels levels, Responses responses, Reviews reviews) {
        this.people = people;
        this.dossiers = dossiers;
        this.levels = levels;
        this.responses = responses;
        this.reviews = reviews;
    }

    @Override
    public void accept(PersonErased erased) {
        people.forget(erased);
        dossiers.forget(erased.asn());
        levels.forget(erased.asn());
        reviews.forget(erased.asn());
        responses.forget(erased.asn());
    }
}
