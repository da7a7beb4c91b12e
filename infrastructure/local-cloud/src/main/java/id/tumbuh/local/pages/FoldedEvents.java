package id.tumbuh.local.pages;

import id.tumbuh.local.pages.Journeys.Passed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest events, of which a type that comes by the dozen, such as the shards of an award run, fills no page: of each type
 * the newest few are listed, and the others are a number at the last of these. What is not done everywhere is always listed.
 */
final class FoldedEvents {

    private static final int EACH = 5;

    private FoldedEvents() {}

    /** @param events the newest first; as many as that are returned at the most */
    static List<Passed> of(List<Passed> events, int most) {
        Map<String, Integer> lastOfType = new HashMap<>();
        Map<String, Integer> done = new HashMap<>();
        List<Passed> listed = new ArrayList<>();
        for (Passed event : events) {
            boolean fold = event.targets().stream().allMatch(target -> target.state().equals("done"))
                    && done.merge(event.type(), 1, Integer::sum) > EACH;
            if (fold) {
                listed.set(lastOfType.get(event.type()), listed.get(lastOfType.get(event.type())).andOneMore());
            } else if (listed.size() < most) {
                lastOfType.put(event.type(), listed.size());
                listed.add(event);
            } else {
                break;
            }
        }
        return listed;
    }
}
