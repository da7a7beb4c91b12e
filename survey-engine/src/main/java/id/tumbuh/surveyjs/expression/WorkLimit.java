package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Meter;
import java.util.List;
import java.util.Map;

/**
 * How much work may still be done: evaluated operands, compared values and visited members count one each, values that are
 * copied two, texts one for each 32 characters that are read and each 8 that are made. One limit serves all the evaluations of one request; it is not for several threads.
 */
public final class WorkLimit implements Meter {

    private static final int CHARACTERS = 32;
    private static final int MADE_CHARACTERS = 8;
    private static final int COPIED = 2;
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

    /** A value that an operator or a function made: a text may be longer than those it is made of. */
    void spendMade(Object value) {
        if (value instanceof String text) {
            spend(text.length() / MADE_CHARACTERS);
        }
    }

    /** What it costs to copy a value: texts are shared by all copies. */
    public void spendCopy(Object value) {
        switch (value) {
            case List<?> list -> {
                spend(1 + (long) COPIED * list.size());
                list.forEach(this::spendCopy);
            }
            case Map<?, ?> map -> {
                spend(1 + (long) COPIED * map.size());
                map.values().forEach(this::spendCopy);
            }
            default -> {
                // nothing is copied
            }
        }
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
