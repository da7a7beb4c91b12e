package id.tumbuh.runtime;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A change of a table: eventName INSERT, MODIFY or REMOVE; newImage is empty for REMOVE. */
public record StreamRecord(String eventName, Map<String, AttributeValue> newImage) {

    /** A string attribute of the new image, empty where it is not there. */
    public String text(String attribute) {
        AttributeValue value = newImage.get(attribute);
        return value == null || value.s() == null ? "" : value.s();
    }
}
