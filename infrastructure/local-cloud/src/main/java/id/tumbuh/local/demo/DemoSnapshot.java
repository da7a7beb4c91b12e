package id.tumbuh.local.demo;

import id.tumbuh.local.LocalCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The data folder of a cloud that has just loaded the demonstration city, kept beside the build: only the first start
 * after a build has to load it. Another build has another snapshot.
 */
public final class DemoSnapshot {

    private static final Logger LOG = System.getLogger(DemoSnapshot.class.getName());
    /** What is no part of a city at rest: who has the folder, no messages, positions that are being written. */
    private static final Set<String> LEFT_OUT = Set.of("lock", LocalCloud.QUEUES);
    private static final Duration YOUNG = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path snapshots;
    private final Path mine;

    /**
     * @param snapshots the folder of snapshots, under the build's
     * @param build a file that every build writes anew
     * @param template what the cloud is made from
     */
    public DemoSnapshot(Path snapshots, Path build, Path template) throws IOException {
        this.snapshots = snapshots;
        this.mine = snapshots.resolve(
                Files.getLastModifiedTime(build).toMillis() + "-" + Files.getLastModifiedTime(template).toMillis());
    }

    /**
     * Copies the snapshot into an empty folder.
     *
     * @return false where there is none
     */
    public boolean restore(Path folder) throws IOException {
        if (!exists()) {
            return false;
        }
        copy(mine, folder);
        return true;
    }

    /**
     * Keeps a copy of the data folder of a cloud that becomes quiet, in place of those of other builds. Where that does not
     * succeed the next start loads the city again: it is no reason to stop this one.
     */
    public void take(Path folder) {
        try {
            Files.createDirectories(snapshots);
            for (int attempt = 0; attempt < ATTEMPTS && !exists(); attempt++) {
                LockSupport.parkNanos(PAUSE.toNanos());
                attempt(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "The loaded city is not kept", e);
        }
    }

    private boolean exists() {
        return Files.isDirectory(mine);
    }

    private void attempt(Path folder) throws IOException {
        Path copy = Files.createTempDirectory(snapshots, "new");
        if (copiedAtRest(folder, copy)) {
            deleteOthers(copy);
            Files.move(copy, mine, StandardCopyOption.ATOMIC_MOVE);
        } else {
            delete(copy);
        }
    }

    /** @return false where somebody wrote meanwhile: half of it may be in the copy */
    private static boolean copiedAtRest(Path folder, Path copy) throws IOException {
        try {
            Map<String, FileTime> before = times(folder);
            copy(folder, copy);
            return before.equals(times(folder));
        } catch (NoSuchFileException e) {
            // a file that goes while it is copied, as a stream's position does when it is replaced
            return false;
        }
    }

    private void deleteOthers(Path copy) throws IOException {
        // what is young may be in the making by another process
        Instant old = Instant.now().minus(YOUNG);
        try (Stream<Path> others = Files.list(snapshots)) {
            for (Path other : others.filter(path -> !path.equals(copy)).toList()) {
                if (Files.getLastModifiedTime(other).toInstant().isBefore(old)) {
                    delete(other);
                }
            }
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : kept(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static Map<String, FileTime> times(Path folder) throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        for (Path file : kept(folder)) {
            // positions may lag behind: what is read again is handled once
            if (Files.isRegularFile(file) && !file.getParent().endsWith("positions")) {
                times.put(file.toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static List<Path> kept(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.toString().endsWith(".next") && StreamSupport
                    .stream(folder.relativize(file).spliterator(), false)
                    .noneMatch(part -> LEFT_OUT.contains(part.toString()))).toList();
        }
    }
}
