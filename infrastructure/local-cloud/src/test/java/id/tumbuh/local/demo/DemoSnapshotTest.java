package id.tumbuh.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSnapshotTest {

    @TempDir
    Path folder;
    private Path positions;
    private DemoSnapshot snapshot;

    @BeforeEach
    void start() throws IOException {
        positions = Files.createDirectories(folder.resolve("data/positions"));
        Files.createDirectories(folder.resolve("data/sqs"));
        Files.writeString(positions.resolve("shard"), "7");
        Path build = Files.createFile(folder.resolve("build"));
        snapshot = new DemoSnapshot(folder.resolve("snapshots"), build, build);
    }

    @Test
    void a_folder_at_rest_is_kept_and_given_back() throws IOException {
        snapshot.take(folder.resolve("data"));
        assertTrue(snapshot.restore(folder.resolve("restored")));
        assertEquals("7", Files.readString(folder.resolve("restored/positions/shard")));
        assertFalse(Files.exists(folder.resolve("restored/sqs")), "a city at rest has no messages");
    }

    @Test
    void a_folder_whose_files_go_while_they_are_copied_is_not_kept_and_that_is_no_failure() throws IOException {
        // a link to nothing is listed and can not be copied, like a file that is renamed in between
        Files.createSymbolicLink(positions.resolve("other"), folder.resolve("nothing"));
        snapshot.take(folder.resolve("data"));
        assertFalse(snapshot.restore(folder.resolve("restored")));
        try (Stream<Path> left = Files.list(folder.resolve("snapshots"))) {
            assertEquals(0, left.count(), "no half of a copy is left");
        }
    }
}
