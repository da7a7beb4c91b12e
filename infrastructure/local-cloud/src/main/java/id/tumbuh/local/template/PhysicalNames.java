package id.tumbuh.local.template;

import java.util.Map;

/** What the template's resources are called: on one machine by their logical ids, in a stack as CloudFormation names them. */
@FunctionalInterface
public interface PhysicalNames {

    /** As the local cloud calls them. */
    PhysicalNames LOCAL = (logicalId, local) -> local;

    /** @param local the name on one machine */
    String of(String logicalId, String local);

    /** Of a stack: names by logical ids; what is not in it has its local name. */
    static PhysicalNames of(Map<String, String> names) {
        Map<String, String> known = Map.copyOf(names);
        return known::getOrDefault;
    }
}
