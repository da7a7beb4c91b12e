package id.tumbuh.survey.model.needs;

import java.util.List;

/**
 * How a person sees a competency and how others do. A group of fewer than the minimum is in none of the numbers: neither
 * its own nor the others' mean can tell what one of them said.
 */
public sealed interface Perspective {

    /** What a group said: who they are, how many, and their mean in thousandths of a level. */
    record Group(String name, int raters, int level) {}

    /** No group is large enough to be shown. */
    record NotShown() implements Perspective {}

    /** The person's own view is higher than the others' by the policy's difference or more. */
    record BlindSpot(int self, int others, List<Group> groups) implements Perspective {}

    /** The others' view is higher than the person's own by the policy's difference or more. */
    record HiddenStrength(int self, int others, List<Group> groups) implements Perspective {}

    record Alike(int self, int others, List<Group> groups) implements Perspective {}

    /** @param self the person's own view in thousandths of a level */
    static Perspective of(int self, List<Group> all, Policy policy) {
        int minimum = policy.sources().get(Source.REVIEW_360).minimumRaters();
        List<Group> groups = all.stream().filter(group -> group.raters() >= minimum).toList();
        if (groups.isEmpty()) {
            return new NotShown();
        }
        long raters = groups.stream().mapToLong(Group::raters).sum();
        int others = (int) (groups.stream().mapToLong(group -> (long) group.raters() * group.level()).sum() / raters);
        if (self - others >= policy.difference()) {
            return new BlindSpot(self, others, groups);
        }
        return others - self >= policy.difference()
                ? new HiddenStrength(self, others, groups)
                : new Alike(self, others, groups);
    }
}
