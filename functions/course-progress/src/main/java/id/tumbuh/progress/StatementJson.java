package id.tumbuh.progress;

import id.tumbuh.progress.model.StoredStatement;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A statement's JSON: what is answered, and whether two are the same. Numbers keep every digit. */
final class StatementJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    /** What xAPI leaves to the server: a client's value of it is no part of what was stated. */
    private static final List<String> SET_BY_SERVER = List.of("id", "stored", "authority");

    private final String homePage;

    StatementJson(String publicUrl) {
        this.homePage = publicUrl;
    }

    /** The statement as it was sent, with the members that the server sets. */
    ObjectNode answer(StoredStatement statement) {
        ObjectNode answer = stated(statement);
        answer.put("id", statement.id());
        answer.put("stored", statement.storedAt().toString());
        answer.set("authority", JSON.valueToTree(Map.of("objectType", "Agent", "account",
                Map.of("homePage", homePage, "name", statement.authority()))));
        return answer;
    }

    /** Whether the JSON states what the stored statement does: in any order of members, with numbers as values. */
    boolean same(StoredStatement stored, String sent) {
        JsonNode other = withoutServersPart(read(sent));
        // repeated as it was sent the first time without a time, or as it was answered with one
        ObjectNode known = other.has("timestamp") ? stated(stored) : read(stored.raw());
        return withoutServersPart(known).equals(StatementJson::compare, other);
    }

    /** What was stated, at the time at which it was stored where no other was given. */
    private static ObjectNode stated(StoredStatement statement) {
        ObjectNode stated = read(statement.raw());
        if (!stated.has("timestamp")) {
            stated.put("timestamp", statement.storedAt().toString());
        }
        return stated;
    }

    private static ObjectNode read(String raw) {
        return (ObjectNode) JSON.readTree(raw);
    }

    private static ObjectNode withoutServersPart(ObjectNode statement) {
        return statement.remove(SET_BY_SERVER);
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
