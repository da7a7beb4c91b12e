package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.AgentId;
import id.tumbuh.progress.model.xapi.StatementFilter;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.store.Statements.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Statements to be stored, and questions for them. */
final class Drafts {

    static final StatementFilter ALL = new StatementFilter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), false, false);

    private Drafts() {}

    static String id(int i) {
        return new UUID(7, i).toString();
    }

    static AgentId agent(String name) {
        return AgentId.account("https://tumbuh.example", name);
    }

    static Draft draft(int i) {
        return draft(i, "asn-" + i % 3, "verb:" + i % 2, "activity:" + i % 5, Optional.empty());
    }

    static Draft draft(int i, String agent, String verb, String activity, Optional<String> registration) {
        StatementKeys keys = new StatementKeys(Optional.of(verb), registration, Set.of(agent(agent)),
                Set.of(agent(agent), agent("lrs")), Optional.of(activity), Set.of(activity, "course:1"),
                Optional.empty(), false);
        return new Draft(id(i), keys, List.of(), Optional.empty(), false, List.of(),
                at -> Map.of("id", id(i), "stored", at.toString()));
    }

    static Query all(boolean ascending) {
        return new Query(ALL, Optional.empty(), Optional.empty(), ascending, Optional.empty());
    }

    static Query by(StatementFilter filter) {
        return new Query(filter, Optional.empty(), Optional.empty(), true, Optional.empty());
    }
}
