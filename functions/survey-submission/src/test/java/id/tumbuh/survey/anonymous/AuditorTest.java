package id.tumbuh.survey.anonymous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.survey.anonymous.model.Release;
import id.tumbuh.survey.anonymous.model.Token;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * 500 people take part within a day, and each ballot comes at any time until the poll closes, a week later. Who guesses without
 * knowing anything meets the ballot of one of them on average, as often as a Poisson distribution of mean 1 says: more than
 * {@value #BY_CHANCE} in one of ten million tries.
 */
class AuditorTest {

    private static final int PEOPLE = 500;
    private static final int BY_CHANCE = 9;
    private static final Duration DAY = Duration.ofHours(8);
    private static final Duration WEEK = Duration.ofDays(7);

    /** One person's part, as they alone know it. */
    private record Person(String asn, ReferenceClient client, String answers, long comesAt, long sendsAt) {}

    private final AnonymousCity city = new AnonymousCity();
    private final List<Person> people = people();
    private final List<Auditor.Part> parts = new ArrayList<>();
    private final List<Auditor.Spent> spent = new ArrayList<>();

    @Test
    void an_auditor_with_all_tables_and_all_signatures_joins_no_better_than_chance() {
        run();
        List<Map<String, AttributeValue>> ballots = items(AnonymousCity.ANONYMOUS, "BALLOTS#");
        assertKeepsNothingElse(ballots);
        List<String> tableOrder = ballots.stream().map(item -> item.get("sk").s()).toList();
        List<String> released = ((Release.Batch) city.run.close(city.poll)).answers();
        assertEquals(people.stream().map(Person::answers).collect(Collectors.toSet()), new HashSet<>(released));

        Auditor auditor = new Auditor(parts, spent.stream()
                .sorted(Comparator.comparing(ballot -> tableOrder.indexOf(ballot.tokenHash()))).toList(), released,
                city.key.getModulus());
        auditor.guesses().forEach((way, guessed) -> {
            int hits = hits(guessed);
            System.out.printf("auditor, %s: %d of %d%n", way, hits, PEOPLE);
            assertTrue(hits <= BY_CHANCE, way + " joins " + hits);
        });
        // the same arithmetic finds everybody once it has what never left the devices: it is the factors that hide them
        assertEquals(PEOPLE, hits(auditor.guessByFactors(people.stream().map(person -> person.client().factor())
                .toList())));
        assertEquals(PEOPLE, spent.stream().map(Auditor.Spent::tokenHash).distinct().count());
    }

    /** Everybody takes part, in the order of their coming; then the ballots come in theirs. */
    private void run() {
        List<Token> tokens = new ArrayList<>();
        List<byte[]> signatures = new ArrayList<>();
        for (Person person : people) {
            signatures.add(city.signed(person.asn(), person.client()));
            tokens.add(person.client().token(signatures.getLast()));
        }
        Map<String, String> hashes = items(AnonymousCity.NAMED, "PARTICIPATION#").stream().collect(
                Collectors.toMap(item -> item.get("sk").s(), item -> item.get("blindedSha256").s()));
        for (int i = 0; i < PEOPLE; i++) {
            parts.add(new Auditor.Part(people.get(i).asn(), signatures.get(i), hashes.get(people.get(i).asn())));
        }
        for (int i : IntStream.range(0, PEOPLE).boxed()
                .sorted(Comparator.comparing(i -> people.get(i).sendsAt())).toList()) {
            Token token = tokens.get(i);
            assertEquals(new CastBallot.Counted(), city.cast(token, people.get(i).answers()));
            spent.add(new Auditor.Spent(token.hash(city.poll), token.signature(), people.get(i).answers()));
        }
    }

    /** No item of a ballot has a time, a name or anything that was ever under a name; nothing else was told of it. */
    private void assertKeepsNothingElse(List<Map<String, AttributeValue>> ballots) {
        assertEquals(PEOPLE, ballots.size());
        ballots.forEach(item -> assertEquals(Set.of("pk", "sk", "answers"), item.keySet()));
        assertEquals(List.of(), city.cloud.outbox());
        String named = city.cloud.contents(AnonymousCity.NAMED);
        String anonymous = city.cloud.contents(AnonymousCity.ANONYMOUS);
        people.forEach(person -> assertFalse(anonymous.contains(person.asn()) || named.contains(person.answers())));
        parts.forEach(part -> assertFalse(anonymous.contains(part.blindedSha256())));
        spent.forEach(ballot -> assertFalse(named.contains(ballot.tokenHash())));
        // who took part, and nothing else, is kept under names
        items(AnonymousCity.NAMED, "")
                .forEach(item -> assertEquals(Set.of("pk", "sk", "blindedSha256"), item.keySet()));
    }

    private int hits(List<String> guessed) {
        return (int) IntStream.range(0, PEOPLE).filter(i -> guessed.get(i).equals(people.get(i).answers())).count();
    }

    /** In the order of their coming. Their names are in another order, their answers of other lengths. */
    private List<Person> people() {
        SplittableRandom random = new SplittableRandom(9474);
        List<Integer> names = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        Collections.shuffle(names, random);
        return names.stream().map(name -> {
            ReferenceClient client = city.client();
            long comesAt = random.nextLong(DAY.toSeconds());
            return new Person("asn-%04d".formatted(name), client,
                    "{\"opinion\":\"%s\"}".formatted("x".repeat(random.nextInt(40)) + random.nextLong(1L << 40)),
                    comesAt, comesAt + ReferenceClient.delay(WEEK, random).toSeconds());
        }).sorted(Comparator.comparing(Person::comesAt)).toList();
    }

    private List<Map<String, AttributeValue>> items(String table, String pkPrefix) {
        return DynamoLocal.get().client()
                .scanPaginator(scan -> scan.tableName(city.cloud.table(table)).consistentRead(true)).items().stream()
                .filter(item -> item.get("pk").s().startsWith(pkPrefix)).toList();
    }
}
