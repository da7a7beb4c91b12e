package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Nothing;
import java.util.List;

/** The literals null and undefined, and the right side that "contains" may lack: survey-core has no operand there. */
record Absent() implements Operand {

    @Override
    public Object evaluate(Evaluation evaluation) {
        return Nothing.NULL;
    }

    @Override
    public String text() {
        return "";
    }

    @Override
    public List<Operand> children() {
        return List.of();
    }
}
