package id.tumbuh.survey.anonymous;

import id.tumbuh.survey.anonymous.model.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * A ballot on its device, from when it is filled in until it counts: it waits for the time that was drawn once, over restarts, and is
 * deleted as soon as it counts, so that nothing on the device joins it to the name.
 *
 * @param file on the device, in no backup of it
 */
record WaitingBallot(Path file) {

    /** Draws the time of sending and keeps it with the ballot. */
    static WaitingBallot keep(Path file, String survey, Token token, String answers, Instant now, Instant closesAt,
            RandomGenerator random) throws IOException {
        Instant sendAt = now.plus(ReferenceClient.delay(Duration.between(now, closesAt), random));
        Files.write(file, List.of(sendAt.toString(), ReferenceClient.ballot(survey, token, answers)));
        return new WaitingBallot(file);
    }

    Instant sendAt() throws IOException {
        return Instant.parse(Files.readAllLines(file).getFirst());
    }

    /**
     * What a device does whenever it is awake: where the time has come, it sends. A ballot whose answer was lost is sent again, which
     * is the same ballot.
     *
     * @param send sends a body without a login, on a connection of its own, and gives the status; throws where none came
     */
    void wake(Instant now, ToIntFunction<String> send) throws IOException {
        if (Files.exists(file) && !now.isBefore(sendAt()) && send.applyAsInt(Files.readAllLines(file).get(1)) == 204) {
            Files.delete(file);
        }
    }
}
