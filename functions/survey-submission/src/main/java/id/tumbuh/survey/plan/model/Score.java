package id.tumbuh.survey.plan.model;

/** Choices in one number: more gained, then fewer lesson hours, then fewer courses. */
record Score(long hour, long gain) {

    /** @param courses how many there are, @param budget how many lesson hours they may have */
    static Score among(int courses, int budget) {
        long hour = courses + 1L;
        return new Score(hour, hour * (budget + 1L));
    }

    /** Of one course. */
    long of(long gained, int hours) {
        return gained * gain - hours * hour - 1;
    }

    /** What was gained in a sum of such scores that is not below 0. */
    long gained(long score) {
        return (score + gain - 1) / gain;
    }
}
