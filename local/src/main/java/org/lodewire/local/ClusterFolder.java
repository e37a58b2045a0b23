package org.lodewire.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder with the data of a cluster: locked while it is open, and deleted after that if it is temporary. Thread-safe.
 */
final class ClusterFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;
    private final boolean temporary;

    private ClusterFolder(Path path, FileChannel lock, boolean temporary) {
        this.path = path;
        this.lock = lock;
        this.temporary = temporary;
    }

    /**
     * Opens a folder that is not deleted; creates it if it is missing.
     *
     * @throws IOException if it is already open, in this process or another one, or cannot be used
     */
    static ClusterFolder persistent(Path path) throws IOException {
        Path folder = path.toAbsolutePath().normalize();
        new DataFolderCheck(folder).require();
        Files.createDirectories(folder);
        return new ClusterFolder(folder, lock(folder), false);
    }

    /** Creates and opens a folder that is deleted, with everything in it, when it is closed. */
    static ClusterFolder temporary() throws IOException {
        Path folder = Files.createTempDirectory("lodewire-").toAbsolutePath();
        return new ClusterFolder(folder, lock(folder), true);
    }

    Path path() {
        return path;
    }

    /** Unlocks the folder, and deletes it if it is temporary. Closing it again does nothing. */
    @Override
    public void close() throws IOException {
        lock.close();
        if (temporary && Files.exists(path)) {
            delete(path);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(DataFolderCheck.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new IOException("The folder " + folder + " is in use by a local cluster that is running.");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException lockedByThisProcess) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
