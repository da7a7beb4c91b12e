package id.tumbuh.incentive.store;

import id.tumbuh.incentive.model.AwardPolicy;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** The award policies: a version is published once and stays, because past decisions name it. */
public final class Policies {

    private static final String PARTITION = "POLICY";

    record PolicyItem(String pk, String sk, String policy) {}

    private final Database database;
    private final Json json;

    private Policies(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    public static Policies in(Database database, Json json) {
        return new Policies(database, json);
    }

    /** The policy that holds on the day: the latest that is valid, of these the highest version. */
    public Optional<AwardPolicy> on(LocalDate day) {
        return database.query(PolicyItem.class, PARTITION, "").stream()
                .map(item -> json.read(item.policy(), AwardPolicy.class))
                .filter(policy -> !policy.validFrom().isAfter(day))
                .max(Comparator.comparing(AwardPolicy::validFrom).thenComparing(AwardPolicy::version));
    }

    /** @throws IllegalArgumentException where this version is published with another content */
    public void publish(AwardPolicy policy) {
        PolicyItem item = new PolicyItem(PARTITION, policy.validFrom() + "#" + policy.name(), json.write(policy));
        Commit commit = database.write().putNew("policy", item).commit();
        if (commit instanceof Commit.Refused
                && !database.get(PolicyItem.class, PARTITION, item.sk()).filter(item::equals).isPresent()) {
            throw new IllegalArgumentException(policy.name() + " is published with another content");
        }
    }
}
