package id.tumbuh.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where a local cloud keeps everything between starts, for one cloud at a time; or nowhere. */
public final class DataFolder implements AutoCloseable {

    /** Counts up when stored items change in a way that older ones can not be read. */
    private static final String FORMAT = "format-2";

    private final Optional<Path> path;
    private final Optional<FileChannel> lock;

    private DataFolder(Optional<Path> path, Optional<FileChannel> lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws IOException in one sentence, where it can not be written or another cloud has it */
    static DataFolder open(Optional<Path> path) throws IOException {
        if (path.isEmpty()) {
            return new DataFolder(path, Optional.empty());
        }
        try {
            Files.createDirectories(path.get());
            FileChannel channel = FileChannel.open(path.get().resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (tryLock(channel).isEmpty()) {
                channel.close();
                throw new FolderRefused("another local cloud is using " + path.get());
            }
            DataFolder folder = new DataFolder(path, Optional.of(channel));
            folder.format();
            return folder;
        } catch (FolderRefused e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("cannot write in the folder " + path.get(), e);
        }
    }

    /** What another format wrote is not read as if it were this one's. */
    private void format() throws IOException {
        boolean used = Files.exists(path.orElseThrow().resolve("dynamodb"));
        if (used && !remembers(FORMAT)) {
            lock.orElseThrow().close();
            throw new FolderRefused(path.get() + " was written by another version of Tumbuh: name an empty folder");
        }
        remember(FORMAT);
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /** A folder in it, made where it is missing. */
    Optional<Path> of(String name) throws IOException {
        return path.isEmpty() ? Optional.empty() : Optional.of(Files.createDirectories(path.get().resolve(name)));
    }

    /** Whether this was remembered at an earlier start. */
    public boolean remembers(String mark) {
        return path.map(folder -> Files.exists(folder.resolve(mark))).orElse(false);
    }

    /** Remembers for later starts. */
    public void remember(String mark) throws IOException {
        if (path.isPresent() && !remembers(mark)) {
            Files.createFile(path.get().resolve(mark));
        }
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }

    private static final class FolderRefused extends IOException {
        private static final long serialVersionUID = 1L;

        FolderRefused(String message) {
            super(message);
        }
    }
}
