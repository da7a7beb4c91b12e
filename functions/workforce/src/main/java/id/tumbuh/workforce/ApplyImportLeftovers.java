package id.tumbuh.workforce;

import id.tumbuh.runtime.ScheduledCall;
import id.tumbuh.workforce.store.Imports;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the chunks that the stream gave up: it tries for a while and keeps nothing for longer than a day. Applying a chunk
 * that the stream applies at the same time is harmless, see {@link ApplyImportChunk}.
 */
final class ApplyImportLeftovers implements Function<ScheduledCall, Map<String, Object>> {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyImportLeftovers.class);
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);

    private final Imports imports;
    private final ApplyImportChunk apply;
    private final Clock clock;

    ApplyImportLeftovers(Imports imports, ApplyImportChunk apply, Clock clock) {
        this.imports = imports;
        this.apply = apply;
        this.clock = clock;
    }

    /** @throws IllegalStateException where a chunk can not be applied, after all others were */
    @Override
    public Map<String, Object> apply(ScheduledCall call) {
        int applied = 0;
        int failed = 0;
        for (Imports.ChunkKey key : imports.leftBehind(clock.instant().minus(LEFT_BEHIND))) {
            try {
                apply.apply(key);
                applied++;
            } catch (RuntimeException e) {
                LOG.error("{} {} can not be applied", key.pk(), key.sk(), e);
                failed++;
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " chunks of imports can not be applied, " + applied + " were");
        }
        return Map.of("applied", applied);
    }
}
