package id.tumbuh.surveyjs.expression;

/** The operators between two operands, with the sign by which survey-core writes them. */
enum BinaryOperator {
    OR("or", (a, b, strict, run) -> Arithmetic.or(a, b)), AND("and",
            (a, b, strict, run) -> Arithmetic.and(a, b)), LESS_OR_EQUAL("<=", (a, b, strict, run) -> Comparison.equal(a,
                    b, false, run) || Comparison.less(a, b, run)), GREATER_OR_EQUAL(">=", (a, b, strict,
                            run) -> Comparison.equal(a, b, false, run) || Comparison.greater(a, b, run)), EQUAL("==",
                                    (a, b, strict, run) -> Comparison.equal(a, b, strict, run)), NOT_EQUAL("!=",
                                            (a, b, strict, run) -> !Comparison.equal(a, b, strict, run)), LESS("<",
                                                    (a, b, strict, run) -> Comparison.less(a, b, run)), GREATER(">",
                                                            (a, b, strict, run) -> Comparison.greater(a, b, run)), PLUS(
                                                                    "+",
                                                                    (a, b, strict, run) -> Arithmetic.plus(a,
                                                                            b)), MINUS(
                                                                                    "-",
                                                                                    (a, b, strict, run) -> Arithmetic
                                                                                            .minus(a, b)), MULTIPLY(
                                                                                                    "*",
                                                                                                    (a, b, strict,
                                                                                                            run) -> Arithmetic
                                                                                                                    .multiply(
                                                                                                                            a,
                                                                                                                            b)), DIVIDE(
                                                                                                                                    "/",
                                                                                                                                    (a, b, strict,
                                                                                                                                            run) -> Arithmetic
                                                                                                                                                    .divide(a,
                                                                                                                                                            b)), MODULO(
                                                                                                                                                                    "%",
                                                                                                                                                                    (a, b, strict,
                                                                                                                                                                            run) -> Arithmetic
                                                                                                                                                                                    .modulo(a,
                                                                                                                                                                                            b)), POWER(
                                                                                                                                                                                                    "^",
                                                                                                                                                                                                    (a, b, strict,
                                                                                                                                                                                                            run) -> Arithmetic
                                                                                                                                                                                                                    .power(a,
                                                                                                                                                                                                                            b)), CONTAINS(
                                                                                                                                                                                                                                    "contains",
                                                                                                                                                                                                                                    (a, b, strict,
                                                                                                                                                                                                                                            run) -> new Containment(
                                                                                                                                                                                                                                                    run)
                                                                                                                                                                                                                                                    .contains(
                                                                                                                                                                                                                                                            a,
                                                                                                                                                                                                                                                            b)), NOT_CONTAINS(
                                                                                                                                                                                                                                                                    "notcontains",
                                                                                                                                                                                                                                                                    (a, b, strict,
                                                                                                                                                                                                                                                                            run) -> new Containment(
                                                                                                                                                                                                                                                                                    run)
                                                                                                                                                                                                                                                                                    .notContains(
                                                                                                                                                                                                                                                                                            a,
                                                                                                                                                                                                                                                                                            b)), ANY_OF(
                                                                                                                                                                                                                                                                                                    "anyof",
                                                                                                                                                                                                                                                                                                    (a, b, strict,
                                                                                                                                                                                                                                                                                                            run) -> new Containment(
                                                                                                                                                                                                                                                                                                                    run)
                                                                                                                                                                                                                                                                                                                    .anyOf(a,
                                                                                                                                                                                                                                                                                                                            b)), ALL_OF(
                                                                                                                                                                                                                                                                                                                                    "allof",
                                                                                                                                                                                                                                                                                                                                    (a, b, strict,
                                                                                                                                                                                                                                                                                                                                            run) -> new Containment(
                                                                                                                                                                                                                                                                                                                                                    run)
                                                                                                                                                                                                                                                                                                                                                    .allOf(a,
                                                                                                                                                                                                                                                                                                                                                            b)), NONE_OF(
                                                                                                                                                                                                                                                                                                                                                                    "noneof",
                                                                                                                                                                                                                                                                                                                                                                    (a, b, strict,
                                                                                                                                                                                                                                                                                                                                                                            run) -> !new Containment(
                                                                                                                                                                                                                                                                                                                                                                                    run)
                                                                                                                                                                                                                                                                                                                                                                                    .anyOf(a,
                                                                                                                                                                                                                                                                                                                                                                                            b));

    /** What an operator makes of its sides; strict tells whether the order of arrays counts. */
    @FunctionalInterface
    private interface Rule {

        Object apply(Object left, Object right, boolean strict, Evaluation run);
    }

    private final String sign;
    private final Rule rule;

    BinaryOperator(String sign, Rule rule) {
        this.sign = sign;
        this.rule = rule;
    }

    String sign() {
        return sign;
    }

    Object apply(Object left, Object right, boolean strict, Evaluation run) {
        return rule.apply(left, right, strict, run);
    }
}
