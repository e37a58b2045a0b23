package org.lodewire.streams.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lodewire.client.CommandFailedException;

/**
 * The folder in which one instance of an application keeps its state, and no other while it lives: the first that is free
 * of {@code instance-1}, {@code instance-2} and so on, in a folder that instances share. So an instance that is started
 * again finds state that was left, whatever its host is called. What holds it is the lock of a file in it, one for each
 * application id, which the system gives up for a process that was killed. Thread-safe.
 */
final class StateFolder implements AutoCloseable {

    /** So many instances of an application can share a folder. */
    static final int MOST = 64;

    /**
     * What this process holds, which it must know by itself: file locks are between processes, and on POSIX a process
     * loses its lock as soon as it closes any channel to the file, even one that only tried. Also the monitor of both.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path path;
    private final Path lock;
    private final FileChannel channel;

    private StateFolder(Path path, Path lock, FileChannel channel) {
        this.path = path;
        this.lock = lock;
        this.channel = channel;
    }

    /**
     * Takes the first folder that is free, which is made if it is missing.
     *
     * @param shared the folder that instances share; made if it is missing
     * @throws CommandFailedException if it is not a folder, cannot be written to, or has no free one
     */
    static StateFolder take(Path shared, String applicationId) {
        try {
            for (int number = 1; number <= MOST; number++) {
                Path folder = Files.createDirectories(shared.resolve("instance-" + number))
                        .toRealPath();
                Optional<StateFolder> taken = takeIfFree(folder, folder.resolve(applicationId + ".lock"));
                if (taken.isPresent()) {
                    return taken.get();
                }
            }
        } catch (IOException e) {
            throw new CommandFailedException(
                    "Cannot keep state in " + shared + ": " + reason(e) + ". It must be a folder that"
                            + " the user " + System.getProperty("user.name")
                            + " may write to, with all in it; in a container, a volume"
                            + " that belongs to the container's user.",
                    e);
        }
        throw new CommandFailedException("All " + MOST + " folders in " + shared + " are held by running instances of "
                + applicationId + ". Keep the state of this one in another folder, with --state.");
    }

    private static Optional<StateFolder> takeIfFree(Path folder, Path lock) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(lock)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                taken = channel.tryLock() != null;
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
            if (!taken) {
                return Optional.empty();
            }
            HELD.add(lock);
            return Optional.of(new StateFolder(folder, lock, channel));
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "permission denied to " + denied.getFile();
        }
        if (failure instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is not a folder";
        }
        boolean saysWhy = failure instanceof FileSystemException system && system.getReason() != null;
        return saysWhy ? failure.getMessage() : failure.toString();
    }

    /** The folder that is held. */
    Path path() {
        return path;
    }

    /** Gives the folder up; what is in it stays. */
    @Override
    public void close() {
        synchronized (HELD) {
            // Not again: another may hold it by now.
            if (channel.isOpen()) {
                HELD.remove(lock);
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
