package id.tumbuh.runtime;

import id.tumbuh.runtime.measure.EmfLines;
import id.tumbuh.runtime.measure.Measures;
import id.tumbuh.runtime.measure.MetricNames;

/**
 * Tells by a metric when the JVM started without the AOT cache that its image has: it only warns then, and every start
 * takes as long as without. The setting AOT_CACHE, which the image sets, says that there is one.
 */
record AotCache(Settings settings, Measures measures, EmfLines lines) {

    /** Of a JVM that mapped a cache; one that refused what it was given maps none at all. */
    private static final String MAPPED = "sharing";

    /**
     * Tells at once: whoever is started may never be given an event.
     *
     * @param vmInfo the system property java.vm.info, such as {@code mixed mode, sharing}
     */
    void check(String vmInfo) {
        if (settings.optional("AOT_CACHE").isPresent() && !vmInfo.contains(MAPPED)) {
            measures.count(MetricNames.AOT_CACHE_REJECTED);
            lines.tell(measures);
        }
    }
}
