package id.tumbuh.incentive.store;

import id.tumbuh.incentive.model.AwardPolicies;
import id.tumbuh.incentive.model.AwardPolicy;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;

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

    public AwardPolicies all() {
        return new AwardPolicies(database.query(PolicyItem.class, PARTITION, "").stream()
                .map(item -> json.read(item.policy(), AwardPolicy.class)).toList());
    }

    /**
     * Publishes a version under its name alone: it can not be published again with another date either.
     *
     * @throws IllegalArgumentException where this version is published with another content
     */
    public void publish(AwardPolicy policy) {
        PolicyItem item = new PolicyItem(PARTITION, policy.name(), json.write(policy));
        Commit commit = database.write().putNew("policy", item).commit();
        if (commit instanceof Commit.Refused
                && !database.get(PolicyItem.class, PARTITION, item.sk()).filter(item::equals).isPresent()) {
            throw new IllegalArgumentException(policy.name() + " is published with another content");
        }
    }
}
