package id.tumbuh.survey;

import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Levels;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Responses;
import java.util.function.Consumer;

/** Deletes a person's answers and what they showed. The person is forgotten first, so that no new answers come. */
final class ForgetPerson implements Consumer<PersonErased> {

    private final People people;
    private final Levels levels;
    private final Dossiers dossiers;
    private final Responses responses;

    ForgetPerson(People people, Dossiers dossiers, Levels levels, Responses responses) {
        this.people = people;
        this.dossiers = dossiers;
        this.levels = levels;
        this.responses = responses;
    }

    @Override
    public void accept(PersonErased erased) {
        people.forget(erased);
        dossiers.forget(erased.asn());
        levels.forget(erased.asn());
        responses.forget(erased.asn());
    }
}
