package id.tumbuh.surveyjs.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.tumbuh.surveyjs.expression.WorkExceeded;
import id.tumbuh.surveyjs.regex.RegexRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Replays what survey-core 3.1.1 said. Another corpus, of JSON lines, is taken by -Dsurvey.corpus=FILE (gzipped or not);
 * corpus/README.md says how to make one.
 */
class CorpusTest {

    private static final String OTHER = System.getProperty("survey.corpus", "");
    private static final int SHOWN = 5;
    /** So many cases show in which way a corpus was made. */
    private static final int SAMPLE = 300;
    /** So many ways that look alike by the sample are tried on all of it. */
    private static final int TRIED = 8;

    private record Replay(Convention convention, int cases, int refused, int differences, List<String> first) {}

    @Test
    void what_survey_core_says_of_answers_is_what_the_engine_says() throws IOException {
        List<String> lines = lines();
        Replay replay = OTHER.isEmpty() ? replay(Convention.OURS, lines) : best(lines);
        System.out.printf("%,d cases of %s, %,d that differ are refused before they are judged, %,d differ, by %s%n",
                replay.cases(),
                OTHER.isEmpty() ? "our corpus" : OTHER, replay.refused(), replay.differences(), replay.convention());
        assertThat(replay.first()).isEmpty();
        assertThat(replay.cases()).isGreaterThanOrEqualTo(OTHER.isEmpty() ? 20_000 : 1);
        // of another one a part may be refused, but where most is it proves nothing
        assertThat(replay.refused()).isLessThan(OTHER.isEmpty() ? 1 : 1 + replay.cases() / 4);
    }

    /** So that one which is mended is moved to the corpus, and none is forgotten. */
    @Test
    void what_is_known_to_differ_still_does() throws IOException {
        int cases = 0;
        int judged = 0;
        List<String> same = new ArrayList<>();
        try (BufferedReader lines = reader(new GZIPInputStream(resource("surveys-open.jsonl.gz")))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                cases++;
                judged += CorpusCase.read(line).isJudged() ? 1 : 0;
                if (Convention.OURS.difference(CorpusCase.read(line)).isEmpty()) {
                    same.add(line);
                }
            }
        }
        System.out.printf("%,d cases are known to differ, %,d of which are published and judged%n", cases, judged);
        assertThat(same).isEmpty();
    }

    /** Whoever made the corpus had their way of it; it is one way for all of it. */
    private static Replay best(List<String> lines) {
        int step = Math.max(1, lines.size() / SAMPLE);
        List<String> sample = IntStream.range(0, lines.size()).filter(place -> place % step == 0).mapToObj(lines::get)
                .toList();
        List<Replay> replays = new ArrayList<>();
        for (Convention convention : Convention.all().map(each -> replay(each, sample))
                .sorted(Comparator.comparingInt(Replay::differences)).limit(TRIED).map(Replay::convention).toList()) {
            Replay replay = replay(convention, lines);
            if (replay.differences() == 0) {
                return replay;
            }
            replays.add(replay);
        }
        return replays.stream().min(Comparator.comparingInt(Replay::differences)).orElseThrow();
    }

    /** Several at a time, as a function with more than one thread would. */
    private static Replay replay(Convention convention, List<String> lines) {
        List<Optional<String>> replayed = IntStream.range(0, lines.size()).parallel()
                .mapToObj(place -> difference(convention, lines.get(place))).toList();
        List<Integer> different = IntStream.range(0, lines.size()).boxed()
                .filter(place -> replayed.get(place).filter(difference -> !difference.isEmpty()).isPresent()).toList();
        return new Replay(convention, lines.size(), (int) replayed.stream().filter(Optional::isEmpty).count(),
                different.size(), different.stream().limit(SHOWN)
                        .map(place -> place + 1 + ": " + replayed.get(place).orElseThrow() + " for " + lines.get(place))
                        .toList());
    }

    /**
     * Nothing where no such pair is ever judged: the definition is not published, or the answers have not its shape. Whoever
     * made another corpus may have such pairs; those that agree all the same count as others do.
     */
    private static Optional<String> difference(Convention convention, String line) {
        CorpusCase one = CorpusCase.read(line);
        try {
            String difference = convention.difference(one);
            return difference.isEmpty() || one.isJudged() ? Optional.of(difference) : Optional.empty();
        } catch (RegexRefused | WorkExceeded e) {
            return Optional.empty();
        }
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = reader(open())) {
            return reader.lines().toList();
        }
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static InputStream resource(String name) {
        return CorpusTest.class.getResourceAsStream(name);
    }

    private static InputStream open() throws IOException {
        InputStream in = OTHER.isEmpty() ? resource("surveys.jsonl.gz") : Files.newInputStream(Path.of(OTHER));
        return OTHER.isEmpty() || OTHER.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
