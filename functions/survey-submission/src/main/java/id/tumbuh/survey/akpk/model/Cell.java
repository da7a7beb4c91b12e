package id.tumbuh.survey.akpk.model;

import java.util.List;
import java.util.Optional;

/** What is told of a group, and of one competency. */
public sealed interface Cell {

    /** The mean gap; nothing where it is withheld. */
    Optional<MeanGap> gap();

    /** Nothing: of too few people, or because another cell would follow from it. Which of the two is not told either. */
    record Withheld() implements Cell {

        @Override
        public Optional<MeanGap> gap() {
            return Optional.empty();
        }
    }

    /**
     * @param people who have a level
     * @param sizes how many are in each of the bands
     * @param gap nothing where it is withheld
     */
    record Told(int people, Bands bands, List<Integer> sizes, Optional<MeanGap> gap) implements Cell {

        public Told {
            if (sizes.size() != bands.all().size() || sizes.stream().mapToInt(size -> size).sum() != people) {
                throw new IllegalArgumentException("the bands of a cell have all its people");
            }
        }
    }
}
