package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.local.cli.CloudClient.Answer;
import id.tumbuh.local.day.CityDay;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks a running city for each operation of the contract: a day of the city, and what the day does not need. */
final class EveryOperation {

    private static boolean done;

    private EveryOperation() {}

    /** Once for all tests: each day takes somebody who has no certificate yet. */
    static synchronized void of(RunningCity city) throws Exception {
        if (done) {
            return;
        }
        new CityDay(city.client(), new PrintWriter(new StringWriter()), Optional.empty()).live();
        String asn = city.token("asn");
        String bkpsdm = city.token("bkpsdm");
        for (String path : List.of("/me", "/me/progress", "/courses", "/courses?competency=T03&limit=2", "/health")) {
            assertEquals(200, city.get(path, asn).status(), path);
        }
        assertEquals(200, city.get("/innovations", bkpsdm).status());
        assertEquals(200, city.get("/xapi/statements", asn, "x-experience-api-version", "1.0.3").status());
        Answer received = city.send("POST", "/people/imports", bkpsdm,
                ("subject,nip,name,department,position,positionKind,superior,eligible\n"
                        + "asn-x,123,Nama,dishub,Staf,PELAKSANA,,ya\n").getBytes(StandardCharsets.UTF_8),
                "content-type", "text/csv", "idempotency-key", UUID.randomUUID().toString());
        assertEquals(202, received.status());
        assertEquals(200, city.get(received.headers().get("location"), bkpsdm).status());
        Answer survey = city.json("POST", "/surveys", bkpsdm, """
                {"title":{"id":"Survei","en":"Survey"},"opensAt":"2026-01-01T00:00:00Z","closesAt":"2027-01-01T00:00:00Z",
                "questions":[{"name":"a","competency":"T01","title":{"id":"a","en":"a"}}]}""", "idempotency-key",
                UUID.randomUUID().toString());
        assertEquals(201, survey.status(), survey.text());
        String location = survey.headers().get("location");
        assertEquals(200, city.get(location, bkpsdm).status());
        assertEquals(200, city.send("PUT", location + "/publication", bkpsdm, new byte[0]).status());
        assertEquals(200, city.send("PUT", location + "/closing", bkpsdm, new byte[0]).status());
        done = true;
    }
}
