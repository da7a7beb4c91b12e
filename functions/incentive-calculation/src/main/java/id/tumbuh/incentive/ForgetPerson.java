package id.tumbuh.incentive;

import id.tumbuh.incentive.store.AwardRuns;
import id.tumbuh.incentive.store.People;
import id.tumbuh.incentive.store.Periods;
import id.tumbuh.incentive.store.Shards;
import id.tumbuh.shared.event.PersonErased;
import java.util.function.Consumer;

/**
 * Takes the person out of who may be nominated, and the name off the nominations that can be read: those of each period's latest
 * complete run. The ledger stays as it is: it knows an opaque id alone.
 */
final class ForgetPerson implements Consumer<PersonErased> {

    private final People people;
    private final Periods periods;
    private final AwardRuns runs;
    private final Shards shards;

    ForgetPerson(People people, Periods periods, AwardRuns runs, Shards shards) {
        this.people = people;
        this.periods = periods;
        this.runs = runs;
        this.shards = shards;
    }

    @Override
    public void accept(PersonErased erased) {
        people.forget(erased);
        periods.all().known().forEach(period -> runs.latestComplete(period)
                .ifPresent(run -> shards.forgetName(run, erased.asn())));
    }
}
