package id.tumbuh.survey.anonymous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.runtime.testing.EveryLogLine;
import id.tumbuh.runtime.testing.TestClock;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * 500 people take part within a day, and each ballot comes at any time until the poll closes, a week later; all of it over the
 * functions' own edges. The auditor has every item of both tables, the table of names as it was before each of them came (as
 * recovery to a point in time gives it), every line of the logs and every event. Who guesses without knowing anything meets the
 * ballot of one person on average, as often as a Poisson distribution of mean 1 says: more than {@value #BY_CHANCE} in one of
 * ten million tries.
 */
class AuditorTest {

    private static final int PEOPLE = 500;
    private static final int BY_CHANCE = 9;
    private static final int QUESTIONS = 12;
    private static final Duration DAY = Duration.ofHours(8);
    private static final Duration WEEK = Duration.ofDays(6);
    /** One of so many sends the ballot again, and tries to answer otherwise as well, and wrongly. */
    private static final int UNSURE = 10;

    /** One person's part, as they alone know it. */
    private record Person(String asn, String answers, long comesAt, long sendsAt) {}

    private final List<Person> people = people();
    private final VoteCity city = new VoteCity(people.stream().map(Person::asn).toArray(String[]::new));
    private final String survey = published();
    private final Poll poll = new Poll(survey, Poll.FIRST, 3);
    private final Map<String, ReferenceClient> devices = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();
    private final Map<String, byte[]> blindSignatures = new HashMap<>();
    private final List<Auditor.Spent> spent = new ArrayList<>();
    private final List<String> comings = new ArrayList<>();

    @Test
    void an_auditor_with_all_tables_logs_events_and_backups_joins_no_better_than_chance() {
        List<String> lines;
        try (EveryLogLine log = EveryLogLine.open()) {
            run();
            lines = log.lines();
        }
        List<Map<String, AttributeValue>> ballots = items(VoteCity.BALLOTS, "BALLOTS#");
        assertKeepsNothingElse(ballots, lines);
        List<String> tableOrder = ballots.stream().map(item -> item.get("sk").s()).toList();
        long start = System.nanoTime();
        assertEquals(200, city.close(survey).status());
        System.out.printf("closing a poll of %d ballots takes %d ms over DynamoDB Local%n", PEOPLE,
                (System.nanoTime() - start) / 1_000_000);
        List<String> released = city.released(survey);
        assertEquals(people.stream().map(Person::answers).collect(Collectors.toSet()), new HashSet<>(released));
        assertEquals(PEOPLE, released.size());

        Auditor auditor = new Auditor(parts(), spent.stream()
                .sorted(Comparator.comparing(ballot -> tableOrder.indexOf(ballot.tokenHash()))).toList(), released,
                city.client(survey).key().getModulus());
        auditor.guesses().forEach((way, guessed) -> {
            int hits = hits(guessed);
            System.out.printf("auditor, %s: %d of %d%n", way, hits, PEOPLE);
            assertTrue(hits <= BY_CHANCE, way + " joins " + hits);
        });
        // the same arithmetic finds everybody once it has what never left the devices: it is the factors that hide them
        assertEquals(PEOPLE, hits(auditor.guessByFactors(people.stream()
                .map(person -> devices.get(person.asn()).factor()).toList())));
    }

    /** What happens is done in the order of its times, by the clock. */
    private void run() {
        TreeMap<Long, List<Runnable>> happens = new TreeMap<>();
        people.forEach(person -> {
            happens.computeIfAbsent(person.comesAt(), at -> new ArrayList<>()).add(() -> takesPart(person));
            happens.computeIfAbsent(person.sendsAt(), at -> new ArrayList<>()).add(() -> sends(person));
        });
        happens.forEach((second, all) -> {
            city.cloud.clock().set(TestClock.START.plusSeconds(second));
            all.forEach(Runnable::run);
        });
    }

    private void takesPart(Person person) {
        ReferenceClient device = city.client(survey);
        devices.put(person.asn(), device);
        blindSignatures.put(person.asn(), city.signed(survey, person.asn(), device));
        tokens.put(person.asn(), device.token(blindSignatures.get(person.asn())));
        // who came is who is there now and was not in the backup of before
        Set<String> now = names();
        now.removeAll(comings);
        comings.addAll(now);
    }

    private void sends(Person person) {
        Token token = tokens.get(person.asn());
        boolean unsure = people.indexOf(person) % UNSURE == 0;
        if (unsure) {
            assertEquals(400, city.cast(survey, token, "{\"lain\":1}").status());
            assertEquals(403, city.cast(survey, new Token(new byte[32], token.signature()), person.answers()).status());
        }
        String named = unsure ? city.cloud.contents(VoteCity.NAMED) : "";
        assertEquals(204, city.cast(survey, token, person.answers()).status());
        if (unsure) {
            assertEquals(named, city.cloud.contents(VoteCity.NAMED), "a ballot changes nothing under names");
            assertEquals(204, city.cast(survey, token, person.answers()).status());
            assertEquals(409, city.cast(survey, token, people.get((people.indexOf(person) + 1) % PEOPLE).answers())
                    .status());
        }
        spent.add(new Auditor.Spent(token.hash(poll), token.signature(), person.answers()));
    }

    /** As the tables and their backups tell it; the signatures, which nobody keeps, on top. */
    private List<Auditor.Part> parts() {
        assertEquals(people.stream().map(Person::asn).toList(), comings);
        Map<String, String> hashes = items(VoteCity.NAMED, "PARTICIPATION#").stream().collect(
                Collectors.toMap(item -> item.get("sk").s(), item -> item.get("blindedSha256").s()));
        return comings.stream().map(asn -> new Auditor.Part(asn, blindSignatures.get(asn), hashes.get(asn))).toList();
    }

    /** No item of a ballot has a time, a name or anything that was ever under a name; nothing else was told of it. */
    private void assertKeepsNothingElse(List<Map<String, AttributeValue>> ballots, List<String> lines) {
        assertEquals(PEOPLE, ballots.size());
        ballots.forEach(item -> assertEquals(Set.of("pk", "sk", "answers"), item.keySet()));
        assertEquals(1, ballots.stream().map(item -> item.get("answers").s().length()).distinct().count(), "sizes");
        assertEquals(List.of(), city.cloud.outbox());
        items(VoteCity.NAMED, "PARTICIPATION#")
                .forEach(item -> assertEquals(Set.of("pk", "sk", "blindedSha256"), item.keySet()));
        String named = city.cloud.contents(VoteCity.NAMED);
        String anonymous = city.cloud.contents(VoteCity.BALLOTS);
        String logs = String.join("", lines);
        people.forEach(person -> assertFalse(anonymous.contains(person.asn()) || logs.contains(person.asn())));
        parts().forEach(part -> assertFalse(anonymous.contains(part.blindedSha256())));
        spent.forEach(ballot -> assertFalse(named.contains(ballot.tokenHash()) || logs.contains(ballot.tokenHash())));
        // each line but the metrics is of one who took part, and says no more than that somebody did
        List<String> told = lines.stream().filter(line -> !line.contains("_aws")).toList();
        assertEquals(PEOPLE, told.size());
        told.forEach(line -> assertTrue(line.contains("\"message\":\"takePart answered 200\""), line));
        lines.stream().filter(line -> line.contains("_aws")).forEach(
                line -> assertTrue(line.endsWith("\"Answers2xx\":1}\n"), line));
        assertEquals(PEOPLE, lines.size() - told.size());
    }

    private int hits(List<String> guessed) {
        return (int) IntStream.range(0, PEOPLE).filter(i -> guessed.get(i).equals(people.get(i).answers())).count();
    }

    /** In the order of their coming. Their names are in another order, and no two of them answer the same. */
    private static List<Person> people() {
        SplittableRandom random = new SplittableRandom(9474);
        List<Integer> names = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        Collections.shuffle(names, random);
        Set<String> answers = new HashSet<>();
        while (answers.size() < PEOPLE) {
            answers.add(IntStream.range(0, QUESTIONS).mapToObj(i -> "\"q%02d\":%d".formatted(i, random.nextInt(1, 6)))
                    .collect(Collectors.joining(",", "{", "}")));
        }
        List<String> each = new ArrayList<>(answers.stream().sorted().toList());
        Collections.shuffle(each, random);
        List<Long> times = random.longs(0, DAY.toSeconds()).distinct().limit(PEOPLE).sorted().boxed().toList();
        return IntStream.range(0, PEOPLE).mapToObj(i -> new Person("asn-%04d".formatted(names.get(i)), each.get(i),
                times.get(i), times.get(i) + 1 + ReferenceClient.delay(WEEK, random).toSeconds())).toList();
    }

    private String published() {
        String questions = IntStream.range(0, QUESTIONS)
                .mapToObj(i -> "{\"name\":\"q%02d\",\"competency\":\"M01\",\"title\":{\"id\":\"-\",\"en\":\"-\"}}"
                        .formatted(i))
                .collect(Collectors.joining(",", "\"questions\":[", "]}"));
        String draft = city.draft(VoteCity.DRAFT.split("\"questions\"")[0] + questions);
        assertEquals(200, city.publish(draft).status());
        return draft;
    }

    private Set<String> names() {
        return DynamoLocal.get().client().queryPaginator(query -> query.tableName(city.cloud.table(VoteCity.NAMED))
                .consistentRead(true).keyConditionExpression("pk = :pk").expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS("PARTICIPATION#" + poll.key()))))
                .items().stream().map(item -> item.get("sk").s()).collect(Collectors.toSet());
    }

    private List<Map<String, AttributeValue>> items(String table, String pkPrefix) {
        return DynamoLocal.get().client()
                .scanPaginator(scan -> scan.tableName(city.cloud.table(table)).consistentRead(true)).items().stream()
                .filter(item -> item.get("pk").s().startsWith(pkPrefix)).toList();
    }
}
