package id.tumbuh.incentive;

import id.tumbuh.incentive.model.AwardRun;
import id.tumbuh.incentive.model.Member;
import id.tumbuh.incentive.model.Shard;
import id.tumbuh.incentive.store.People;
import id.tumbuh.incentive.store.Shards;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.shared.DepartmentCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fans a run out: each shard, with the message that asks for it, is a transaction of its own. Called again after a crash
 * it goes on after the last shard of each department, and where two call it at once each shard is requested once.
 */
final class RequestShards {

    /** A batch of ten messages are a thousand queries then: some seconds of the thirty that the function has. */
    static final int MEMBERS = 100;

    private final People people;
    private final Shards shards;
    private final int members;

    /** @param members how many a shard has at the most */
    RequestShards(People people, Shards shards, int members) {
        this.people = people;
        this.shards = shards;
        this.members = members;
    }

    /** @return how many shards were requested that had not been before */
    int of(AwardRun run) {
        return missing(run).stream().mapToInt(department -> of(run, department)).sum();
    }

    /** Requests again what was requested in vain: the message of a shard may lie among the dead letters, or be gone. */
    void again(AwardRun run) {
        missing(run).forEach(department -> shards.requestAgain(run, department));
    }

    /** Not those that are nominated: their plans may have expired, and would be made once more. */
    private List<DepartmentCode> missing(AwardRun run) {
        Set<DepartmentCode> nominated = shards.nominated(run.period(), run.run());
        return run.departments().stream().filter(department -> !nominated.contains(department)).toList();
    }

    private int of(AwardRun run, DepartmentCode department) {
        int requested = 0;
        Optional<Shard> last = shards.lastRequested(run, department);
        while (last.filter(Shard::isLast).isEmpty()) {
            Page<Member> page = people.members(department, members, last.flatMap(Shard::next));
            Shard next = new Shard(department, last.map(Shard::number).orElse(0) + 1, page.items(), page.next());
            boolean ours = shards.request(run, next);
            requested += ours ? 1 : 0;
            last = ours ? Optional.of(next) : shards.lastRequested(run, department);
        }
        return requested;
    }
}
