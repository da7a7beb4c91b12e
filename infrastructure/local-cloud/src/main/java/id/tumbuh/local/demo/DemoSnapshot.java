package id.tumbuh.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The data folder of a cloud that has just loaded the demonstration city, kept beside the build: only the first start
 * after a build has to load it. Another build has another snapshot.
 */
public final class DemoSnapshot {

    private static final String LOCK = "lock";
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

    public boolean exists() {
        return Files.isDirectory(mine);
    }

    /** Copies the snapshot into an empty folder. */
    public void restore(Path folder) throws IOException {
        copy(mine, folder);
    }

    /** Keeps a copy of the data folder of a cloud that becomes quiet, in place of those of other builds. */
    public void take(Path folder) throws IOException {
        Files.createDirectories(snapshots);
        for (int attempt = 0; attempt < ATTEMPTS && !exists(); attempt++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            Path copy = Files.createTempDirectory(snapshots, "new");
            Map<String, FileTime> before = times(folder);
            copy(folder, copy);
            if (before.equals(times(folder))) {
                keep(copy);
            } else {
                // somebody wrote meanwhile: half of it may be in the copy
                delete(copy);
            }
        }
    }

    private void keep(Path copy) throws IOException {
        try (Stream<Path> others = Files.list(snapshots)) {
            for (Path other : others.filter(path -> !path.equals(copy)).toList()) {
                delete(other);
            }
        }
        Files.move(copy, mine, StandardCopyOption.ATOMIC_MOVE);
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
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> !path.getFileName().toString().equals(LOCK)).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static Map<String, FileTime> times(Path folder) throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            // positions may lag behind: what is read again is handled once
            files.filter(Files::isRegularFile).filter(file -> !file.getParent().endsWith("positions")).forEach(file -> {
                try {
                    times.put(file.toString(), Files.getLastModifiedTime(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return times;
    }
}
