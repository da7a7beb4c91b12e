package id.tumbuh.local.sources;

import id.tumbuh.local.template.LocalAccount;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One valid entry of PutEvents, with the id that the bus gave it. */
record BusEvent(
        String id,
        String bus,
        String source,
        String detailType,
        Instant acceptedAt,
        Instant time,
        List<String> resources,
        ObjectNode detail) {

    /** As rules and targets see it. */
    String envelope() {
        ObjectNode node = Json.object();
        node.put("version", "0");
        node.put("id", id);
        node.put("detail-type", detailType);
        node.put("source", source);
        node.put("account", LocalAccount.ID);
        node.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
        node.put("region", LocalAccount.REGION);
        resources.forEach(node.putArray("resources")::add);
        node.set("detail", detail);
        return Json.text(node);
    }
}
