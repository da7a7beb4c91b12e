package id.tumbuh.survey.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the answer to one question, to one row of a matrix or to one cell of a matrixdropdown tells a level of a competency.
 *
 * @param row of a matrix, or an item of a multipletext
 * @param column of the row, where its cells are questions
 * @param levels the first step that holds tells the level; without steps the answer is the level, a number of 1 to 5
 * @param weights how much each rater's answer counts in a review by several, 0 to 10; who is not named counts 1
 */
public record Measure(String question, Optional<String> row, Optional<String> column, CompetencyCode competency,
        List<Step> levels,
        Map<RaterGroup, Integer> weights) {

    /**
     * One step: an answer that equals, or a number that is not below. A list counts as the number of its members, and one that has
     * the answer among them equals it.
     *
     * @param answer a text, a number or a boolean
     */
    public record Step(Optional<Object> answer, Optional<Double> from, ProficiencyLevel level) {

        boolean holds(Object given) {
            return answer.map(one -> given instanceof List<?> several
                    ? several.stream().anyMatch(each -> same(one, each))
                    : same(one, given)).orElse(false)
                    || from.isPresent() && number(given).filter(value -> value >= from.get()).isPresent();
        }

        /** Whether it holds wherever the other one does. */
        boolean covers(Step other) {
            return answer.isPresent() && other.answer().filter(one -> same(answer.get(), one)).isPresent()
                    || from.isPresent() && other.from().filter(value -> value >= from.get()).isPresent();
        }

        private static boolean same(Object one, Object other) {
            return one instanceof Number a && other instanceof Number b
                    ? a.doubleValue() == b.doubleValue()
                    : one.equals(other);
        }
    }

    /** Which steps never tell a level, whatever is answered, since one before them does. Their places, from 0. */
    public List<Integer> unreachable() {
        return IntStream.range(1, levels.size()).filter(i -> IntStream.range(0, i)
                .anyMatch(before -> levels.get(before).covers(levels.get(i)))).boxed().toList();
    }

    public int weight(RaterGroup group) {
        return weights.getOrDefault(group, 1);
    }

    /** The level that the answers tell; nothing where the question was not answered, or not with what tells one. */
    public Optional<ProficiencyLevel> level(Map<String, ?> answers) {
        return given(answers).flatMap(this::of);
    }

    private Optional<Object> given(Map<String, ?> answers) {
        Optional<Object> answer = Optional.ofNullable(answers.get(question));
        Optional<Object> part = row.map(name -> answer.flatMap(rows -> member(rows, name))).orElse(answer);
        return column.map(name -> part.flatMap(cells -> member(cells, name))).orElse(part);
    }

    private static Optional<Object> member(Object object, String name) {
        return object instanceof Map<?, ?> members ? Optional.ofNullable(members.get(name)) : Optional.empty();
    }

    /** The answers of somebody who gave this answer to it and no other. */
    public Map<String, Object> answers(Object answer) {
        Object part = column.<Object>map(name -> Map.of(name, answer)).orElse(answer);
        return Map.of(question, row.<Object>map(name -> Map.of(name, part)).orElse(part));
    }

    private Optional<ProficiencyLevel> of(Object given) {
        return levels.isEmpty()
                ? number(given).filter(value -> value >= 1 && value <= 5 && value % 1 == 0)
                        .map(value -> new ProficiencyLevel(value.intValue()))
                : levels.stream().filter(step -> step.holds(given)).findFirst().map(Step::level);
    }

    private static Optional<Double> number(Object given) {
        return switch (given) {
            case Number number -> Optional.of(number.doubleValue());
            case List<?> list -> Optional.of((double) list.size());
            default -> Optional.empty();
        };
    }
}
