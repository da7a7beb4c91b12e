package id.tumbuh.survey.model.needs;

/**
 * How urgent a gap is, 0 to 1000: a part for its size, one for how many of the department have it, one for what citizens
 * complain of. Whoever has no gap has no priority.
 */
public record Priority(int value, int ofSize, int ofDepartment, int ofComplaints) {

    private static final int LARGEST_GAP = 5000;

    /**
     * @param gap in thousandths of a level, above 0
     * @param departmentShare of the department that has the gap, in thousandths
     * @param complaints of citizens that the department got and that show a need for the competency
     */
    public static Priority of(int gap, int departmentShare, int complaints, Policy.PriorityWeights weights) {
        if (gap < 1 || departmentShare < 0 || departmentShare > 1000 || complaints < 0) {
            throw new IllegalArgumentException("a priority is of a gap, a share of 0 to 1000 and complaints");
        }
        int size = (int) ((long) weights.size() * Math.min(gap, LARGEST_GAP) / LARGEST_GAP);
        int share = weights.departmentShare() * departmentShare / 1000;
        int complained = (int) ((long) weights.complaints() * Math.min(complaints, weights.mostComplaints())
                / weights.mostComplaints());
        return new Priority(size + share + complained, size, share, complained);
    }
}
