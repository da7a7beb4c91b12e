package id.tumbuh.survey;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.survey.store.People;
import java.util.List;
import java.util.function.Consumer;

/**
 * Deletes a person's answers, what they showed, and that they took part in anonymous surveys; their ballots are nobody's, and
 * stay. The person is forgotten first, so that no new answers come.
 */
final class ForgetPerson implements Consumer<PersonErased> {

    private final People people;
    private final List<Consumer<AsnId>> others;

    /** @param others what else is known of a person: each forgets, and forgets again where it is told again */
    ForgetPerson(People people, List<Consumer<AsnId>> others) {
        this.people = people;
        this.others = others;
    }

    @Override
    public void accept(PersonErased erased) {
        people.forget(erased);
        others.forEach(other -> other.accept(erased.asn()));
    }
}
