package id.tumbuh.local.city;

import id.tumbuh.local.lambda.LocalLambda;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the city's functions were given last, of each type that comes from the bus: to be given to others again. */
final class LastEvents {

    private final Map<String, Map<String, byte[]>> ofFunctions = new ConcurrentHashMap<>();

    LocalLambda around(LocalLambda function) {
        return new LocalLambda() {
            @Override
            public String name() {
                return function.name();
            }

            @Override
            public byte[] invoke(byte[] event) throws FunctionFailed {
                byte[] answer = function.invoke(event);
                ofFunctions.computeIfAbsent(name(), name -> new ConcurrentHashMap<>()).put(type(event), event);
                return answer;
            }
        };
    }

    /** Events of the function by the type of what came from the bus; others are of no type. */
    Map<String, byte[]> of(String function) {
        return new TreeMap<>(ofFunctions.getOrDefault(function, Map.of()));
    }

    private static String type(byte[] event) {
        JsonNode body = JsonMapper.shared().readTree(event).path("Records").path(0).path("body");
        return body.isString() ? JsonMapper.shared().readTree(body.asString()).path("detail-type").asString("") : "";
    }
}
