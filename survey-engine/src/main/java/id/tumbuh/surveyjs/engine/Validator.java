package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.engine.Failure.Kind;
import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.regex.JsRegex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A validator of a question, as SurveyJS has them. */
sealed interface Validator {

    /** What is wrong with the value, if anything. */
    Optional<Failure> check(Object value, Question question);

    /** What its expression reads. */
    default Stream<String> variables() {
        return Stream.empty();
    }

    static Validator of(Spec spec, Survey survey) {
        return switch (spec.text("type")) {
            case "numeric", "numericvalidator" -> new Numeric(spec);
            case "text", "textvalidator" -> new Text(spec);
            case "answercount", "answercountvalidator" -> new AnswerCount(spec);
            case "regex", "regexvalidator" -> new Regex(spec,
                    survey.regex(spec.text("regex"), spec.flag("caseInsensitive", "insensitive")));
            case "email", "emailvalidator" -> new Email(spec);
            case "expression", "expressionvalidator" -> new Expression(spec, survey);
            default -> throw new IllegalArgumentException("no validator: " + spec.text("type"));
        };
    }

    private static Optional<Failure> failure(Kind kind, Spec spec) {
        String type = spec.textOr("error", "notificationType");
        return Optional.of(Failure.of(kind, spec, "text").severe("error".equals(type)));
    }

    /** A number, of a range. */
    record Numeric(Spec spec) implements Validator {

        @Override
        public Optional<Failure> check(Object value, Question question) {
            if (Values.isBlank(value)) {
                return Optional.empty();
            }
            double number = Helpers.getNumber(value);
            boolean wrong = Double.isNaN(number) || spec.number(Double.NEGATIVE_INFINITY, "minValue") > number
                    || spec.number(Double.POSITIVE_INFINITY, "maxValue") < number;
            return wrong ? failure(Kind.NUMERIC, spec) : Optional.empty();
        }
    }

    /** A text's length, and whether it may end in digits. */
    record Text(Spec spec) implements Validator {

        private static final JsRegex DIGITS = JsRegex.of("\\d+$", false);

        @Override
        public Optional<Failure> check(Object value, Question question) {
            if (Values.isBlank(value)) {
                return Optional.empty();
            }
            double min = spec.number(0, "minLength");
            double max = spec.number(0, "maxLength");
            double length = Values.length(value);
            boolean wrong = !spec.flagOr(true, "allowDigits") && DIGITS.test(Js.toText(value))
                    || min > 0 && length < min || max > 0 && length > max;
            return wrong ? failure(Kind.TEXT, spec) : Optional.empty();
        }
    }

    /** How many answers a list has. */
    record AnswerCount(Spec spec) implements Validator {

        @Override
        public Optional<Failure> check(Object value, Question question) {
            if (!(value instanceof List<?> list) || list.isEmpty()) {
                return Optional.empty();
            }
            double min = spec.number(0, "minCount");
            double max = spec.number(0, "maxCount");
            boolean wrong = min != 0 && list.size() < min || max != 0 && list.size() > max;
            return wrong ? failure(Kind.TOO_FEW, spec) : Optional.empty();
        }
    }

    /** A text, or each of a list and the list as a text. */
    record Regex(Spec spec, JsRegex regex) implements Validator {

        private static final int STEPS = 16;

        @Override
        public Optional<Failure> check(Object value, Question question) {
            if (spec.text("regex").isEmpty() || Values.isBlank(value)) {
                return Optional.empty();
            }
            boolean right = matches(value, question.survey) && (!(value instanceof List<?> list)
                    || list.stream().allMatch(one -> matches(one, question.survey)));
            return right ? Optional.empty() : failure(Kind.REGEX, spec);
        }

        private boolean matches(Object value, Survey survey) {
            String text = Js.toText(value);
            survey.spend(text.length() * regex.states() / STEPS);
            return regex.test(text);
        }
    }

    /** An address, as survey-core recognises one. */
    record Email(Spec spec) implements Validator {

        private static final JsRegex ADDRESS = JsRegex
                .of("^(([^<>()\\[\\]\\.,;:\\s@\"]+(\\.[^<>()\\[\\]\\.,;:\\s@\"]+)*)"
                        + "|(\".+\"))@(([^<>()=[\\]\\.,;:\\s@\"]+\\.)+[^<>()=[\\]\\.,;:\\s@\"]{2,})$", true);

        @Override
        public Optional<Failure> check(Object value, Question question) {
            return isAddress(value) ? Optional.empty() : failure(Kind.EMAIL, spec);
        }

        /** Nothing at all is one. */
        static boolean isAddress(Object value) {
            return !Js.truthy(value) || ADDRESS.test(Js.toText(value));
        }
    }

    /** Whatever an expression says. */
    record Expression(Spec spec, Survey survey) implements Validator {

        @Override
        public Optional<Failure> check(Object value, Question question) {
            String expression = spec.text("expression");
            return expression.isEmpty() || survey.isTrue(expression, question.valueContext(), question)
                    ? Optional.empty()
                    : failure(Kind.EXPRESSION, spec);
        }

        @Override
        public Stream<String> variables() {
            String expression = spec.text("expression");
            return expression.isEmpty()
                    ? Stream.empty()
                    : survey.expression(expression).stream()
                            .flatMap(read -> read.variables().stream());
        }
    }
}
