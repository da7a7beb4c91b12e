package id.tumbuh.local.sources;

import id.tumbuh.local.lambda.LocalLambda;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A function that answers as the test says, and remembers what it was given. */
final class FakeLambda implements LocalLambda {

    /** What the function does with an event. */
    @FunctionalInterface
    interface Behaviour {
        String answer(JsonNode event) throws FunctionFailed;
    }

    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour;

    private FakeLambda(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    static FakeLambda that(Behaviour behaviour) {
        return new FakeLambda(behaviour);
    }

    static FakeLambda answering(String answer) {
        return new FakeLambda(event -> answer);
    }

    static FakeLambda failing() {
        return new FakeLambda(event -> {
            throw failure();
        });
    }

    static FunctionFailed failure() {
        return new FunctionFailed("java.lang.IllegalStateException", "as the test wants", null);
    }

    void now(Behaviour other) {
        behaviour = other;
    }

    List<JsonNode> events() {
        return events;
    }

    /** All records of all events, in the order in which the function was given them. */
    Stream<JsonNode> records() {
        return events.stream().flatMap(event -> event.path("Records").values().stream());
    }

    @Override
    public String name() {
        return "tumbuh-fake";
    }

    @Override
    public byte[] invoke(byte[] event) throws FunctionFailed {
        JsonNode node = Json.read(event).orElseThrow();
        events.add(node);
        return behaviour.answer(node).getBytes(StandardCharsets.UTF_8);
    }
}
