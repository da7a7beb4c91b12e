package id.tumbuh.local.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Up to where each shard of a stream was handled, so that a new start goes on there, as an event source mapping does. */
public interface Checkpoints {

    /** Keeps nothing: a new start reads what the stream still has. */
    Checkpoints NONE = new Checkpoints() {
        @Override
        public Optional<String> after(String mapping, String shardId) {
            return Optional.empty();
        }

        @Override
        public void handled(String mapping, String shardId, String sequenceNumber) {
            // nothing is kept
        }
    };

    /** The sequence number of the last record of the shard that was handled. */
    Optional<String> after(String mapping, String shardId);

    /** All records up to this one were handled or given up. */
    void handled(String mapping, String shardId, String sequenceNumber);

    /** Keeps each position in a file of this folder. */
    static Checkpoints in(Path folder) {
        return new Checkpoints() {
            @Override
            public Optional<String> after(String mapping, String shardId) {
                Path file = folder.resolve(mapping + "-" + shardId);
                try {
                    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void handled(String mapping, String shardId, String sequenceNumber) {
                Path file = folder.resolve(mapping + "-" + shardId);
                Path next = folder.resolve(mapping + "-" + shardId + ".next");
                try {
                    Files.writeString(next, sequenceNumber);
                    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
