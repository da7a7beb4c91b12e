package id.tumbuh.progress.store;

import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.xapi.ActivityDefinitions;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The definitions of activities, each united from all that was told of it. */
public final class Activities {

    private static final int ATTEMPTS = 5;
    /** An item has at most 400 KB; a definition that grew larger stays as it was. */
    private static final int LARGEST = 300_000;

    record ActivityItem(String pk, String sk, byte[] definition, long version) {

        static String pkOf(String activity) {
            return "ACTIVITY#" + KeyHash.of(KeyHash.Kind.ACTIVITY, activity).hash();
        }

        Map<String, Object> tree() {
            return Tree.object(TreeJson.read(Packed.unpack(definition))).orElseThrow();
        }
    }

    private final Database database;

    private Activities(Database database) {
        this.database = database;
    }

    public static Activities in(Database database) {
        return new Activities(database);
    }

    public Optional<Map<String, Object>> definition(String activity) {
        return database.get(ActivityItem.class, ActivityItem.pkOf(activity), "-").map(ActivityItem::tree);
    }

    /** Those of them that are known. */
    public Map<String, Map<String, Object>> definitions(Collection<String> activities) {
        Map<String, String> byPk = new HashMap<>();
        activities.forEach(activity -> byPk.put(ActivityItem.pkOf(activity), activity));
        Map<String, Map<String, Object>> known = new HashMap<>();
        database.getAll(ActivityItem.class, byPk.keySet(), "-")
                .forEach(item -> known.put(byPk.get(item.pk()), item.tree()));
        return known;
    }

    /** Unites what is told with what is known; nothing is written where that changes nothing. */
    public void tell(Map<String, Map<String, Object>> told) {
        List<String> pks = told.keySet().stream().map(ActivityItem::pkOf).toList();
        Map<String, ActivityItem> known = new HashMap<>();
        database.getAll(ActivityItem.class, pks, "-").forEach(item -> known.put(item.pk(), item));
        told.forEach(
                (activity, definition) -> tell(Optional.ofNullable(known.get(ActivityItem.pkOf(activity))), activity,
                        definition));
    }

    private void tell(Optional<ActivityItem> known, String activity, Map<String, Object> told) {
        Optional<ActivityItem> before = known;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Map<String, Object>> tree = before.map(ActivityItem::tree);
            Map<String, Object> united = ActivityDefinitions.merge(tree, told);
            byte[] packed = Packed.pack(TreeJson.write(united));
            long version = before.map(ActivityItem::version).orElse(0L);
            if (Objects.equals(tree.orElse(null), united) || packed.length > LARGEST
                    || database.write().replace("activity",
                            new ActivityItem(ActivityItem.pkOf(activity), "-", packed, version + 1), version)
                            .commit() instanceof Commit.Done) {
                return;
            }
            before = database.get(ActivityItem.class, ActivityItem.pkOf(activity), "-");
        }
        // told again with the next statement of it: courseware sends it with each
    }
}
