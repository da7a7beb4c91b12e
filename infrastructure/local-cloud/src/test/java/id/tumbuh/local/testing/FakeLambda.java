package id.tumbuh.local.testing;

import id.tumbuh.local.lambda.LocalLambda;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A function that answers as the test says, and remembers what it was given. */
public final class FakeLambda implements LocalLambda {

    /** What the function does with an event. */
    @FunctionalInterface
    public interface Behaviour {
        String answer(JsonNode event) throws FunctionFailed;
    }

    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour;

    private FakeLambda(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    public static FakeLambda that(Behaviour behaviour) {
        return new FakeLambda(behaviour);
    }

    public static FakeLambda answering(String answer) {
        return new FakeLambda(event -> answer);
    }

    public static FakeLambda failing() {
        return new FakeLambda(event -> {
            throw failure();
        });
    }

    public static FunctionFailed failure() {
        return new FunctionFailed("java.lang.IllegalStateException", "as the test wants", null);
    }

    public void now(Behaviour other) {
        behaviour = other;
    }

    public List<JsonNode> events() {
        return events;
    }

    /** All records of all events, in the order in which the function was given them. */
    public Stream<JsonNode> records() {
        return events.stream().flatMap(event -> event.path("Records").values().stream());
    }

    @Override
    public String name() {
        return "tumbuh-fake";
    }

    @Override
    public byte[] invoke(byte[] event) throws FunctionFailed {
        JsonNode node = JsonMapper.shared().readTree(event);
        events.add(node);
        return behaviour.answer(node).getBytes(StandardCharsets.UTF_8);
    }
}
