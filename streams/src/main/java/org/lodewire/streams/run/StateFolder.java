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
 * The folder in which one instance of an application keeps its state while no other instance does: the first free one of
 * {@code instance-1}, {@code instance-2} and so on, in a folder that instances share. So an instance that is started again
 * finds the state that was left there, whatever the name of its host. It is held by the lock of a file in it, one for each
 * application id, which the operating system releases if the process is killed. Thread-safe.
 */
final class StateFolder implements AutoCloseable {

    /** How many instances of an application can share a folder. */
    static final int MAX_INSTANCES = 64;

    /**
     * The locks that this process holds; also the monitor of this set and the locks. It is static because a file lock belongs
     * to the process, whichever of its objects has acquired it, and because the operating system cannot be asked for a lock
     * that this process holds: on POSIX, a process loses its lock on a file when it closes any channel to that file, even one
     * with which it only tried to lock it.
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
     * Locks the first free folder, which is created if it is missing.
     *
     * @param shared the folder that instances share; created if it is missing
     * @throws CommandFailedException if it is not a folder, cannot be written to, or all folders in it are locked
     */
    static StateFolder lock(Path shared, String applicationId) {
        try {
            for (int number = 1; number <= MAX_INSTANCES; number++) {
                Path folder = Files.createDirectories(shared.resolve("instance-" + number))
                        .toRealPath();
                Optional<StateFolder> locked = tryLock(folder, folder.resolve(applicationId + ".lock"));
                if (locked.isPresent()) {
                    return locked.get();
                }
            }
        } catch (IOException e) {
            throw new CommandFailedException(
                    "Cannot keep state in " + shared + ": " + reason(e) + ". It must be a folder to which the user "
                            + System.getProperty("user.name")
                            + " can write, as to everything in it; in a container, a volume that belongs to the"
                            + " container's user.",
                    e);
        }
        throw new CommandFailedException("All " + MAX_INSTANCES + " folders in " + shared
                + " are in use by running instances of " + applicationId
                + ". Give this one another folder with --state.");
    }

    private static Optional<StateFolder> tryLock(Path folder, Path lock) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(lock)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean locked = false;
            try {
                locked = channel.tryLock() != null;
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
            if (!locked) {
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
        String message = failure.getMessage();
        boolean hasReason = failure instanceof FileSystemException system && system.getReason() != null;
        return hasReason && message != null ? message : failure.toString();
    }

    /** The folder that is locked. */
    Path path() {
        return path;
    }

    /** Unlocks the folder and leaves its contents. Closing it again does nothing. */
    @Override
    public void close() {
        synchronized (HELD) {
            // Otherwise another instance may have locked it since.
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
