package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Meter;
import java.util.List;
import java.util.Map;

/**
 * How much work may still be done: evaluated operands, compared values and visited members count one each, texts one for
 * each 64 characters. One limit serves all the evaluations of one request; it is not for several threads.
 */
public final class WorkLimit implements Meter {

    private static final int CHARACTERS = 64;
    private final long granted;
    private long left;

    public WorkLimit(long granted) {
        this.granted = granted;
        this.left = granted;
    }

    /** @throws WorkExceeded where less is left */
    @Override
    public void spend(long units) {
        left -= units;
        if (left < 0) {
            throw new WorkExceeded("more than " + granted + " units of work");
        }
    }

    public long spent() {
        return granted - left;
    }

    void spendText(long length) {
        spend(length / CHARACTERS);
    }

    /** What it costs to walk a value once. */
    void spendWalk(Object value) {
        switch (value) {
            case String text -> spendText(text.length());
            case List<?> list -> {
                spend(list.size());
                list.forEach(this::spendWalk);
            }
            case Map<?, ?> map -> {
                spend(map.size());
                map.values().forEach(this::spendWalk);
            }
            default -> {
                // of one size
            }
        }
    }
}
